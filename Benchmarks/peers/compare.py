"""Runs both stacks over the same pages on one core and prints articles per CPU-second and peak memory.

    python3 compare.py --hearsay COMMAND --python VENV_PYTHON --model MODEL_FOLDER PAGES

Each stack runs over the pages once and R times over; the difference is the price of a page without start-up. CPU time is
user plus system time of the process, as the kernel counts it (wait4).
"""

import argparse
import os
import pathlib
import shutil
import subprocess
import tempfile


def cpu(command, folder, environment):
    """CPU seconds, peak resident MB, and lines written."""
    with tempfile.TemporaryFile() as out:
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.DEVNULL, cwd=folder, env=environment)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in (0, 1):
            raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
        out.seek(0)
        lines = sum(chunk.count(b"\n") for chunk in iter(lambda: out.read(1 << 20), b""))
    if lines == 0:
        raise SystemExit(f"{' '.join(command)} wrote nothing: run it by hand to see why")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, lines


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--hearsay", required=True)
    parser.add_argument("--python", required=True)
    parser.add_argument("--model", required=True, help="spaCy's unpacked model folder")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("pages")
    options = parser.parse_args()
    source = pathlib.Path(options.pages)
    names = sorted(source.glob("*.html"))
    if not names:
        raise SystemExit(f"no .html page in {source}")
    script = pathlib.Path(__file__).resolve().parent / "python_stack.py"
    environment = dict(os.environ, OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")
    for name in ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"):
        environment.pop(name, None)
    core = ["taskset", "-c", "0"] if shutil.which("taskset") else []
    rows = []
    with tempfile.TemporaryDirectory() as work:
        rounds = {}
        for times in (1, options.rounds):
            rounds[times] = pathlib.Path(work) / f"pages-{times}"
            for round_ in range(times):
                (rounds[times] / str(round_)).mkdir(parents=True)
                for name in names:
                    shutil.copy(name, rounds[times] / str(round_))
        stacks = {
            "Python stack": lambda times: [*core, options.python, str(script), options.model, str(source.resolve()), str(times)],
            "Hearsay": lambda times: [*core, options.hearsay, "claims", "--jobs", "1", "--quiet", str(rounds[times])],
        }
        for name, command in stacks.items():
            first, _, lines = cpu(command(1), work, environment)
            more, memory, _ = cpu(command(options.rounds), work, environment)
            page = (more - first) / (len(names) * (options.rounds - 1))
            rows.append((name, 1 / page, 1000 * page, first - len(names) * page, memory, lines))
    print(f"{len(names)} pages of {sum(name.stat().st_size for name in names) / len(names) / 1024:.0f} KiB, one core\n")
    print(f"| {'stack':14} | articles per CPU-second | ms CPU an article | start-up, CPU s | peak memory, MB | records of one round |")
    print("|---|---|---|---|---|---|")
    for name, rate, page, start, memory, lines in rows:
        print(f"| {name:14} | {rate:.1f} | {page:.1f} | {start:.2f} | {memory:.0f} | {lines} |")
    print(f"\nHearsay does {rows[1][1] / rows[0][1]:.1f} times the Python stack's articles per CPU-second.")


if __name__ == "__main__":
    main()
