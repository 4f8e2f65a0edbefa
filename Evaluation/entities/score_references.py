#!/usr/bin/env python3
"""Whom source and target phrases mean, scored on the gold set with gold spans: Attribution's errors do not count. Stdlib only.

  score_references.py --phrases GOLD_FOLDER… > phrases.jsonl        the phrases, for `evaluate-entities phrases`
  score_references.py ANSWERS.jsonl GOLD_FOLDER… [--errors [WORD]] [--by-article]

Fields and their rules are those of `score_gold.py`; here every gold claim with a source counts, the optional ones left out.
"""
import json
import os
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import gold as goldset  # noqa: E402
from score_gold import jaccard, name_key  # noqa: E402


def phrases(article):
    """The first stretch of each source in the order of claims, outer ones first, then of each target: (claim, span, outer, is target)."""
    number = {c["number"]: c for c in article["claims"]}
    depth = lambda c: 0 if c["within"] is None else 1 + depth(number[c["within"]])
    found, place = [], {}
    for claim in sorted(article["claims"], key=lambda c: (depth(c), c["number"])):
        if claim["source"]["spans"]:
            outer = place.get(claim["within"])
            place[claim["number"]] = len(found)
            found.append((claim, claim["source"]["spans"][0], outer, False))
    for claim in article["claims"]:
        if claim["target"]:
            found.append((claim, claim["target"]["spans"][0], place.get(claim["number"]), True))
    return found


def judged(claim, is_target):
    """The names that a noun may mean, null for nobody's: what `train-nouns` learns from."""
    source = claim["source"]
    if is_target or claim["optional"] or source["mention"] != "nominal" or source["kind"] == "document":
        return {}
    return {"names": source["names"]}


class Tally:
    def __init__(self):
        self.counts, self.errors = {}, []

    def add(self, name, right, where, words, want, got):
        count = self.counts.setdefault(name, [0, 0])
        count[0] += bool(right)
        count[1] += 1
        if not right:
            self.errors.append("%s %s: %r: want %r, got %r" % (where, name, words, want, got))


def score(article, answers, tally):
    for (claim, _, _, is_target), got in zip(phrases(article), answers):
        if claim["optional"]:
            continue
        where = "%s/%d" % (article["id"], claim["number"])
        if is_target:
            want = claim["target"]
            if want["name"]:
                tally.add("target.name", name_key(got.get("name")) == name_key(want["name"]), where, want["text"], want["name"], got.get("name"))
            continue
        want, text = claim["source"], claim["source"]["text"]
        low = text.casefold()
        add = lambda name, right, a, b: tally.add(name, right, where, text, a, b)
        mentions = {want["mention"]} | ({"nominal", "pronoun"} if low.startswith("one of") and want["mention"] == "nominal" else set())
        add("mention", got["mention"] in mentions, want["mention"], got["mention"])
        if want["anonymous"] is not None:
            add("anonymous", got["anonymous"] == want["anonymous"], want["anonymous"], got["anonymous"])
        if low in ("we", "us", "our"):
            continue
        add("kind", got["kind"] in want["kinds"], want["kind"], got["kind"])
        add("plural", got["plural"] == want["plural"], want["plural"], got["plural"])
        same = name_key(got.get("name")) in {name_key(n) for n in want["names"]}
        if want["kind"] == "document" and want["name"] is None and got.get("name"):
            same = got["name"].casefold() in low
        add("name", same, want["name"], got.get("name"))
        add("name " + want["mention"], same, want["name"], got.get("name"))
        if want["name"] and want["mention"] in ("pronoun", "nominal"):
            add("resolved " + want["mention"], same, want["name"], got.get("name"))
        if want["gender"]:
            add("gender", got.get("gender") == want["gender"], want["gender"], got.get("gender"))
        if want["role"]:
            words = lambda x: set(re.findall(r"\w+", (x or "").casefold())) - {"the", "a", "an"}
            add("role", jaccard(words(want["role"]), words(got.get("role"))) >= 0.5, want["role"], got.get("role"))


def main(arguments):
    if arguments[:1] == ["--phrases"]:
        for article in (a for folder in arguments[1:] for a in goldset.folder(folder)):
            print(json.dumps({"id": article["id"], "headings": article["headings"], "phrases": [
                dict({"span": span}, **({} if outer is None else {"outer": outer}), **judged(claim, is_target))
                for claim, span, outer, is_target in phrases(article)]}))
        return 0
    word = by_article = None
    if "--by-article" in arguments:
        arguments.remove("--by-article")
        by_article = True
    if "--errors" in arguments:
        at = arguments.index("--errors")
        word = arguments[at + 1] if at + 1 < len(arguments) else ""
        del arguments[at:at + 2]
    if len(arguments) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    with open(arguments[0], encoding="utf-8") as stream:
        answers = {line["id"]: line["answers"] for line in map(json.loads, stream)}
    tally = Tally()
    for article in (a for folder in arguments[1:] for a in goldset.folder(folder)):
        own = Tally()
        score(article, answers[article["id"]], own)
        for name, (right, every) in own.counts.items():
            count = tally.counts.setdefault(name, [0, 0])
            count[0] += right
            count[1] += every
        tally.errors += own.errors
        if by_article:
            print(article["id"], " ".join("%s %d/%d" % (n.replace("resolved ", ""), *own.counts[n]) for n in ("resolved nominal", "resolved pronoun") if n in own.counts))
    if word is not None:
        for line in tally.errors:
            if word in line:
                print(line)
    for name, (right, every) in sorted(tally.counts.items()):
        print("%-20s %4d  %.3f" % (name, every, right / every))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
