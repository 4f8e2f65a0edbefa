#!/usr/bin/env python3
"""Kills `hearsay run` again and again, and makes its system calls fail; then compares with an undisturbed run.

  interrupted_runs.py COMMAND kill   [--runs 200] [--articles 400] [--claims]
  interrupted_runs.py COMMAND inject [--calls write,fsync,…] [--most 40] [--articles 30] [--claims]

`kill`: each round makes a fresh output folder and kills the run (SIGKILL; every fifth time SIGTERM, which it should
obey) at random moments until one ends by itself.
`inject`: for n = 1, 2, 3 … the n-th call fails once with ENOSPC or EIO (strace), until a run succeeds undisturbed.

After each round: every published file is whole lines of JSON; the records are those of the undisturbed run, each once;
no temporary file is left. Exit status: 0 all held, 1 something did not, 77 strace or the model is missing.
"""
import argparse
import collections
import glob
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

NAMES = ["Ana Reyes", "Tomas Okafor", "Mira Sand", "Jon Vale", "Ilse Brandt", "Piet Moor"]
PLACES = ["Norland", "Meridia", "Port Ellis", "Greywater", "Sundby", "Halden Bay"]
VERBS = ["said", "warned", "promised", "denied", "claimed", "announced"]
THINGS = ["the harbour", "the bridge", "a new school", "the reservoir", "the ferry line", "the old mill"]


def article(number):
    """Our own words, another text for each number, long enough to be told apart."""
    chance = random.Random(number)
    pick = chance.choice
    lines = []
    for _ in range(14):
        lines.append("%s %s on day %d that %s in %s would %s %d times, and that nobody in %s had asked about %s." % (
            pick(NAMES), pick(VERBS), chance.randrange(1000), pick(THINGS), pick(PLACES),
            pick(["open", "close", "fail", "grow", "move"]), chance.randrange(10000), pick(PLACES), pick(THINGS)))
    return "\n\n".join(lines) + "\n"


def inputs(folder, count):
    os.makedirs(folder)
    for number in range(count):
        with open(os.path.join(folder, "%05d.txt" % number), "w") as file:
            file.write(article(number))
    # Some that are rejected: their errors must survive as well.
    for number in range(max(1, count // 50)):
        open(os.path.join(folder, "empty-%d.txt" % number), "w").close()


def records(out):
    """The lines of all published files, by kind; raises where one is torn."""
    found = {"articles": collections.Counter(), "claims": collections.Counter(), "errors": collections.Counter()}
    for kind, counter in found.items():
        for path in sorted(glob.glob(os.path.join(out, kind, "*"))):
            if not path.endswith(".jsonl"):
                raise AssertionError("left behind: " + path)
            data = open(path, "rb").read()
            if not data or not data.endswith(b"\n"):
                raise AssertionError("torn or empty: " + path)
            for line in data[:-1].split(b"\n"):
                record = json.loads(line)
                counter[line if kind != "errors" else record["id"]] += 1
    return found


def settings(arguments):
    environment = dict(os.environ)
    environment.update(HEARSAY_WRITE_CHECKPOINT=arguments.checkpoint, HEARSAY_WRITE_PART_BYTES=arguments.part_bytes,
                       HEARSAY_MAX_ERROR_RATE="1")
    return environment


def command(arguments, out, source):
    line = [arguments.command, "run", "--quiet", "--output", out, "--jobs", "2", source]
    return line + (["--articles"] if arguments.claims else ["--articles-only"])


def check(out, want, where):
    got = records(out)
    for kind in want:
        if got[kind] != want[kind]:
            lost = sum((want[kind] - got[kind]).values())
            more = sum((got[kind] - want[kind]).values())
            raise AssertionError("%s: %s: %d lost, %d too many" % (where, kind, lost, more))


def undisturbed(arguments, work, source):
    out = os.path.join(work, "whole")
    start = time.time()
    done = subprocess.run(command(arguments, out, source), env=settings(arguments), stderr=subprocess.PIPE)
    if done.returncode == 78 and b"language model" in done.stderr:
        print("skipped: no language model")
        sys.exit(77)
    if done.returncode != 0:
        sys.exit("the undisturbed run ended with %d: %s" % (done.returncode, done.stderr.decode()))
    return records(out), time.time() - start


def kill(arguments, work, source):
    want, seconds = undisturbed(arguments, work, source)
    chance = random.Random(arguments.seed)
    kills = 0
    rounds = 0
    while kills < arguments.runs:
        rounds += 1
        out = os.path.join(work, "out")
        shutil.rmtree(out, ignore_errors=True)
        patience = seconds
        while True:
            process = subprocess.Popen(
                command(arguments, out, source), env=settings(arguments), stderr=subprocess.PIPE)
            try:
                # Early kills as often as late ones; a little longer each time, so that every round ends.
                process.wait(chance.random() * patience * 1.05 if kills < arguments.runs else None)
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGTERM if kills % 5 == 4 else signal.SIGKILL)
                kills += 1
                patience *= 1.02
            process.wait()
            said = process.stderr.read().decode()
            if process.returncode == 0:
                break
            if process.returncode not in (-signal.SIGKILL, -signal.SIGTERM, 143):
                raise AssertionError("a run ended with %d: %s" % (process.returncode, said))
        check(out, want, "round %d" % rounds)
    print("%d kills in %d rounds: %d articles, %d claims, %d errors, each exactly once; no torn line, nothing left behind"
          % (kills, rounds, sum(want["articles"].values()), sum(want["claims"].values()), sum(want["errors"].values())))


def inject(arguments, work, source):
    if shutil.which("strace") is None:
        print("skipped: strace is missing")
        sys.exit(77)
    want, _ = undisturbed(arguments, work, source)
    total = 0
    for call in arguments.calls.split(","):
        for error in ("ENOSPC", "EIO"):
            failed = 0
            for number in range(1, arguments.most + 1):
                out = os.path.join(work, "out")
                shutil.rmtree(out, ignore_errors=True)
                # Only calls on the output count: the program's own start is not what is tested.
                trace = ["strace", "-f", "-qq", "-o", "/dev/null", "-P", out]
                os.makedirs(out)
                paths = [os.path.join(out, name) for name in
                         (".in-hand", "journal.sqlite", "journal.sqlite-wal", "journal.sqlite-shm", "metrics.prom", "claims",
                          "articles", "errors", "reports")]
                paths += [os.path.join(out, kind, "%s-000001-%04d.jsonl%s" % (kind, part, end))
                          for kind in ("claims", "articles") for part in (1, 2, 3) for end in ("", ".partial")]
                paths += [os.path.join(out, "errors", "errors-000001.jsonl" + end) for end in ("", ".partial")]
                for path in paths:
                    trace += ["-P", path]
                trace += ["-e", "trace=" + call, "-e", "inject=%s:error=%s:when=%d" % (call, error, number)]
                done = subprocess.run(trace + command(arguments, out, source), env=settings(arguments),
                                      stderr=subprocess.PIPE)
                where = "%s %s %d" % (call, error, number)
                if done.returncode != 0:
                    failed += 1
                    if done.returncode not in (73, 74, 78):
                        raise AssertionError("%s: exit %d: %s" % (where, done.returncode, done.stderr.decode()))
                    if not done.stderr.strip():
                        raise AssertionError(where + ": exit %d without a word" % done.returncode)
                again = subprocess.run(command(arguments, out, source), env=settings(arguments),
                                       stderr=subprocess.PIPE)
                if again.returncode != 0:
                    raise AssertionError("%s: the next run ended with %d: %s"
                                         % (where, again.returncode, again.stderr.decode()))
                check(out, want, where)
                total += 1
                if done.returncode == 0 and number > failed + 3:
                    break
            print("%-10s %-6s %d runs failed, each was mended by the next one" % (call, error, failed))
    print("%d injections" % total)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command")
    parser.add_argument("mode", choices=["kill", "inject"])
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--articles", type=int, default=0)
    parser.add_argument("--most", type=int, default=40)
    parser.add_argument("--calls", default="write,pwrite64,fsync,fdatasync,rename,openat,ftruncate,unlink,mkdir")
    parser.add_argument("--claims", action="store_true", help="claims as well; needs the language model")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--checkpoint", default="0.01")
    parser.add_argument("--part-bytes", default="60000")
    arguments = parser.parse_args()
    arguments.command = os.path.abspath(arguments.command)
    count = arguments.articles or (400 if arguments.mode == "kill" else 30)
    with tempfile.TemporaryDirectory(prefix="hearsay-") as work:
        source = os.path.join(work, "in")
        inputs(source, count)
        try:
            (kill if arguments.mode == "kill" else inject)(arguments, work, source)
        except AssertionError as failure:
            print("FAILED: %s" % failure)
            sys.exit(1)


if __name__ == "__main__":
    main()
