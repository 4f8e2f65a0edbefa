#!/usr/bin/env python3
"""The manual page, from the command's own description of itself: manual-page.py COMMAND > hearsay.1"""

import json
import subprocess
import sys


def escape(text):
    lines = (text or "").replace("\\", "\\e").replace("-", "\\-").split("\n")
    return "\n".join("\\&" + line if line.startswith((".", "'")) else line for line in lines)


def names(argument):
    if argument["kind"] == "positional":
        return f"<{argument.get('valueName', 'value')}>"
    spelled = ", ".join(("--" if name["kind"] == "long" else "-") + name["name"] for name in argument.get("names") or [])
    return spelled + (f" <{argument['valueName']}>" if argument["kind"] == "option" else "")


def describe(argument):
    parts = [argument.get("abstract"), argument.get("discussion")]
    if argument.get("defaultValue"):
        parts.append(f"Default: {argument['defaultValue']}.")
    return "\n".join(part for part in parts if part)


def write(command, path):
    title = " ".join(path)
    print(f".SS {escape(title)}")
    print(escape(command.get("abstract", "")))
    if command.get("discussion"):
        print(".PP\n.nf\n" + escape(command["discussion"]) + "\n.fi")
    for argument in command.get("arguments") or []:
        if argument.get("shouldDisplay", True):
            print(f".TP\n\\fB{escape(names(argument))}\\fR\n{escape(describe(argument))}")
    for sub in command.get("subcommands") or []:
        if sub["commandName"] != "help" and sub.get("shouldDisplay", True):
            write(sub, path + [sub["commandName"]])


def main():
    dump = subprocess.run([sys.argv[1], "--experimental-dump-help"], check=True, capture_output=True, text=True).stdout
    root = json.loads(dump)["command"]
    print('.TH HEARSAY 1\n.SH NAME\nhearsay \\- ' + escape(root.get("abstract", "")))
    print(".SH SYNOPSIS\n\\fBhearsay\\fR <subcommand> [options] [input ...]\n.SH COMMANDS")
    for sub in root.get("subcommands") or []:
        if sub["commandName"] != "help" and sub.get("shouldDisplay", True):
            write(sub, ["hearsay", sub["commandName"]])
    print(""".SH EXIT STATUS
.nf
0        all inputs handled
1        the share of failed inputs is over \\-\\-max\\-error\\-rate
64, 65   usage; input unusable
69, 70   no network or all hosts failed; internal error
73, 74   output cannot be made; I/O error while writing
75       another run holds the lock
78       configuration invalid
130, 143 stopped by a signal after a clean flush
.fi""")


if __name__ == "__main__":
    main()
