"""The Python stack that Hearsay is compared with: trafilatura, spaCy with the same model, textacy's quotation rules.

    python python_stack.py MODEL FOLDER TIMES > records.jsonl

One process, one thread, pages one after another, each TIMES times over: what a careful user would write.
"""

import json
import pathlib
import sys

import spacy
import trafilatura
from textacy.extract.triples import direct_quotations


def pages(folder, times):
    for round_ in range(times):
        for path in sorted(pathlib.Path(folder).glob("*.html")):
            yield f"{round_}/{path.name}", path.read_bytes()


def articles(folder, times):
    for name, html in pages(folder, times):
        text = trafilatura.extract(html, fast=True, include_comments=False)
        if text:
            yield text, name


def main():
    model, folder, times = sys.argv[1], sys.argv[2], int(sys.argv[3])
    nlp = spacy.load(model)
    for document, name in nlp.pipe(articles(folder, times), as_tuples=True, batch_size=8):
        try:
            found = list(direct_quotations(document))
        except ValueError:  # an odd number of quotation marks
            found = []
        for quotation in found:
            print(json.dumps({
                "doc": name,
                "source": [token.text for token in quotation.speaker],
                "cue": [token.text for token in quotation.cue],
                "text": quotation.content.text,
                "start": quotation.content.start_char,
                "end": quotation.content.end_char,
                "entities": [[entity.text, entity.label_] for entity in quotation.content.ents],
            }))


if __name__ == "__main__":
    main()
