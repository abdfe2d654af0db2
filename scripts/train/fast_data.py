"""What the light tier sees of a token: three word pieces, hashes of its word, its beginning and its ending, and its features."""
import numpy as np

from data import LABEL, labels_of
from tokens import feature, fold, shape_of, tokenize

WORDS, AFFIXES = 2 ** 15, 2 ** 12
# Columns of the input.
COLUMNS = ['first piece', 'second piece', 'last piece', 'word', 'beginning', 'ending', 'features']


def hashed(text):
    """FNV-1a of the UTF-8 bytes, 32 bits."""
    value = 0x811c9dc5
    for byte in text.encode(): value = (value ^ byte) * 0x01000193 & 0xffffffff
    return value


def columns_of(word, words, flags, first_in_line):
    pieces = words.of(word); form = fold(word)
    return [pieces[0], pieces[1] if len(pieces) > 1 else words.pad, pieces[-1], hashed('w' + form) % WORDS,
            hashed('b' + form[:3]) % AFFIXES, hashed('e' + form[-3:]) % AFFIXES, feature(shape_of(word), first_in_line, flags)]


def encode(article, words, lists):
    """Token spans, columns [tokens, 7] and labels [tokens] (None for a text without mentions)."""
    text, spans = article['text'], tokenize(article['text'])
    surfaces = [text[s:e] for s, e in spans]
    bits = lists.of([fold(word) for word in surfaces], [word[0].isupper() for word in surfaces])
    rows = [columns_of(word, words, flags, i == 0 or '\n' in text[spans[i - 1][1]:spans[i][0]])
            for i, (word, flags) in enumerate(zip(surfaces, bits))]
    labels = [LABEL[label] for label in labels_of(article, spans)] if 'mentions' in article else None
    return spans, np.array(rows, np.int32).reshape(-1, len(COLUMNS)), labels
