"""Articles with names to chunks of word pieces with labels."""
import json
import random

from tokens import feature, fold, shape_of, tokenize

TYPES = ['Person', 'Organization', 'Location', 'Facility', 'NORP', 'Misc', 'Product', 'Date', 'Money']
LABELS = ['O'] + [f'{mark}-{kind}' for kind in TYPES for mark in 'BIES']
LABEL = {name: index for index, name in enumerate(LABELS)}
IGNORED = -100
MAX_PIECES = 256


def read(path):
    with open(path, encoding='utf8') as lines:
        return [json.loads(line) for line in lines]


def labels_of(article, spans):
    """BIOES label of each token; a mention that does not sit on token borders takes the tokens that it touches."""
    labels = ['O'] * len(spans)
    for mention in article['mentions']:
        inside = [i for i, (s, e) in enumerate(spans) if s < mention['end'] and e > mention['start']]
        if not inside or mention['fine'] not in TYPES: continue
        kind = mention['fine']
        if len(inside) == 1: labels[inside[0]] = f'S-{kind}'; continue
        for i in inside: labels[i] = f'I-{kind}'
        labels[inside[0]], labels[inside[-1]] = f'B-{kind}', f'E-{kind}'
    return labels


def chunks(text, spans, pieces_of, limit):
    """Ranges of token indices, each at most `limit` pieces, cut at a line break, else after a sentence end."""
    counts = [len(pieces_of(text[s:e])) for s, e in spans]
    out, start = [], 0
    while start < len(spans):
        total, end = 0, start
        while end < len(spans) and total + counts[end] <= limit - 2: total += counts[end]; end += 1
        end = max(end, start + 1)
        if end < len(spans):
            breaks = [i for i in range(start + 1, end) if '\n' in text[spans[i - 1][1]:spans[i][0]]]
            stops = [i for i in range(start + 1, end) if text[spans[i - 1][0]:spans[i - 1][1]] in '.!?']
            half = start + (end - start) // 2
            end = next((i for i in reversed(breaks) if i > half), next((i for i in reversed(stops) if i > half), end))
        out.append(range(start, end)); start = end
    return out


def encode(article, words, lists=None, limit=MAX_PIECES, noise=None):
    """The chunks of one article as dicts of piece ids, features and labels (on the first piece of a token).

    `noise` is None, or a Noise that changes letter cases and hides words, for training."""
    text = article['text']; tokens = Tokens(text, words, lists)
    labels = labels_of(article, tokens.spans) if 'mentions' in article else ['O'] * len(tokens.spans)
    return [window(tokens, indices, labels, noise) for indices in chunks(text, tokens.spans, words.of, limit)]


class Tokens:
    """The tokens of a text and what the model is told of each: spans, surfaces, bits of the word lists, places in the line."""

    def __init__(self, text, words, lists):
        self.spans, self.words, self.lists = tokenize(text), words, lists
        self.surfaces = [text[s:e] for s, e in self.spans]
        self.begins = [i == 0 or '\n' in text[self.spans[i - 1][1]:s] for i, (s, _) in enumerate(self.spans)]
        self.bits = self.bits_of(self.surfaces)

    def bits_of(self, surfaces):
        if not self.lists: return [0] * len(surfaces)
        return self.lists.of([fold(word) for word in surfaces], [word[0].isupper() for word in surfaces])


def window(tokens, indices, labels, noise=None):
    """One chunk of a text: ids, features and labels of its pieces, its tokens and the first piece of each."""
    words = tokens.words; case = noise.case() if noise else None
    ids, features, tags, first = [words.cls], [feature('special')], [IGNORED], []
    if case: bits = tokens.bits_of([in_case(tokens.surfaces[i], case) for i in indices])
    else: bits = [tokens.bits[i] for i in indices]
    for i, flags in zip(indices, bits):
        word = tokens.surfaces[i]; pieces = words.of(word); first.append(len(ids))
        if noise and noise.hides(): pieces = [words.mask]
        ids += pieces
        features += [feature(shape_of(in_case(word, case)), tokens.begins[i], flags)]
        features += [feature('continuation', False, flags)] * (len(pieces) - 1)
        tags += [LABEL[labels[i]]] + [IGNORED] * (len(pieces) - 1)
    return {'ids': ids + [words.sep], 'features': features + [feature('special')], 'labels': tags + [IGNORED],
            'tokens': indices, 'first': first, 'spans': tokens.spans}


def in_case(word, case):
    """A word as it stands in a text set all in one case."""
    if case == 'lower': return word.lower()
    if case == 'upper': return word.upper()
    if case == 'title' and len(word) > 3: return word[:1].upper() + word[1:]
    return word


class Noise:
    """What training does to a text so that the model does not lean on one sign alone."""

    def __init__(self, rng, cased=0.06, hidden=0.03): self.rng, self.cased, self.hidden = rng, cased, hidden

    def case(self): return self.rng.choice(['lower', 'upper', 'title']) if self.rng.random() < self.cased else None

    def hides(self): return self.rng.random() < self.hidden


def batches(items, size, rng):
    """Length-sorted batches of at most `size` padded pieces, in random order."""
    order = sorted(items, key=lambda c: len(c['ids']) + rng.random()); out, current, longest = [], [], 0
    for item in order:
        longest_now = max(longest, len(item['ids']))
        if current and longest_now * (len(current) + 1) > size: out.append(current); current, longest_now = [], len(item['ids'])
        current.append(item); longest = longest_now
    if current: out.append(current)
    rng.shuffle(out); return out
