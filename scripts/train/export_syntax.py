"""Writes the runtime's models of names and syntax: ONNX with 8-bit weights (a scale for each channel), and the vocabulary.

    python export_syntax.py OUT_DIR CHECKPOINT.pt [CHECKPOINT.pt …]

Several checkpoints of one run are averaged.

names.onnx: inputs `ids` and `features`, int32 [1, pieces] with [CLS] and [SEP]; outputs `scores`, float32 [1, pieces, labels],
and `states`, float32 [1, pieces, width], what the heads of syntax read.
syntax.onnx: input `states`, float32 [words, width]; outputs `tags` [words, tags], `arcs` [words, 1 + words] (first the root),
`dependents` [words, k] and `heads` [1 + words, k].
relations.onnx: inputs `dependents` and `heads`, float32 [pairs, k]; output `relations` [pairs, relations].
"""
import argparse
import os

import torch

from export import mean_of, write, write_vocabulary
from train_syntax import new_reader


class Encoder(torch.nn.Module):
    """The encoder with its feature tables made one, for one text window at a time: no padding, no mask."""

    def __init__(self, reader):
        super().__init__()
        self.encoder, self.head, self.mix = reader.encoder, reader.head, reader.mix
        self.features = torch.nn.Embedding.from_pretrained(reader.features().detach())

    def forward(self, ids, features):
        words = self.encoder.embeddings.word_embeddings(ids) + self.features(features)
        layers = self.encoder(inputs_embeds=words, output_hidden_states=True).hidden_states
        return self.head(layers[-1]), self.mix(layers)


class Relations(torch.nn.Module):
    def __init__(self, syntax): super().__init__(); self.syntax = syntax

    def forward(self, dependents, heads): return self.syntax.relate(dependents, heads)


def main():
    parser = argparse.ArgumentParser(); parser.add_argument('out'); parser.add_argument('checkpoints', nargs='+')
    options = parser.parse_args()
    reader = new_reader(); reader.load_state_dict(mean_of([torch.load(path) for path in options.checkpoints])); reader.eval()
    os.makedirs(options.out, exist_ok=True); path = lambda name: os.path.join(options.out, name)
    ids, pieces, words, pairs = torch.ones(1, 24, dtype=torch.int32), {1: 'pieces'}, {0: 'words'}, {0: 'pairs'}
    write(Encoder(reader).eval(), {'ids': ids, 'features': ids}, ['scores', 'states'],
          {name: pieces for name in ('ids', 'features', 'scores', 'states')}, path('names.onnx'))
    states = torch.randn(12, reader.encoder.config.hidden_size); width = reader.syntax.relation_head.out_features
    write(reader.syntax, {'states': states}, ['tags', 'arcs', 'dependents', 'heads'],
          {'states': words, 'tags': words, 'dependents': words, 'arcs': {0: 'words', 1: 'nodes'}, 'heads': {0: 'nodes'}}, path('syntax.onnx'))
    write(Relations(reader.syntax), {'dependents': torch.randn(9, width), 'heads': torch.randn(9, width)}, ['relations'],
          {name: pairs for name in ('dependents', 'heads', 'relations')}, path('relations.onnx'))
    write_vocabulary(options.out)


if __name__ == '__main__': main()
