"""A small convolutional network over word pieces and hashes; its convolutions are linear layers over shifted rows, which
keep their quality in 8 bits."""
import torch
from torch import nn

from data import LABELS
from fast_data import AFFIXES, WORDS
from tokens import LISTS, PLACES_IN_LINE, SHAPES

WIDTH, PIECE, LAYERS = 192, 96, 4


class Convolution(nn.Module):
    """Three tokens wide, gated, added to what it read."""

    def __init__(self, dropout):
        super().__init__()
        self.linear = nn.Linear(3 * WIDTH, 2 * WIDTH); self.norm = nn.LayerNorm(WIDTH); self.dropout = nn.Dropout(dropout)

    def forward(self, rows):
        edge = torch.zeros_like(rows[:, :1])
        wide = torch.cat([torch.cat([edge, rows[:, :-1]], 1), rows, torch.cat([rows[:, 1:], edge], 1)], 2)
        value, gate = self.linear(wide).chunk(2, 2)
        return self.norm(rows + self.dropout(value * torch.sigmoid(gate)))


class FastTagger(nn.Module):
    def __init__(self, pieces, dropout=0.25):
        """`pieces`: [vocabulary, PIECE], the encoder's own word vectors made narrow."""
        super().__init__()
        self.pieces = nn.Embedding.from_pretrained(pieces, freeze=False)
        self.words = nn.Embedding(WORDS, 48)
        self.beginnings, self.endings = nn.Embedding(AFFIXES, 32), nn.Embedding(AFFIXES, 32)
        self.features = nn.Embedding(2 ** len(LISTS) * len(PLACES_IN_LINE) * len(SHAPES), 48)
        for table in (self.words, self.beginnings, self.endings, self.features): nn.init.normal_(table.weight, std=0.1)
        self.dropout = nn.Dropout(dropout)
        self.opening = nn.Linear(3 * PIECE + 48 + 2 * 32 + 48, WIDTH); self.norm = nn.LayerNorm(WIDTH)
        self.layers = nn.Sequential(*[Convolution(dropout) for _ in range(LAYERS)])
        self.head = nn.Linear(WIDTH, len(LABELS))

    def forward(self, columns):
        """[texts, tokens, 7] -> [texts, tokens, labels]"""
        p1, p2, p3, word, beginning, ending, features = columns.unbind(2)
        rows = torch.cat([self.pieces(p1), self.pieces(p2), self.pieces(p3), self.words(word), self.beginnings(beginning),
                          self.endings(ending), self.features(features)], 2)
        return self.head(self.layers(self.norm(self.opening(self.dropout(rows)))))
