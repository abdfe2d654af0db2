"""Teaches the encoder that reads names to read tags and trees too, and lets it forget no names.

    python train_syntax.py SHARED_DATA NAMES.pt OUT_DIR --lists LISTS.json [--epochs 6] [--minutes M] [--frozen N] [--rate R] [--heads-rate R] [--names-share S] [--seed 1] [--threads 1]

Learns from the treebanks' training parts, where it also keeps the names that NAMES.pt sees there, and from worldwide's
training part, of which an epoch reads the share S: half from the names that people marked, half from those that NAMES.pt sees. The word vectors stay as they are. Writes OUT_DIR/mean-N.pt, the mean of the weights over the last
steps, after each epoch N. Where M minutes are up
before the epochs are, the rates have fallen to nothing by then all the same. The N lowest layers stay as they are. OUT_DIR/latest.pt is written every hundred steps.
"""
import argparse
import json
import os
import random
import time

import torch
from torch.nn import functional

import data
import treebank
from model import pad
from syntax_model import Reader
from tokens import WordLists, WordPieces
from train import encoder_folder, evaluate, half_precision, new_encoder, tensors

CORPORA = ['ewt', 'gum']
KEPT = 3  # names that the teacher thinks likeliest, for each token


def new_reader(attention='eager'):
    return Reader(new_encoder(attention), len(data.LABELS), len(treebank.TAGS), len(treebank.RELATIONS))


class Names:
    """The reader as a tagger of names alone."""

    def __init__(self, reader): self.reader = reader

    def __call__(self, *inputs): return self.reader(*inputs)[0]

    def eval(self): self.reader.eval()

    def train(self): self.reader.train()


def teach(model, documents, words, encode):
    """For each token of each document the teacher's likeliest labels of names and their probabilities."""
    model.eval(); out = []
    for document in documents:
        rows = []
        for item in encode(document):
            with torch.inference_mode(), half_precision(): scores = model(*tensors([item], words))[0][0][item['first']].float()
            best = torch.softmax(scores, 1).topk(KEPT, 1); rows.append((best.indices, best.values / best.values.sum(1, keepdim=True)))
        out.append((torch.cat([r[0] for r in rows]), torch.cat([r[1] for r in rows])))
    model.train(); return out


def arcs_of(reader, states, item):
    """Tags, arcs (those to words of other sentences cannot be) and what relations are scored from, of one window."""
    tags, arcs, dependents, heads = reader.syntax(states[item['places']])
    sentence = torch.tensor(item['sentence'])
    apart = functional.pad(sentence[:, None] != sentence[None], (1, 0))
    return tags, arcs.masked_fill(apart, -1e4), dependents, heads


def syntax_loss(reader, states, batch):
    """Sum of the three mean losses: tags, heads, relations of the right heads."""
    tags, arcs, pairs, words = [], [], [], sum(len(item['places']) for item in batch)
    for row, item in zip(states, batch):
        scores, heads_scores, dependents, heads = arcs_of(reader, row, item); right = torch.tensor(item['heads'])
        tags.append(scores); pairs.append((dependents, heads[right]))
        arcs.append(functional.cross_entropy(heads_scores, right, reduction='sum'))
    relations = reader.syntax.relate(torch.cat([d for d, _ in pairs]), torch.cat([h for _, h in pairs]))
    target = lambda name: torch.tensor([value for item in batch for value in item[name]])
    return functional.cross_entropy(torch.cat(tags), target('tags'), label_smoothing=0.02) + sum(arcs) / words \
        + functional.cross_entropy(relations, target('relations'), label_smoothing=0.02)


def teacher_loss(scores, batch):
    """Cross-entropy of the names against the teacher's."""
    rows = torch.cat([row[item['first']] for row, item in zip(scores, batch)]).log_softmax(1)
    labels, shares = (torch.cat([item[name] for item in batch]) for name in ('taught', 'shares'))
    return -(rows.gather(1, labels) * shares).sum(1).mean()


def names_loss(scores, batch):
    return functional.cross_entropy(scores.flatten(0, 1), pad(batch, 'labels', data.IGNORED).flatten(),
                                    ignore_index=data.IGNORED, label_smoothing=0.05)


def score_trees(reader, documents, words, lists):
    """Shares of right tags, heads, heads with relations, and the last without subtypes, in percent; likeliest heads, no tree made."""
    reader.eval(); counts = torch.zeros(5)
    universal = torch.tensor([treebank.RELATION[name.split(':')[0]] for name in treebank.RELATIONS])
    for document in documents:
        for item in treebank.encode(document, words, lists, 128):
            with torch.inference_mode(), half_precision():
                _, states = reader(*tensors([item], words)); tags, arcs, dependents, heads = arcs_of(reader, states[0], item)
                chosen = arcs.argmax(1); found = reader.syntax.relate(dependents, heads[chosen]).argmax(1)
            right = chosen == torch.tensor(item['heads']); relations = torch.tensor(item['relations'])
            counts += torch.tensor([len(right), (tags.argmax(1) == torch.tensor(item['tags'])).sum(), right.sum(),
                                    (right & (found == relations)).sum(), (right & (universal[found] == universal[relations])).sum()])
    reader.train()
    return [round(100 * value, 2) for value in (counts[1:] / counts[0]).tolist()]


def epoch_batches(trees, articles, words, lists, size, rng):
    """Batches of one epoch, each of trees or of names: all trees in windows of another length each time, a share of the names.

    `trees` and `articles` are pairs of a document and what the teacher says of its tokens."""
    noise = data.Noise(rng); items, named = [], []
    for document, lesson in trees: items += with_lesson(treebank.encode(document, words, lists, rng.randint(48, 176), noise), lesson)
    for article, lesson in articles: named += with_lesson(data.encode(article, words, lists, rng.randint(96, 192), noise), lesson)
    out = data.batches(items, size, rng) + data.batches(named, size, rng); rng.shuffle(out)
    return out


def with_lesson(windows, lesson):
    spans = [slice(window['tokens'].start, window['tokens'].stop) for window in windows]
    return [window | {'taught': lesson[0][span], 'shares': lesson[1][span]} for window, span in zip(windows, spans)]


def main():
    parser = argparse.ArgumentParser(); parser.add_argument('data'); parser.add_argument('names'); parser.add_argument('out')
    parser.add_argument('--lists', required=True); parser.add_argument('--epochs', type=int, default=6)
    parser.add_argument('--frozen', type=int, default=0); parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--threads', type=int, default=1)
    parser.add_argument('--minutes', type=float, default=float('inf')); parser.add_argument('--batch', type=int, default=1800); parser.add_argument('--rate', type=float, default=1.2e-4)
    parser.add_argument('--heads-rate', type=float, default=1e-3); parser.add_argument('--names-share', type=float, default=0.28)
    options = parser.parse_args()
    torch.set_num_threads(options.threads); torch.manual_seed(options.seed); rng = random.Random(options.seed)
    words = WordPieces(os.path.join(encoder_folder(), 'vocab.txt'))
    with open(options.lists, encoding='utf8') as file: lists = WordLists(json.load(file))
    reader = new_reader('sdpa'); reader.load_state_dict(torch.load(options.names), strict=False)
    trees = [d for name in CORPORA for d in treebank.read(f'{options.data}/treebank/{name}-train.conllu')]
    dev = {name: treebank.read(f'{options.data}/treebank/{name}-dev.conllu') for name in CORPORA}
    articles = data.read(f'{options.data}/ner/worldwide/train.jsonl'); named_dev = data.read(f'{options.data}/ner/worldwide/dev.jsonl')
    os.makedirs(options.out, exist_ok=True); kept = os.path.join(options.out, 'taught.pt')
    if not os.path.exists(kept):
        of_trees = teach(reader, trees, words, lambda document: treebank.encode(document, words, lists, 192))
        torch.save((of_trees, teach(reader, articles, words, lambda article: data.encode(article, words, lists, 192))), kept)
    of_trees, of_articles = torch.load(kept); print('taught', flush=True)
    trees, articles = list(zip(trees, of_trees)), list(zip(articles, of_articles))
    reader.encoder.embeddings.word_embeddings.weight.requires_grad = False; reader.train()
    for layer in reader.encoder.encoder.layer[:options.frozen]: layer.requires_grad_(False)
    learning = {name: p for name, p in reader.named_parameters() if p.requires_grad}
    fresh = [p for name, p in learning.items() if name.startswith(('syntax', 'mix'))]
    known = [p for name, p in learning.items() if not name.startswith(('syntax', 'mix'))]
    optimizer = torch.optim.AdamW([{'params': known, 'lr': options.rate}, {'params': fresh, 'lr': options.heads_rate}], weight_decay=0.01, fused=True)
    rates = [group['lr'] for group in optimizer.param_groups]
    plan = []
    for _ in range(options.epochs):
        chosen = rng.sample(articles, int(options.names_share * len(articles)))
        plan.append(epoch_batches(trees, chosen, words, lists, options.batch, rng))
    total = sum(map(len, plan)); step = 0; began = time.time()
    mean = {name: p.detach().clone() for name, p in learning.items()}
    for epoch, batches in enumerate(plan):
        if (time.time() - began) / 60 >= options.minutes: break
        for batch in batches:
            step += 1; done = max(step / total, (time.time() - began) / 60 / options.minutes)
            if done >= 1: break
            share = min(done / 0.06, max(0.02, (1 - done) / 0.94))
            for group, rate in zip(optimizer.param_groups, rates): group['lr'] = rate * share
            with half_precision(): scores, states = reader(*tensors(batch, words))
            scores, states = scores.float(), states.float()
            known_names = teacher_loss(scores, batch)
            loss = (names_loss(scores, batch) + known_names) / 2 if 'heads' not in batch[0] else syntax_loss(reader, states, batch) + 0.5 * known_names
            optimizer.zero_grad(); loss.backward(); torch.nn.utils.clip_grad_norm_(learning.values(), 2.0); optimizer.step()
            torch._foreach_lerp_(list(mean.values()), [p.detach() for p in learning.values()], 1 - min(0.998, step / (step + 10)))
            if step % 100 == 0: torch.save(reader.state_dict() | mean, f'{options.out}/latest.pt')
            if step % 25 == 0: print(f'step {step}/{total} {"trees" if "heads" in batch[0] else "names"} loss {loss.item():.4f} {time.time() - began:.0f}s', flush=True)
        torch.save(reader.state_dict() | mean, f'{options.out}/mean-{epoch + 1}.pt')
        current = {name: p.detach().clone() for name, p in learning.items()}; reader.load_state_dict(mean, strict=False)
        figures = {name: score_trees(reader, documents, words, lists) for name, documents in dev.items()}
        print(f'epoch {epoch + 1}: tags, UAS, LAS, LAS without subtypes {figures} after {time.time() - began:.0f}s', flush=True)
        print(f'names dev PLO F1 {evaluate(Names(reader), named_dev[::4], words, lists):.2f} (a quarter) after {time.time() - began:.0f}s', flush=True)
        reader.load_state_dict(current, strict=False)


if __name__ == '__main__': main()
