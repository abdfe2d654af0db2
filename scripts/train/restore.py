"""Takes the weights out of the runtime's 8-bit model of names again, as a checkpoint of train.py's kind.

    python restore.py NAMES.onnx OUT.pt

What quantisation rounded off is lost; the scores stay close to those of the runtime.
"""
import argparse

import onnx
import torch
from onnx import numpy_helper

from train import new_model
from tokens import LISTS, PLACES_IN_LINE, SHAPES


def weights_of(path):
    """Full-precision tensors by their names in the PyTorch model; the one table of features as `features`."""
    graph = onnx.load(path).graph
    stored = {one.name: torch.tensor(numpy_helper.to_array(one)) for one in graph.initializer}
    out = {name: value for name, value in stored.items() if name.endswith(('.weight', '.bias')) and value.is_floating_point()}
    scaled = lambda name: (stored[f'{name}_quantized'].float() - stored[f'{name}_zero_point'].float()) * stored[f'{name}_scale']
    for name in stored:
        if name.endswith('.weight_quantized'): out[name.removesuffix('_quantized')] = scaled(name.removesuffix('_quantized'))
    for node in graph.node:
        if node.op_type != 'MatMulInteger': continue
        module = node.name.removesuffix('/MatMul_quant').strip('/').replace('/', '.')
        # The exporter repeats a module's name for a module inside it.
        out[f'{module}.weight'] = scaled(node.input[1].removesuffix('_quantized')).T
    out['features'] = out.pop('features.weight')
    return out


def parts_of(table):
    """The three tables that add up to the table of features, by its means along each."""
    cube = table.reshape(2 ** len(LISTS), len(PLACES_IN_LINE), len(SHAPES), -1)
    shapes = cube[0, 0]
    return {'shapes.weight': shapes, 'line_places.weight': (cube - cube[:, :1]).mean((0, 2)), 'lists.weight': (cube - cube[:1]).mean((1, 2))}


def restored(path):
    """The model of train.py with the weights of the runtime's."""
    weights = weights_of(path); weights |= parts_of(weights.pop('features'))
    model = new_model(); missing, unexpected = model.load_state_dict(weights, strict=False)
    if missing or unexpected: raise ValueError(f'{path} is not a model of export.py: missing {missing}, unexpected {unexpected}')
    return model


def main():
    parser = argparse.ArgumentParser(); parser.add_argument('model'); parser.add_argument('out')
    options = parser.parse_args()
    torch.save(restored(options.model).state_dict(), options.out)


if __name__ == '__main__': main()
