"""Sentences made by a small grammar: which forms of attribution a program reads, and which it does not.

  sweep.py COMMAND TABLE...  [--count N] [--seed S] [--worst N] [--wrong]

A TABLE has slots (“S: the mayor | the regulator”) and patterns (“{S} told {O} that {c}. => {S} :: {c} :: {O}; …”): a sentence, and
the claims that it makes, each with source, content and, where it has one, its relay; “re=N” says that it answers the N-th of them,
“re=-” that it answers none; “¶” begins a paragraph, and “# ” a pattern that is an article's headline. Each sentence draws its slots anew and is an
article of its own, behind a title. A claim is read where one that COMMAND prints has at least 0.7 of its words (Jaccard, without
“that” and articles), 0.4 of its source's and half of its relay's. Prints how many are read, pattern by pattern, the worst first;
with --wrong, what COMMAND made of the others. The sentences are no news: the figures say where rules are missing, not how good they are.
"""
import argparse
import collections
import json
import pathlib
import random
import re
import subprocess
import sys

TITLE = "The week in Vell"
BODY = "It rained in the valley for most of the week, and the river stood high at the old mill, where the ferry is tied up."


def table(path):
    slots, patterns = {}, []
    for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
        line = line.strip()
        if not line or line.startswith("#") and "=>" not in line:
            continue
        if "=>" in line:
            sentence, claims = (part.strip() for part in line.split("=>"))
            patterns.append((sentence, [[part.strip() for part in claim.split("::")] for claim in claims.split(";")]))
        else:
            name, values = line.split(":", 1)
            slots[name.strip()] = [value.strip() for value in values.split("|")]
    return slots, patterns


def drawn(slots, random):
    """One value for each slot; slots of one letter and a number (“S1”, “S2”) draw from the letter's values, all different."""
    values = {name: random.choice(found) for name, found in slots.items()}
    for name, found in slots.items():
        for number, value in enumerate(random.sample(found, min(2, len(found))), 1):
            values[name + str(number)] = value
    return values


def filled(pattern, values):
    def value(match):
        name, mark = match.group(1), match.group(2)
        text = values[name]
        # A name with an apposition closes it before whatever goes on.
        following = pattern[match.end():match.end() + 1]
        if mark == "'s":
            text = text.split(",")[0]
            return text + ("’" if text.endswith("s") else "’s")
        return text + "," if "," in text and following == " " else text
    text = re.sub(r"\{(\w+)((?:'s)?)\}", value, pattern)
    text = re.sub(r"((?:^|¶ |[.!?]”? )“?)([a-z])", lambda start: start.group(1) + start.group(2).upper(), text)
    return text.replace(" ¶ ", "\n\n")


def words(text):
    return set(re.findall(r"\w+", (text or "").lower())) - {"that", "the", "a", "an"}


def alike(one, other):
    one, other = (words(text) or {(text or "").lower()} for text in (one, other))
    return len(one & other) / len(one | other)


def record_of(claim, records, values):
    """The record that is a claim's, or nothing."""
    source, content = (filled(part, values) for part in claim[:2])
    for record in records:
        relays = [relay["text"] for relay in record["via"]]
        wanted = [part for part in claim[2:] if not part.startswith("re=")]
        if (alike(record["text"], content) >= 0.7 and alike(record["source"]["text"], source) >= 0.4
                and all(any(alike(relay, filled(part, values)) >= 0.5 for relay in relays) for part in wanted)):
            return record
    return None


def is_read(claim, claims, records, values):
    record = record_of(claim, records, values)
    answered = [part[3:] for part in claim[2:] if part.startswith("re=")]
    if record is None or not answered:
        return record is not None
    if answered[0] == "-":
        return record["responds_to"] is None
    other = record_of(claims[int(answered[0]) - 1], records, values)
    return other is not None and record["responds_to"] == other["id"]


def article(name, sentence):
    title, body = (sentence[2:], BODY) if sentence.startswith("# ") else (TITLE, sentence)
    return {"id": name, "title": title, "text": title + "\n\n" + body, "published": "2031-05-14"}


def sweep(command, path, count, seed):
    """Yields pattern, sentence, claim, whether it was read, and the records."""
    slots, patterns = table(path)
    source = random.Random(seed)
    made = []
    for number in range(count):
        pattern, claims = patterns[number % len(patterns)]
        values = drawn(slots, source)
        made.append((pattern, claims, values, filled(pattern, values)))
    lines = "".join(json.dumps(article(str(n), m[3]), ensure_ascii=False) + "\n" for n, m in enumerate(made))
    answer = subprocess.run([command, "claims", "--quiet", "-"], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout
    records = collections.defaultdict(list)
    for line in answer.decode().splitlines():
        record = json.loads(line)
        if record["type"] == "claim":
            records[int(record["doc"]["id"])].append(record)
    for number, (pattern, claims, values, sentence) in enumerate(made):
        for claim in claims:
            yield pattern, sentence, claim, is_read(claim, claims, records[number], values), records[number]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command")
    parser.add_argument("tables", nargs="+")
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--worst", type=int, default=10)
    parser.add_argument("--wrong", action="store_true")
    options = parser.parse_args()
    for path in options.tables:
        total, by_pattern = collections.Counter(), collections.defaultdict(collections.Counter)
        for pattern, sentence, claim, right, records in sweep(options.command, path, options.count, options.seed):
            total[right] += 1
            by_pattern[pattern, claim[0]][right] += 1
            if options.wrong and not right:
                print("  %s\n    wanted %s\n    found %s" % (sentence, " :: ".join(claim), [
                    (r["source"]["text"], r["cue"] and r["cue"]["text"], r["text"], [v["text"] for v in r["via"]],
                     "answers %s" % next((o["text"] for o in records if o["id"] == r["responds_to"]), None)) for r in records]))
        print("%s: %d of %d claims, %.1f %%" % (pathlib.Path(path).stem, total[True], sum(total.values()),
                                                100 * total[True] / max(1, sum(total.values()))))
        shares = sorted(by_pattern.items(), key=lambda item: item[1][True] / sum(item[1].values()))
        for (pattern, source), counts in shares[:options.worst]:
            print("  %3d %%  %s  (%s)" % (100 * counts[True] / sum(counts.values()), pattern, source))


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (OSError, ValueError, KeyError, subprocess.CalledProcessError) as error:
        sys.exit("sweep: %s" % error)
