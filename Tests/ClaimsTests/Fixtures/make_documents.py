"""Annotates the texts of this folder's case tables: documents.jsonl, in the form of hearsay.document/1.

  make_documents.py MODEL      MODEL: name or folder of spaCy's en_core_web_md 3.8

Every table's last column is a text of our own; the marks ⟨S:…⟩ are taken away, ¶ becomes a blank line.
"""
import json
import pathlib
import re
import sys

import spacy

folder = pathlib.Path(__file__).parent
model = spacy.load(sys.argv[1])
texts = []
for table in sorted(folder.glob("*.txt")):
    for line in table.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            text = re.sub(r"⟨[SCT]\d*:|⟩", "", line.rsplit(" | ", 1)[-1])
            texts.append(re.sub(r"\s*¶\s*", "\n\n", text))
with open(folder / "documents.jsonl", "w", encoding="utf-8") as out:
    for text in dict.fromkeys(texts):
        tokens, sentences, entities, base = [], [], [], 0
        for paragraph in text.split("\n\n"):
            document, first = model(paragraph), len(tokens)
            for token in document:
                start = base + token.idx
                tokens.append({"text": token.text, "start": start, "end": start + len(token.text), "lemma": token.lemma_,
                               "pos": token.pos_, "tag": token.tag_, "head": first + token.head.i, "dep": token.dep_,
                               "morph": str(token.morph)})
            sentences += [[base + s.start_char, base + s.end_char] for s in document.sents]
            entities += [{"text": e.text, "type": e.label_, "start": base + e.start_char, "end": base + e.end_char}
                         for e in document.ents]
            base += len(paragraph) + 2
        record = {"schema": "hearsay.document/1", "type": "document", "id": "case", "text": text,
                  "sentences": sentences, "tokens": tokens, "entities": entities}
        out.write(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n")
