"""Treebanks in CoNLL-U to windows of whole sentences, read by the model's own tokens.

The words of the tree are the treebank's. A word stands on the first piece of the first token that begins in it; one that
begins inside a token ("not" of "cannot") stands on that token's last piece."""
import data

TAGS = ['ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X']
RELATIONS = ['root', 'acl', 'acl:relcl', 'advcl', 'advcl:relcl', 'advmod', 'amod', 'appos', 'aux', 'aux:pass', 'case', 'cc', 'cc:preconj',
             'ccomp', 'compound', 'compound:prt', 'conj', 'cop', 'csubj', 'csubj:outer', 'csubj:pass', 'dep', 'det', 'det:predet',
             'discourse', 'dislocated', 'expl', 'fixed', 'flat', 'goeswith', 'iobj', 'list', 'mark', 'nmod', 'nmod:desc', 'nmod:poss',
             'nmod:unmarked', 'nsubj', 'nsubj:outer', 'nsubj:pass', 'nummod', 'obj', 'obl', 'obl:agent', 'obl:unmarked', 'orphan',
             'parataxis', 'punct', 'reparandum', 'vocative', 'xcomp']
TAG = {name: index for index, name in enumerate(TAGS)}
RELATION = {name: index for index, name in enumerate(RELATIONS)}


def read(path):
    """Documents: `text`, and `sentences`, lists of words (start, end, tag, head, relation); head 0 is the root, offsets are the text's."""
    documents = []
    with open(path, encoding='utf8') as file: blocks = file.read().strip().split('\n\n')
    for block in blocks:
        lines = block.split('\n')
        if any(line.startswith('# newdoc') for line in lines) or not documents: documents.append({'text': '', 'sentences': []})
        document = documents[-1]; sentence = next(line[9:] for line in lines if line.startswith('# text = '))
        if document['text']: document['text'] += '\n' if any(line.startswith('# newpar') for line in lines) else ' '
        document['sentences'].append(words_of(lines, sentence, len(document['text']))); document['text'] += sentence
    return documents


def words_of(lines, text, offset):
    """The words of one sentence with their places in its text. Words of one surface form ("don't") part it in order."""
    words, at, shared, until = [], 0, None, 0
    for row in (line.split('\t') for line in lines if not line.startswith('#')):
        number, form = row[0], row[1]
        if '.' in number: continue
        if '-' in number:
            at = text.index(form, at); shared = [at, at + len(form)]; until = int(number.split('-')[1]); continue
        if shared is None: at = text.index(form, at); start, end = at, at + len(form)
        else:
            start = shared[0]
            if text.startswith(form, start): end = start + len(form)
            else: start, end = min(start, shared[1] - 1), shared[1]
            shared[0] = end
        at = end
        words.append((offset + start, offset + end, row[3], int(row[6]), row[7]))
        if int(number) == until: at = shared[1]; shared = None
    return words


def encode(document, words, lists, limit, noise=None, labels=None):
    """Windows of whole sentences, of at most `limit` pieces where a sentence is not longer: as data.window gives them, and for
    each word its piece (`places`), `sentence`, tag, head (index of a word of the window plus one; 0 the root) and relation."""
    tokens = data.Tokens(document['text'], words, lists)
    counts = [len(words.of(word)) for word in tokens.surfaces]
    ranges, at = [], 0
    for sentence in document['sentences']:
        begin = at
        while at < len(tokens.spans) and tokens.spans[at][0] < sentence[-1][1]: at += 1
        ranges.append(range(begin, at))
    out, held = [], []
    for number, span in enumerate(ranges):
        if held and sum(sum(counts[i] for i in ranges[other]) for other in held + [number]) > limit - 2:
            out.append(window(document, tokens, ranges, held, labels, noise)); held = []
        held.append(number)
    if held: out.append(window(document, tokens, ranges, held, labels, noise))
    return out


def window(document, tokens, ranges, held, labels, noise):
    indices = range(ranges[held[0]].start, ranges[held[-1]].stop)
    item = data.window(tokens, indices, labels or ['O'] * len(tokens.spans), noise)
    ends = item['first'][1:] + [len(item['ids']) - 1]
    item |= {name: [] for name in ('places', 'sentence', 'tags', 'heads', 'relations')}
    for number in held:
        base = len(item['places']); at = ranges[number].start
        for start, end, tag, head, relation in document['sentences'][number]:
            while at + 1 < indices.stop and tokens.spans[at][1] <= start: at += 1
            begins = tokens.spans[at][0] >= start or at + 1 < indices.stop and tokens.spans[at + 1][0] < end
            token = at if tokens.spans[at][0] >= start or not begins else at + 1
            item['places'].append(item['first'][token - indices.start] if begins else ends[token - indices.start] - 1)
            item['sentence'].append(number); item['tags'].append(TAG[tag])
            item['heads'].append(base + head if head else 0); item['relations'].append(RELATION.get(relation, RELATION['dep']))
    return item
