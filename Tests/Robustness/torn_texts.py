#!/usr/bin/env python3
"""Gives `hearsay run` texts that begin and end anywhere, and checks what it writes.

  torn_texts.py COMMAND [--texts 20000] [--seed 1] [--found FILE]

Rules look at a word's neighbours, and news comes in excerpts, cut feed entries and headlines of a word. Half of the texts are
windows of our own articles (`Evaluation/gold`) from any token to any other, with tokens left out, doubled, put in and in
capitals; the other half are short heaps of the words that the rules themselves name, among names, times, numbers and marks.

The process must end by itself, each text must be an article or a rejected one, each once, and every record must
hold against the contract (`Evaluation/check_records.py`: offsets slice to words, links name records of the same article …).
Of a text that ends the process the shortest window that still does is printed, and all such texts are written to FILE. Exit
status: 0 all held, 1 something did not, 77 no language model.
"""
import argparse
import glob
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
TOKEN = re.compile(r"\s+|\w+|[^\w\s]")
MARKS = ["“", "”", '"', "‘", "’", "'", "’s", ",", ".", "—", "–", ":", ";", "(", ")", "?", "!", "…", "-", "\n\n"]
NAMES = (
    "Ana Reyes|Tallis Biologics|Norland|the Herald|Reuters|Mr|Dr|Sen.|St|U.S.|BBC|Ministry|Monday|March|2031|March 5|12|$5|30%|3.5|£4m|"
    "The|a|the|his|her|who|that|which|said|says|told|according to|of|by|to|in|not|no|was|is|has|had|and|but|or|he|she|they|it|one|two").split("|")


def own_texts():
    """The texts of the articles that we may read, without their marks."""
    sys.path.insert(0, str(ROOT / "Evaluation"))
    import gold

    paths = [path for half in ["develop", "blind"] for path in sorted(glob.glob(str(ROOT / "Evaluation/gold" / half / "*.gold")))]
    return [TOKEN.findall(gold.read(path)["text"]) for path in paths]


def words_of_rules():
    words = set()
    for room in ["Attribution", "Entities", "Claims"]:
        for path in (ROOT / "Sources" / room).rglob("*.swift"):
            source = path.read_text(encoding="utf-8")
            for string in re.findall(r'"((?:[^"\\\n]|\\.)*)"', source) + re.findall(r"“([^”\n]{1,80})”", source):
                words.update(word for word in string.replace("\\t", " ").replace("*", "").split() if len(word) < 30)
    return sorted(words)


class Tearing:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.texts, self.words = own_texts(), words_of_rules()

    def window(self):
        tokens = self.random.choice(self.texts)
        first = self.random.randrange(len(tokens))
        return tokens[first:first + self.random.choice([1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 40, 80, 160])]

    def torn(self):
        tokens = self.window()
        for _ in range(self.random.choice([0, 0, 0, 1, 2, 4, 8])):
            place, deed = self.random.randrange(len(tokens) + 1), self.random.randrange(5)
            if deed == 0:
                del tokens[place:place + 1]
            elif deed == 1:
                tokens.insert(place, self.random.choice(MARKS + NAMES))
            elif deed == 2:
                tokens[place:place] = tokens[place // 2:place // 2 + self.random.randrange(6)]
            elif deed == 3:
                tokens[place:place] = self.window()[:6]
            else:
                tokens[place:place + 1] = [token.upper() for token in tokens[place:place + 1]]
        return "".join(tokens)

    def heap(self):
        kinds = [self.words] * 5 + [NAMES] * 3 + [MARKS] * 2
        count = self.random.choice([1, 2, 2, 3, 3, 4, 5, 6, 8, 12])
        text = " ".join(self.random.choice(self.random.choice(kinds)) for _ in range(count))
        if self.random.random() < 0.6:
            text = re.sub(r" ([,.;:?!”’)])", r"\1", text)
        return text[:1].upper() + text[1:] if self.random.random() < 0.3 else text

    def line(self, number):
        text = ""
        while not text:
            text = (self.torn() if self.random.random() < 0.5 else self.heap()).strip()
        article = {"id": f"torn-{number}", "text": text}
        if self.random.random() < 0.2:
            article["title"] = self.heap().replace("\n", " ").strip()
        if self.random.random() < 0.5:
            article["published"] = "2031-03-04"
        return json.dumps(article, ensure_ascii=False) + "\n"


def ends_by_itself(command, lines):
    run = subprocess.run([command, "claims", "-", "--quiet"], input="".join(lines).encode(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return run.returncode in (0, 1)


def breakers(command, lines):
    """The lines of those that end the process, each alone."""
    if ends_by_itself(command, lines):
        return []
    if len(lines) == 1:
        return lines
    half = len(lines) // 2
    return breakers(command, lines[:half]) + breakers(command, lines[half:])


def shortest(command, line):
    """The text of a line, cut at both ends as far as it still ends the process."""
    article = json.loads(line)
    tokens = TOKEN.findall(article["text"])
    for end in [0, -1]:
        step = len(tokens) // 2
        while step:
            rest = tokens[step:] if end == 0 else tokens[:-step]
            if rest and not ends_by_itself(command, [json.dumps({**article, "text": "".join(rest)}) + "\n"]):
                tokens = rest
            else:
                step //= 2
    return "".join(tokens)


def faults(folder, count):
    """What the records of a run say against it."""
    folder = pathlib.Path(folder)
    files = sorted(folder.glob("claims/*.jsonl")) + sorted(folder.glob("errors/*.jsonl")) + sorted(folder.glob("articles/*.jsonl"))
    kinds = {"article": 0, "claim": 0, "error": 0}
    for path in files:
        for record in path.read_text(encoding="utf-8").splitlines():
            kinds[json.loads(record)["type"]] += 1
    check = subprocess.run([sys.executable, str(ROOT / "Evaluation/check_records.py"), *map(str, files)], capture_output=True, text=True)
    found = check.stdout.strip().splitlines() if check.returncode else []
    if kinds["article"] + kinds["error"] != count:
        found.append(f"{count} texts, but {kinds['article']} articles and {kinds['error']} errors")
    return kinds, found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command")
    parser.add_argument("--texts", type=int, default=20000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--found", type=pathlib.Path)
    options = parser.parse_args()
    command = str(pathlib.Path(options.command).resolve())
    tearing = Tearing(options.seed)
    lines = [tearing.line(number) for number in range(options.texts)]

    if not ends_by_itself(command, ['{"id": "whole", "text": "The harbour is open, officials said."}\n']):
        print("the command does not read one plain sentence: is the language model there? (make model)")
        return 77
    with tempfile.TemporaryDirectory() as folder:
        run = subprocess.run(
            [command, "run", "-", "--output", folder + "/out", "--articles", "--quiet", "--max-error-rate", "1"],
            input="".join(lines).encode(), cwd=folder, capture_output=True)
        if run.returncode == 0:
            kinds, found = faults(folder + "/out", len(lines))
            print(f"{len(lines)} texts: {kinds['article']} articles, {kinds['error']} rejected, {kinds['claim']} claims")
            print("\n".join(found[:20]), end="\n" if found else "")
            return 1 if found else 0
    print(f"the run ended with {run.returncode}: {run.stderr.decode(errors='replace').strip()[:400]}")
    found = [line for first in range(0, len(lines), 500) for line in breakers(command, lines[first:first + 500])]
    for line in found:
        print(repr(shortest(command, line)))
    if options.found:
        options.found.write_text("".join(found), encoding="utf-8")
    return 1


if __name__ == "__main__":
    sys.exit(main())
