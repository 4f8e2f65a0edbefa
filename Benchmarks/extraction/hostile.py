#!/usr/bin/env python3
"""CPU and memory of extraction on pages that break parsers (docs/faults.md, F51-F57), at full size: hostile.py COMMAND

Each page is read by a process of its own; the CPU of one that reads a page of three lines is subtracted. Python 3 standard library only.
"""
import os
import pathlib
import subprocess
import sys
import tempfile

WORDS = "<p>The council of Meridia voted on Tuesday to close the old harbour, and the mayor said the work would begin soon.</p>"
MILLION = 1_000_000
PAGES = {
    "300 nested": lambda: "<div>" * 300,
    "5,000 nested": lambda: "<div>" * 5_000,
    "1,000,000 nested": lambda: "<div>" * MILLION,
    "a text of 12 MB": lambda: "<p>" + "The sea does not wait. " * 520_000 + "</p>",
    "40,000 attributes": lambda: "<div " + " ".join(f"a{i}=x" for i in range(40_000)) + ">",
    "1 M of <b>": lambda: "<b>" * MILLION,
    "1 M of <p>": lambda: "<p>" * MILLION,
    "1 M of <table>": lambda: "<table>" * MILLION,
    "1 M of &": lambda: "<p>" + "&" * MILLION + "</p>",
    "1 M of &#65;": lambda: "<p>" + "&#65;" * MILLION + "</p>",
    "1 M of <": lambda: "<p>" + "<" * MILLION + "</p>",
    "1 M of </p>": lambda: "</p>" * MILLION,
    "unclosed comment": lambda: "<!--" + "x <b> " * MILLION,
    "unclosed script": lambda: "<script>" + "x <b> " * MILLION,
    "unclosed title": lambda: "<title>" + "x <b> " * MILLION,
    "1 M of NUL": lambda: "<p>" + "\0" * MILLION + "</p>",
    "1 M of quotation marks": lambda: "<p>" + "\"" * MILLION + "</p>",
    "1 M of [ in JSON-LD": lambda: "<script type=application/ld+json>" + "[" * MILLION + "</script>",
    "1 M of : in a script": lambda: "<script>" + "publishedDate:" * (MILLION // 14) + ":" * MILLION + "</script>",
    "100,000 bylines": lambda: "<span class=byline>By Ana Reyes</span>" * 100_000,
}


def measured(command, write):
    with tempfile.NamedTemporaryFile(suffix=".html") as file:
        # The page is gone from here before the child begins, whose peak counts this process's memory at its start.
        file.write(write())
        file.flush()
        child = subprocess.Popen([command, "extract", file.name, "--quiet"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        output = child.stdout.read()
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, child.returncode, output


def main():
    command = pathlib.Path(sys.argv[1]).resolve()
    whole = "<html><body><article><h1>Meridia closes its harbour</h1>"
    start, memory, _, _ = measured(command, lambda: (whole + WORDS).encode())
    print(f"{'start-up':24} {start:6.2f} s {memory:6.0f} MB")
    failed = False
    pages = {name: lambda shape=shape: (whole + shape() + WORDS).encode() for name, shape in PAGES.items()}
    pages["UTF-16 without a mark"] = lambda: (whole + WORDS * 20_000).encode("utf-16-le")
    for name, write in pages.items():
        seconds, memory, code, output = measured(command, write)
        slow = seconds - start > 2 or code not in (0, 1)
        failed = failed or slow
        cut = " truncated" if b'"truncated":true' in output else ""
        print(f"{name:24} {seconds - start:6.2f} s {memory:6.0f} MB {'article' if output else 'no article'}{cut}{'  ABOVE 2 s' if slow else ''}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
