"""Tags, arcs and relations on a mix of the encoder's layers (biaffine arcs after Dozat & Manning 2017)."""
import torch
from torch import nn

from model import NameTagger


class Mix(nn.Module):
    """Learned weighted mean of the layers."""

    def __init__(self, layers): super().__init__(); self.weights = nn.Parameter(torch.zeros(layers))

    def forward(self, states):
        shares = torch.softmax(self.weights, 0)
        return sum(share * state for share, state in zip(shares, states))


class SyntaxHeads(nn.Module):
    """From the states of a window's words: scores of tags and of heads, and what relations are scored from.

    Heads are the words of the window and, first, a root that is learned."""

    def __init__(self, width, tags, relations, arc=384, relation=256, product=128, dropout=0.25):
        super().__init__()
        self.root = nn.Parameter(torch.randn(1, width) * 0.02)
        self.dependent, self.head = nn.Linear(width, arc), nn.Linear(width, arc)
        self.arcs, self.prior = nn.Linear(arc, arc), nn.Linear(arc, 1)
        self.relation_dependent, self.relation_head = nn.Linear(width, relation + product), nn.Linear(width, relation + product)
        self.relations = nn.Linear(relation + product, relations)
        self.tag_hidden, self.tags = nn.Linear(width, 256), nn.Linear(256, tags)
        self.split, self.dropout = relation, nn.Dropout(dropout)
        nn.init.orthogonal_(self.arcs.weight); nn.init.zeros_(self.arcs.bias)
        self.scale = arc ** -0.5

    def forward(self, states):
        """states [words, width] -> tags [words, tags], arcs [words, 1 + words], dependents [words, k], heads [1 + words, k]."""
        heads = torch.cat([self.root, states])
        dependent = self.dropout(nn.functional.gelu(self.dependent(states)))
        head = self.dropout(nn.functional.gelu(self.head(heads)))
        arcs = self.arcs(dependent) @ head.T * self.scale + self.prior(head).T
        tags = self.tags(self.dropout(nn.functional.gelu(self.tag_hidden(states))))
        return tags, arcs, self.relation_dependent(states), self.relation_head(heads)

    def relate(self, dependents, heads):
        """Scores of the relations of pairs of words: [pairs, k] twice -> [pairs, relations]."""
        added = nn.functional.gelu(dependents[:, :self.split] + heads[:, :self.split])
        multiplied = dependents[:, self.split:] * heads[:, self.split:]
        return self.relations(self.dropout(torch.cat([added, multiplied], 1)))


class Reader(NameTagger):
    """The encoder with a head of names and heads of syntax."""

    def __init__(self, encoder, labels, tags, relations):
        super().__init__(encoder, labels)
        self.mix = Mix(encoder.config.num_hidden_layers + 1)
        self.syntax = SyntaxHeads(encoder.config.hidden_size, tags, relations)

    def forward(self, ids, features, mask):
        """Scores of names, and the states that the heads of syntax read; both by pieces."""
        words = self.encoder.embeddings.word_embeddings(ids) + self.features()[features]
        layers = self.encoder(inputs_embeds=words, attention_mask=mask, output_hidden_states=True).hidden_states
        return self.head(self.dropout(layers[-1])), self.dropout(self.mix(layers))
