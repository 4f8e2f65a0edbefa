#!/usr/bin/env python3
"""Lets one process of Hearsay read tens of thousands of pages, and looks whether it stays as it is.

  soak.py COMMAND [--articles 50000] [--warm 10000] [--every 2500] [--jobs 1] [--series FILE]

Pages of our own words, names that never end (what a cache that only grows would keep), go to `hearsay run -` through a
pipe: journal, claims and articles are written. Each `--every` pages, one line of resident memory, descriptors, threads
and CPU time is printed (and written to `--series`, tab-separated).

Memory counts from `--warm` pages on, when all workers' caches have met their bounds: what comes after may be at most
`--growth` megabytes above it, and no descriptor or thread more. Exit status: 0 all held, 1 something did not, 77 the
language model is missing.
"""
import argparse
import glob
import json
import os
import random
import subprocess
import sys
import tempfile
import time

SYLLABLES = ["ba", "ker", "lo", "mi", "nor", "sun", "tev", "ra", "del", "hol", "ist", "gan", "vey", "pol", "ru", "sten"]
FIRST = ["Ana", "Tomas", "Mira", "Jon", "Ilse", "Piet", "Lea", "Oskar", "Nadia", "Emil"]
OFFICES = ["mayor", "harbour master", "minister", "spokeswoman", "professor", "chief constable", "union leader"]
VERBS = ["said", "warned", "promised", "denied", "claimed", "announced", "insisted", "told reporters"]
THINGS = ["the harbour", "the bridge", "a new school", "the reservoir", "the ferry line", "the old mill", "the budget"]
ACTS = ["open", "close", "fail", "grow", "move", "be sold", "be rebuilt"]
TICKS = os.sysconf("SC_CLK_TCK")


def page(number):
    """One page of HTML: another text for each number, about 5,000 characters of it."""
    chance = random.Random(number)
    pick = chance.choice

    def name():
        return "".join(pick(SYLLABLES) for _ in range(chance.randrange(2, 5))).capitalize()

    people = [(pick(FIRST), name(), pick(OFFICES)) for _ in range(4)]
    places = [name() for _ in range(3)]
    paragraphs = []
    for turn in range(30):
        first, last, office = people[turn % 4]
        place, thing, count = pick(places), pick(THINGS), chance.randrange(2, 90000)
        who = "%s %s, the %s of %s," % (first, last, office, place) if turn < 4 else pick([last, "The " + office, "She"])
        shape = turn % 4
        if shape == 0:
            text = "%s %s that %s would %s within %d days." % (who, pick(VERBS), thing, pick(ACTS), count)
        elif shape == 1:
            text = "“We have asked %d times about %s,” %s said. “Nobody in %s has answered, and %s will %s.”" % (
                count, thing, last, place, pick(THINGS), pick(ACTS))
        elif shape == 2:
            text = "According to %s, %s lost %d crowns in a year. %s denied it and said %s had nothing to %s." % (
                last, place, count, pick(people)[1], pick(places), pick(["hide", "add", "fear"]))
        else:
            text = "Residents %s that %s may %s, but the council of %s %s that %d of them had never been to %s." % (
                pick(["fear", "believe", "say"]), thing, pick(ACTS), place, pick(VERBS[:5]), count, thing)
        paragraphs.append("<p>%s</p>" % text)
    title = "%s of %s asks about %s" % (people[0][2].capitalize(), places[0], pick(THINGS))
    return (
        "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>%s</title></head><body><nav><ul>%s</ul></nav>"
        "<article><h1>%s</h1>%s</article><footer><p>All rights reserved %d</p></footer></body></html>" % (
            title, "".join("<li><a href=/%d>%s</a></li>" % (k, name()) for k in range(60)), title, "".join(paragraphs),
            number))


def state(pid):
    """Resident memory in MB, descriptors, threads, CPU seconds."""
    status = dict(line.split(":", 1) for line in open("/proc/%d/status" % pid))
    fields = open("/proc/%d/stat" % pid).read().rsplit(")", 1)[1].split()
    return (int(status["VmRSS"].split()[0]) / 1024, len(os.listdir("/proc/%d/fd" % pid)), int(status["Threads"]),
            (int(fields[11]) + int(fields[12])) / TICKS)


def lines(out, kind):
    count, ids = 0, set()
    for path in sorted(glob.glob(os.path.join(out, kind, "*.jsonl"))):
        for line in open(path, "rb"):
            count += 1
            ids.add(json.loads(line)["id"])
    return count, len(ids)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command")
    parser.add_argument("--articles", type=int, default=50000)
    parser.add_argument("--warm", type=int, default=10000)
    parser.add_argument("--every", type=int, default=2500)
    parser.add_argument("--growth", type=float, default=16, help="megabytes (default: 16)")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--series")
    arguments = parser.parse_args()
    series = open(arguments.series, "w") if arguments.series else None

    def say(*fields):
        print("\t".join(str(field) for field in fields), flush=True)
        if series:
            print("\t".join(str(field) for field in fields), file=series, flush=True)

    with tempfile.TemporaryDirectory(prefix="hearsay-") as work:
        out = os.path.join(work, "out")
        errors = open(os.path.join(work, "errors"), "w+")
        process = subprocess.Popen(
            [os.path.abspath(arguments.command), "run", "--articles", "--output", out, "--jobs", str(arguments.jobs), "-"],
            stdin=subprocess.PIPE, stderr=errors, env=dict(os.environ, HEARSAY_LOG_LEVEL="warning"))
        say("articles", "rss_mb", "descriptors", "threads", "cpu_s")
        start, seen = time.time(), []
        try:
            for number in range(1, arguments.articles + 1):
                line = json.dumps({"id": "soak-%06d" % number, "html": page(number)}) + "\n"
                process.stdin.write(line.encode())
                if number % arguments.every == 0:
                    process.stdin.flush()
                    seen.append((number,) + state(process.pid))
                    say(number, "%.1f" % seen[-1][1], seen[-1][2], seen[-1][3], "%.1f" % seen[-1][4])
            process.stdin.close()
        except BrokenPipeError:
            pass
        code = process.wait()
        errors.seek(0)
        said = errors.read()
        if code == 78 and "language model" in said:
            print("skipped: no language model")
            sys.exit(77)
        if code != 0:
            sys.exit("FAILED: the run ended with %d: %s" % (code, said[-2000:]))
        articles, claims = lines(out, "articles"), lines(out, "claims")
        steady = [row for row in seen if row[0] >= arguments.warm]
        if not steady:
            sys.exit("FAILED: fewer articles than --warm: nothing to compare")
        growth = max(row[1] for row in steady) - steady[0][1]
        print("%d articles, %d claims in %d s: memory %+.1f MB at most after %d articles, descriptors %d to %d, threads %d to %d"
              % (articles[0], claims[0], time.time() - start, growth, steady[0][0], min(row[2] for row in steady),
                 max(row[2] for row in steady), min(row[3] for row in steady), max(row[3] for row in steady)))
        wrong = []
        if articles != (arguments.articles, arguments.articles):
            wrong.append("%d article records with %d ids" % articles)
        if claims[0] < arguments.articles or claims[0] != claims[1]:
            wrong.append("%d claim records with %d ids" % claims)
        if growth > arguments.growth:
            wrong.append("memory grew by %.1f MB" % growth)
        for column, name in ((2, "descriptors"), (3, "threads")):
            # A journal's checkpoint or a part's change may hold one or two for a moment.
            if steady[-1][column] > steady[0][column] + 2:
                wrong.append("%s: %d became %d" % (name, steady[0][column], steady[-1][column]))
        if wrong:
            sys.exit("FAILED: " + "; ".join(wrong))


if __name__ == "__main__":
    main()
