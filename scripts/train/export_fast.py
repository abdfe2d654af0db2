"""Writes the light tier's model: ONNX with 8-bit weights.   python export_fast.py CHECKPOINT.pt OUT_DIR

Input `columns`, int32 [1, tokens, 7] (see fast_data.COLUMNS); output `scores`, float32 [1, tokens, labels].
"""
import argparse
import os
import tempfile

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process

from fast_data import COLUMNS
from fast_model import PIECE, FastTagger


def main():
    parser = argparse.ArgumentParser(); parser.add_argument('checkpoint'); parser.add_argument('out')
    options = parser.parse_args(); weights = torch.load(options.checkpoint)
    model = FastTagger(torch.zeros(len(weights['pieces.weight']), PIECE)); model.load_state_dict(weights); model.eval()
    sample = torch.ones(1, 24, len(COLUMNS), dtype=torch.int32); os.makedirs(options.out, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        full, ready = os.path.join(folder, 'full.onnx'), os.path.join(folder, 'ready.onnx')
        torch.onnx.export(model, (sample,), full, input_names=['columns'], output_names=['scores'],
                          dynamic_axes={'columns': {1: 'tokens'}, 'scores': {1: 'tokens'}}, opset_version=17, dynamo=False)
        quant_pre_process(full, ready, skip_symbolic_shape=True)
        quantize_dynamic(ready, os.path.join(options.out, 'fast.onnx'), per_channel=True, weight_type=QuantType.QInt8)
    onnx.checker.check_model(os.path.join(options.out, 'fast.onnx'))


if __name__ == '__main__': main()
