"""Trains the light tier on the labels of people and on those of the encoder.

    python train_fast.py SHARED_DATA ENCODER.pt LISTS.json OUT_DIR [--epochs 10] [--seed 1] [--threads 1]

The encoder labels the training articles and, as they have no labels, the articles of Wikinews and the texts of the
treebanks' training parts; its probabilities are kept in OUT_DIR/teacher.npz.
"""
import argparse
import glob
import json
import os
import random
import time

import numpy as np
import torch
from torch.nn import functional

import data
import fast_data
from fast_model import PIECE, FastTagger
from decode import mentions
from tokens import WordLists, WordPieces
from train import COARSE, encoder_folder, new_model, scores_of

WINDOW = 256
KEPT = 4  # labels of the teacher kept for a token


def treebank_texts(pattern):
    """The running text of each document of CoNLL-U files."""
    for path in sorted(glob.glob(pattern)):
        text = ''
        with open(path, encoding='utf8') as lines:
            for line in lines:
                if line.startswith('# newdoc') and text: yield {'text': text}; text = ''
                if line.startswith('# newpar') and text: text += '\n'
                if line.startswith('# text = '): text += ('' if text.endswith('\n') or not text else ' ') + line[9:].rstrip('\n')
        if text: yield {'text': text}


def teach(model, articles, words, lists):
    """For each token of each article the indices and probabilities of the encoder's likeliest labels."""
    model.eval(); out = []
    for article in articles:
        _, scores = scores_of(model, article, words, lists)
        probabilities = torch.softmax(torch.tensor(scores), 1).topk(KEPT, 1)
        out.append((probabilities.indices.to(torch.uint8), (probabilities.values / probabilities.values.sum(1, keepdim=True)).half()))
    return out


def narrow(vectors, width):
    """Principal components of the encoder's word vectors, scaled to unit variance."""
    centred = vectors - vectors.mean(0); _, _, axes = torch.linalg.svd(centred, full_matrices=False)
    out = centred @ axes[:width].T
    return out / out.std() * 0.5


def windows(articles, rng):
    """(article, first token) of all windows, cut at a random place."""
    return [(i, start) for i, (columns, *_) in enumerate(articles)
            for start in range(-rng.randrange(WINDOW), len(columns), WINDOW) if start + WINDOW > 8]


def evaluate(model, dev, words, lists):
    model.eval(); tp = fp = fn = 0
    for article in dev:
        spans, columns, _ = fast_data.encode(article, words, lists)
        with torch.inference_mode(): scores = model(torch.tensor(columns)[None])[0].numpy()
        found = {(s, e, COARSE[t]) for s, e, t in mentions(article['text'], spans, scores) if t in COARSE}
        gold = {(m['start'], m['end'], COARSE[m['fine']]) for m in article['mentions'] if m['fine'] in COARSE}
        tp += len(found & gold); fp += len(found - gold); fn += len(gold - found)
    model.train()
    return 200 * tp / max(1, 2 * tp + fp + fn)


def main():
    parser = argparse.ArgumentParser()
    for name in ('data', 'encoder', 'lists', 'out'): parser.add_argument(name)
    parser.add_argument('--epochs', type=int, default=10); parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--threads', type=int, default=1); parser.add_argument('--batch', type=int, default=16)
    options = parser.parse_args()
    torch.set_num_threads(options.threads); torch.manual_seed(options.seed); rng = random.Random(options.seed)
    os.makedirs(options.out, exist_ok=True); words = WordPieces(os.path.join(encoder_folder(), 'vocab.txt'))
    with open(options.lists, encoding='utf8') as file: lists = WordLists(json.load(file))
    encoder = new_model(); encoder.load_state_dict(torch.load(options.encoder))
    gold = data.read(f'{options.data}/ner/worldwide/train.jsonl'); dev = data.read(f'{options.data}/ner/worldwide/dev.jsonl')
    silver = [{'text': a['text']} for a in data.read(f'{options.data}/raw/wikinews.jsonl')]
    silver += list(treebank_texts(f'{options.data}/treebank/*-train.conllu'))
    texts = [a for a in gold + silver if a['text'].strip()]
    kept = os.path.join(options.out, 'teacher.pt')
    if not os.path.exists(kept): torch.save(teach(encoder, texts, words, lists), kept)
    taught = torch.load(kept); articles = []
    for article, (indices, values) in zip(texts, taught):
        _, columns, labels = fast_data.encode(article, words, lists)
        articles.append((columns, labels, indices.numpy(), values.float().numpy()))
    model = FastTagger(narrow(encoder.encoder.embeddings.word_embeddings.weight.detach(), PIECE)); model.train()
    optimizer = torch.optim.AdamW(model.parameters(), lr=2e-3, weight_decay=0.01)
    mean = torch.optim.swa_utils.AveragedModel(model, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(0.998))
    plan = []
    for _ in range(options.epochs):
        epoch = windows(articles, rng); rng.shuffle(epoch)
        plan.append([epoch[i:i + options.batch] for i in range(0, len(epoch), options.batch)])
    total = sum(map(len, plan)); step = 0; began = time.time()
    for number, batches in enumerate(plan):
        for batch in batches:
            step += 1
            for group in optimizer.param_groups: group['lr'] = 2e-3 * min(step / (0.05 * total), max(0.02, (total - step) / (0.95 * total)))
            columns, target, known = windowed(batch, articles, words, rng)
            with torch.autocast('cpu', dtype=torch.bfloat16): scores = model(columns)
            rows = functional.log_softmax(scores.float(), 2)
            loss = -(rows * target).sum(2)[known].mean()
            optimizer.zero_grad(); loss.backward(); torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0); optimizer.step()
            mean.update_parameters(model)
            if step % 200 == 0: print(f'step {step}/{total} loss {loss.item():.4f} {time.time() - began:.0f}s', flush=True)
        print(f'epoch {number + 1}: dev PLO F1 {evaluate(mean.module, dev, words, lists):.2f} (mean weights) after {time.time() - began:.0f}s', flush=True)
        torch.save(mean.module.state_dict(), f'{options.out}/last.pt')


def windowed(batch, articles, words, rng):
    """Columns, targets (half the label of people, half the encoder's) and which tokens are there; words are hidden at random."""
    columns = torch.zeros(len(batch), WINDOW, len(fast_data.COLUMNS), dtype=torch.int64)
    target = torch.zeros(len(batch), WINDOW, len(data.LABELS)); known = torch.zeros(len(batch), WINDOW, dtype=torch.bool)
    for row, (article, start) in enumerate(batch):
        own, labels, indices, values = articles[article]; begin, end = max(0, start), min(len(own), start + WINDOW)
        if end <= begin: continue
        piece = own[begin:end].copy(); hidden = np.array([rng.random() < 0.1 for _ in range(end - begin)])
        piece[hidden, :3] = words.mask; piece[hidden, 3] = 0
        columns[row, :end - begin] = torch.tensor(piece); known[row, :end - begin] = True
        share = 0.5 if labels is not None else 1.0
        target[row, :end - begin].scatter_(1, torch.tensor(indices[begin:end].astype(np.int64)), torch.tensor(values[begin:end] * share))
        if labels is not None: target[row, torch.arange(end - begin), torch.tensor(labels[begin:end])] += 0.5
    return columns, target, known


if __name__ == '__main__': main()
