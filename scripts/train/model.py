"""MiniLM-L6 with embeddings of letter shapes and word lists added to its word embedding, and a linear head of BIOES labels."""
import torch
from torch import nn

from tokens import LISTS, PLACES_IN_LINE, SHAPES


class NameTagger(nn.Module):
    def __init__(self, encoder, labels, dropout=0.1):
        super().__init__()
        self.encoder = encoder
        width = encoder.config.hidden_size
        self.shapes = nn.Embedding(len(SHAPES), width)
        self.line_places = nn.Embedding(len(PLACES_IN_LINE), width)
        self.lists = nn.Embedding(2 ** len(LISTS), width)
        nn.init.normal_(self.shapes.weight, std=0.02)
        nn.init.zeros_(self.line_places.weight)
        nn.init.zeros_(self.lists.weight)
        self.dropout = nn.Dropout(dropout)
        self.head = nn.Linear(width, labels)

    def features(self):
        """One table for all features, row = (lists * places + place) * shapes + shape; what the runtime looks up."""
        table = self.lists.weight[:, None, None] + self.line_places.weight[None, :, None] + self.shapes.weight[None, None]
        return table.reshape(-1, table.shape[-1])

    def forward(self, ids, features, mask):
        words = self.encoder.embeddings.word_embeddings(ids) + self.features()[features]
        hidden = self.encoder(inputs_embeds=words, attention_mask=mask).last_hidden_state
        return self.head(self.dropout(hidden))


def pad(batch, key, value):
    longest = max(len(item['ids']) for item in batch)
    return torch.tensor([item[key] + [value] * (longest - len(item[key])) for item in batch])
