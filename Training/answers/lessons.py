#!/usr/bin/env python3
"""What gold folders teach of answers.

  lessons.py CLAIMS.jsonl FOLDER… > lessons.jsonl

Pairs records with gold claims as score_gold.py does. A line each record: `set` (the folder), `doc`, `claim` (the record's id), `judged`
(gold has the claim, and not as optional), `answers` (gold has it answer another), `answered` (the id of that one's record; null where
the program did not find it).
"""
import collections
import json
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "Evaluation"))
import gold
import score_gold


def main(path, folders):
    records = collections.defaultdict(list)
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            records[record["doc"]["id"]].append(record)
    for number, folder in enumerate(folders):
        for article in gold.folder(folder):
            own, claims = records[article["id"]], article["claims"]
            _, _, of_gold, of_found = score_gold.pair(article, own)
            places = {claim["number"]: place for place, claim in enumerate(claims)}
            for place, record in enumerate(own):
                claim = claims[of_found[place]] if place in of_found else None
                judged = claim is not None and not claim["optional"]
                wanted = claim["responds_to"] if judged else None
                found = of_gold.get(places.get(wanted))
                print(json.dumps({
                    "set": number, "doc": article["id"], "claim": record["id"], "judged": judged, "answers": wanted is not None,
                    "answered": None if wanted is None or found is None else own[found]["id"],
                    "optional": bool(claim and claim["optional"])}))


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2:])
