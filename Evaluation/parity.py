#!/usr/bin/env python3
"""Compares `hearsay annotate` with spaCy's own answers, field by field: parity.py HEARSAY PARITY.jsonl [--model md] [--json]

PARITY.jsonl: one record a line, `{id, text, sentences, tokens: [{text, start, end, lemma, pos, tag, morph, head, dep}], entities}` as spaCy
gave them (../shared/data/language). Figures are shares: of records that are equal in every field, of tokens equal in each field, of
records equal in sentences and entities. HEARSAY_KERNEL (avx512, avx2, plain) chooses the kernel. Python 3 standard library only.

Exit code: 0 all equal, 1 something differs, 2 nothing could be measured.
"""

import argparse
import json
import subprocess
import sys
from collections import Counter

FIELDS = ["tag", "pos", "morph", "lemma", "head", "dep"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("hearsay")
    parser.add_argument("parity")
    parser.add_argument("--model", default="md", help="md, sm or a compiled model file")
    parser.add_argument("--json", action="store_true", help="one object instead of a table")
    parser.add_argument("--show", type=int, default=10, help="how many differences to print (without --json)")
    options = parser.parse_args()

    with open(options.parity, encoding="utf-8") as file:
        expected = [json.loads(line) for line in file]
    inputs = "".join(json.dumps({"id": record["id"], "text": record["text"]}) + "\n" for record in expected)
    result = subprocess.run(
        [options.hearsay, "annotate", "-", "--model", options.model, "--quiet"], input=inputs.encode(), capture_output=True)
    if result.returncode != 0:
        print(f"parity: annotate ended with {result.returncode}: {result.stderr.decode(errors='replace').strip()}", file=sys.stderr)
        sys.exit(2)
    found = {}
    for line in result.stdout.decode().split("\n"):
        if line:
            record = json.loads(line)
            found[record["id"]] = record

    tokens = 0
    equal, differences = Counter(), []
    for want in expected:
        have = found.get(want["id"])
        tokens += len(want["tokens"])
        if have is None:
            differences.append(f"{want['id']}: no answer")
            continue
        same = True
        cut = [(t["text"], t["start"], t["end"]) for t in want["tokens"]]
        if cut == [(t["text"], t["start"], t["end"]) for t in have["tokens"]]:
            equal["token"] += len(cut)
            for field in FIELDS:
                wrong = [
                    (index, a["text"], a[field], b[field])
                    for index, (a, b) in enumerate(zip(want["tokens"], have["tokens"])) if a[field] != b[field]
                ]
                equal[field] += len(cut) - len(wrong)
                if wrong:
                    same = False
                    differences.append(f"{want['id']}: {field} {wrong[:3]}")
        else:
            same = False
            differences.append(f"{want['id']}: cut differently")
        for field in ["sentences", "entities"]:
            if want[field] == have[field]:
                equal[field] += 1
            else:
                same = False
                differences.append(f"{want['id']}: {field}")
        equal["records"] += same

    figures = {"records": equal["records"] / len(expected)}
    figures.update({field: equal[field] / max(tokens, 1) for field in ["token", *FIELDS]})
    figures.update({field: equal[field] / len(expected) for field in ["sentences", "entities"]})
    if options.json:
        print(json.dumps(figures))
    else:
        print(f"{len(expected)} records, {tokens} tokens, model {options.model}")
        for name, value in figures.items():
            print(f"  {name:<10} {100 * value:8.3f} %")
        for line in differences[: options.show]:
            print("  " + line)
    sys.exit(0 if equal["records"] == len(expected) else 1)


if __name__ == "__main__":
    main()
