"""Tokens, word shapes and word pieces: the same reading that the runtime has (offsets are code points here)."""
import re
import unicodedata

SHAPES = ['special', 'lower', 'upper', 'single-upper', 'title', 'mixed-lower-first', 'mixed-upper-first', 'digits',
          'punctuation', 'letters-with-digits', 'caseless', 'continuation']
PLACES_IN_LINE = ['inside', 'first']
LISTS = ['place', 'given name', 'family name']
SHAPE = {name: index for index, name in enumerate(SHAPES)}

_WORD = re.compile(r"\d+(?=s\b)|[^\W_]+(?:[\u0300-\u036f\u0900-\u0903\u093a-\u094f]+[^\W_]*)*|[^\w\s]|_")


def tokenize(text):
    """(start, end) of each run of letters and digits and of each other sign."""
    return [match.span() for match in _WORD.finditer(text)]


def shape_of(word):
    """Name of the shape."""
    if not any(c.isalnum() for c in word): return 'punctuation'
    if word.isdigit(): return 'digits'
    if any(c.isdigit() for c in word): return 'letters-with-digits'
    if word.islower(): return 'lower'
    if word.isupper(): return 'single-upper' if len(word) == 1 else 'upper'
    if not any(c.isupper() or c.islower() for c in word): return 'caseless'
    if word[0].isupper(): return 'title' if word[1:].islower() else 'mixed-upper-first'
    return 'mixed-lower-first'


def fold(word):
    return ''.join(c for c in unicodedata.normalize('NFD', word.lower()) if unicodedata.category(c) != 'Mn')


class WordPieces:
    """Greedy longest match over the vocabulary of the encoder."""

    def __init__(self, vocabulary_file):
        with open(vocabulary_file, encoding='utf8') as lines:
            self.ids = {line.rstrip('\n'): index for index, line in enumerate(lines)}
        self.unknown, self.cls, self.sep, self.pad, self.mask = (self.ids[t] for t in ('[UNK]', '[CLS]', '[SEP]', '[PAD]', '[MASK]'))
        self._cache = {}

    def of(self, word):
        folded = fold(word)
        if folded not in self._cache: self._cache[folded] = self._split(folded)
        return self._cache[folded]

    def _split(self, word):
        if not word or len(word) > 60: return [self.unknown]
        pieces, start = [], 0
        while start < len(word):
            end = len(word)
            while end > start and ('##' if start else '') + word[start:end] not in self.ids: end -= 1
            if end == start: return [self.unknown]
            pieces.append(self.ids[('##' if start else '') + word[start:end]]); start = end
        return pieces


def feature(shape, first_in_line=False, lists=0):
    """Row of the model's table of features."""
    return (lists * len(PLACES_IN_LINE) + int(first_in_line)) * len(SHAPES) + SHAPE[shape]


class WordLists:
    """Which tokens stand in the lists of places (the longest match), given names and family names; bits of LISTS.

    `lists` is what lists.mjs writes: folded forms, the tokens of a form parted by one space."""

    LONGEST = 5

    def __init__(self, lists):
        self.places, self.given, self.family = (set(lists[kind]) for kind in ('places', 'given', 'family'))

    def of(self, folded, capital):
        """Bits of each token of a text, given folded tokens and whether each begins with a capital."""
        bits = [0] * len(folded)
        for i, word in enumerate(folded):
            if not capital[i]: continue
            if word in self.given: bits[i] |= 2
            if word in self.family: bits[i] |= 4
            for length in range(min(self.LONGEST, len(folded) - i), 0, -1):
                if ' '.join(folded[i:i + length]) in self.places:
                    for j in range(i, i + length): bits[j] |= 1
                    break
        return bits
