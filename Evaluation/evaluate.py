#!/usr/bin/env python3
"""Measures Hearsay's quality and holds it to its floors. Python 3 standard library only.

    python3 Evaluation/evaluate.py COMMAND [--only WORD] [--record]

Data of others (extraction pages, PolNeAR, spaCy's answers) lies in ../shared or $HEARSAY_SHARED; without it those tables are left out, which is
said. Our own gold set is always measured, its parts that nobody reads with `--record` alone. Results: Evaluation/work/results.md. `--record` puts what was
measured into Evaluation/RESULTS.md, where tables that could not be measured keep their place, and raises the floors in Evaluation/floors.json
to it (rounded down to three decimals); it never lowers them.
"""

import argparse
import base64
import json
import math
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
WORK = ROOT / "Evaluation" / "work"
FLOORS = ROOT / "Evaluation" / "floors.json"
RESULTS = ROOT / "Evaluation" / "RESULTS.md"
EXTRACTION_SETS = ["scrapinghub", "fundus-en", "fundus-other", "trafilatura-eval", "mediacloud-dates"]


def run(command, *, stdin=None, stdout, allowed=(0,)):
    with open(stdout, "wb") as out:
        result = subprocess.run([str(part) for part in command], stdin=stdin, stdout=out)
    if result.returncode not in allowed:
        raise SystemExit(f"evaluate: {' '.join(map(str, command))} ended with {result.returncode}")


def python(*arguments):
    result = subprocess.run([sys.executable, *map(str, arguments)], capture_output=True, text=True)
    if result.returncode != 0:
        raise SystemExit(f"evaluate: {' '.join(map(str, arguments))}: {result.stderr.strip()}")
    return result.stdout


def flatten(value, name=""):
    """Every number of nested objects, under its dotted name."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from flatten(inner, f"{name}.{key}" if name else key)
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        yield name, value


def extraction(hearsay, shared, name):
    folder = shared / "data" / "extraction" / name
    pages = json.load(open(folder / "gold.json", encoding="utf-8"))["pages"]
    inputs, predictions, scores = WORK / f"{name}.inputs.jsonl", WORK / f"{name}.articles.jsonl", WORK / f"{name}.scores.json"
    with open(inputs, "w", encoding="utf-8") as out:
        for identity, page in pages.items():
            html = base64.b64encode((folder / "pages" / f"{identity}.html").read_bytes()).decode()
            out.write(json.dumps({"id": identity, "url": page["url"], "html_base64": html}) + "\n")
    with open(inputs, "rb") as stdin:
        run([hearsay, "extract", "-", "--quiet"], stdin=stdin, stdout=predictions, allowed=(0, 1))
    text = python(shared / "eval/score_extraction.py", folder / "gold.json", predictions, "--worst", "10", "--json", scores)
    (WORK / f"{name}.txt").write_text(text, encoding="utf-8")
    return dict(flatten(json.load(open(scores, encoding="utf-8"))["summary"]))


def attribution(hearsay, shared):
    gold = shared / "data/attribution/polnear-dev.jsonl"
    inputs, claims, predictions = WORK / "polnear.inputs.jsonl", WORK / "polnear.claims.jsonl", WORK / "polnear.predictions.jsonl"
    inputs.write_text(python(shared / "eval/claims_to_predictions.py", "--inputs", gold), encoding="utf-8")
    run([hearsay, "claims", inputs, "--quiet"], stdout=claims)
    predictions.write_text(python(shared / "eval/claims_to_predictions.py", gold, claims), encoding="utf-8")
    scorer = shared / "eval/score_attribution.py"
    every = json.loads(python(scorer, gold, predictions, "--json"))
    speech = json.loads(python(scorer, gold, predictions, "--json", "--only-class", "speech"))
    figures = {
        name: every[key]["F1"]
        for name, key in {
            "triple": "triple_j50", "direct": "triple_j50_direct", "mixed": "triple_j50_mixed", "indirect": "triple_j50_indirect",
            "triple_j80": "triple_j80", "cue": "cue_overlap", "content_overlap": "content_overlap",
        }.items()
    }
    figures["speech"] = speech["triple_j50"]["F1"]
    for key in ["source_given_content_overlap", "direct_speaker"]:
        value = every[key]
        figures[key] = value if isinstance(value, (int, float)) else value.get("accuracy", value.get("acc", value.get("F1")))
    return figures


def own_gold(hearsay, half):
    folder = ROOT / "Evaluation/gold" / half
    inputs, claims, scores = WORK / f"gold-{half}.inputs.jsonl", WORK / f"gold-{half}.claims.jsonl", WORK / f"gold-{half}.json"
    inputs.write_text(python(ROOT / "Evaluation/score_gold.py", "--inputs", folder), encoding="utf-8")
    run([hearsay, "claims", inputs, "--quiet"], stdout=claims)
    text = python(ROOT / "Evaluation/score_gold.py", folder, claims, "--json", scores)
    (WORK / f"gold-{half}.txt").write_text(text, encoding="utf-8")
    return dict(flatten(json.load(open(scores, encoding="utf-8"))))


def parity(hearsay, shared, model):
    out = WORK / f"parity-{model}.txt"
    script = ROOT / "Evaluation/parity.py"
    result = subprocess.run(
        [sys.executable, str(script), str(hearsay), str(shared / f"data/language/parity-{model}.jsonl"), "--model", model, "--json"],
        capture_output=True, text=True)
    out.write_text(result.stdout + result.stderr, encoding="utf-8")
    if result.returncode not in (0, 1):
        return None
    return dict(flatten(json.loads(result.stdout)))


def table(figures, floors, name):
    rows = ["| figure | measured | floor |", "|---|---|---|"]
    for key, value in sorted(figures.items()):
        floor = floors.get(f"{name}.{key}")
        rows.append(f"| {key} | {value:.4g} | {'' if floor is None else f'{floor:.4g}'} |")
    return "\n".join(rows)


def page(sections):
    head = "# Measured quality\n\nWritten by `Evaluation/run.sh COMMAND --record`. Higher is better; a floor is never lowered without a reason in its commit.\n\n"
    return head + "\n".join(f"## {name}\n\n{body}" for name, body in sorted(sections.items()))


def recorded_sections():
    """What RESULTS.md says now, table by table."""
    if not RESULTS.exists():
        return {}
    parts = RESULTS.read_text(encoding="utf-8").split("\n## ")[1:]
    return {name: body.strip("\n") + "\n" for name, body in (part.split("\n\n", 1) for part in parts)}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command")
    parser.add_argument("--only", default="", help="only the measurements whose name holds this word")
    parser.add_argument("--record", action="store_true", help="raise the floors to what was measured")
    options = parser.parse_args()
    hearsay = pathlib.Path(options.command).resolve()
    shared = pathlib.Path(os.environ.get("HEARSAY_SHARED", ROOT / ".." / "shared")).resolve()
    WORK.mkdir(parents=True, exist_ok=True)
    floors = json.loads(FLOORS.read_text()) if FLOORS.exists() else {}

    measurements = {f"gold/{half}": lambda half=half: own_gold(hearsay, half) for half in ["develop", "blind", "dense", "wide"]}
    for half in ["release", "unseen", "dense-unseen", "wide-unseen"]:
        if options.record or options.only == f"gold/{half}":
            measurements[f"gold/{half}"] = lambda half=half: own_gold(hearsay, half)
    if (shared / "data").is_dir():
        for name in EXTRACTION_SETS:
            measurements[f"extraction/{name}"] = lambda name=name: extraction(hearsay, shared, name)
        measurements["attribution/polnear-dev"] = lambda: attribution(hearsay, shared)
        for model in ["md", "sm"]:
            measurements[f"language/parity-{model}"] = lambda model=model: parity(hearsay, shared, model)
    else:
        print(f"evaluate: no development data at {shared}: only our own gold set is measured", file=sys.stderr)

    sections, failed = {}, []
    for name, measure in measurements.items():
        if options.only and options.only not in name:
            continue
        print(f"evaluate: {name}", file=sys.stderr)
        figures = measure()
        if figures is None:
            print(f"evaluate: {name} could not be measured here: see Evaluation/work", file=sys.stderr)
            continue
        for key, value in figures.items():
            floor = floors.get(f"{name}.{key}")
            if floor is not None and value < floor - 1e-9:
                failed.append(f"{name}.{key} is {value:.4g}, below its floor {floor:.4g}")
        if options.record:
            for key in list(floors):
                if key.startswith(name + ".") and key[len(name) + 1:] in figures:
                    floors[key] = max(floors[key], math.floor(figures[key[len(name) + 1:]] * 1000) / 1000)
        sections[name] = f"{table(figures, floors, name)}\n"
    text = page(sections)
    (WORK / "results.md").write_text(text, encoding="utf-8")
    print(text)
    if options.record:
        RESULTS.write_text(page(recorded_sections() | sections), encoding="utf-8")
        FLOORS.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n")
    for line in failed:
        print("evaluate: " + line, file=sys.stderr)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
