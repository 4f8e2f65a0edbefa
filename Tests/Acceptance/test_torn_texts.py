"""Texts that begin and end anywhere end no run and make no wrong record."""

import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def test_torn_texts_are_all_read(command):
    run = subprocess.run([sys.executable, str(ROOT / "Tests/Robustness/torn_texts.py"), command], capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr
