"""Writes the runtime's model: ONNX with 8-bit weights (a scale for each channel), and its vocabulary.

    python export.py OUT_DIR CHECKPOINT.pt [CHECKPOINT.pt …]

Several checkpoints of one run are averaged.

Inputs `ids` and `features`, int32 [1, pieces] with [CLS] and [SEP]; output `scores`, float32 [1, pieces, labels].
"""
import argparse
import os
import shutil
import tempfile

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process

from train import encoder_folder, new_model


class Runtime(torch.nn.Module):
    """The model with its feature tables made one, for one text window at a time: no padding, no mask."""

    def __init__(self, model):
        super().__init__()
        self.encoder, self.head = model.encoder, model.head
        self.features = torch.nn.Embedding.from_pretrained(model.features().detach())

    def forward(self, ids, features):
        words = self.encoder.embeddings.word_embeddings(ids) + self.features(features)
        return self.head(self.encoder(inputs_embeds=words).last_hidden_state)


def mean_of(weights):
    """The mean of several sets of weights of one model; what is no number is that of the first."""
    first = weights[0]
    return {name: sum(one[name] for one in weights) / len(weights) if first[name].is_floating_point() else first[name] for name in first}


def write(module, samples, outputs, axes, path):
    """Quantises a module. `samples`: an example of each input; `axes`: names of the axes of any length, by input and output."""
    with tempfile.TemporaryDirectory() as folder:
        full, ready = os.path.join(folder, 'full.onnx'), os.path.join(folder, 'ready.onnx')
        torch.onnx.export(module, tuple(samples.values()), full, input_names=list(samples), output_names=outputs, dynamic_axes=axes,
                          opset_version=17, dynamo=False)
        quant_pre_process(full, ready, skip_symbolic_shape=True)
        quantize_dynamic(ready, path, per_channel=True, weight_type=QuantType.QInt8)
    onnx.checker.check_model(path)


def write_vocabulary(out): shutil.copy(os.path.join(encoder_folder(), 'vocab.txt'), os.path.join(out, 'vocabulary.txt'))


def main():
    parser = argparse.ArgumentParser(); parser.add_argument('out'); parser.add_argument('checkpoints', nargs='+')
    options = parser.parse_args()
    model = new_model(); model.load_state_dict(mean_of([torch.load(path) for path in options.checkpoints])); model.eval()
    os.makedirs(options.out, exist_ok=True); sample = torch.ones(1, 24, dtype=torch.int32); pieces = {1: 'pieces'}
    write(Runtime(model).eval(), {'ids': sample, 'features': sample}, ['scores'],
          {'ids': pieces, 'features': pieces, 'scores': pieces}, os.path.join(options.out, 'names.onnx'))
    write_vocabulary(options.out)


if __name__ == '__main__': main()
