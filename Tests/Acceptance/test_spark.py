"""The PySpark job in local mode: the same records as the command alone, restartable, a crash is no silence."""

import json
import os
import pathlib
import shutil
import subprocess
import sys

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
pytest.importorskip("pyspark")
needs_java = pytest.mark.skipif(not shutil.which("java"), reason="no Java: apt-get install openjdk-17-jre-headless")


def pages(path):
    names = ["Ana Reyes", "Tomas Okafor", "Ilse Brandt"]
    with path.open("w", encoding="utf-8") as out:
        for number in range(12):
            name = names[number % 3]
            text = (f"Port Alder, day {number}\n\n“The harbour will open on Monday,” said {name}, the mayor. "
                    f"{name} denied that the budget had been cut by {number + 2} million dollars.")
            out.write(json.dumps({"id": f"page-{number}", "url": f"https://news.example/{number}", "text": text,
                                  "published": f"2031-05-{10 + number % 3}"}) + "\n")
        out.write('{"id": "broken"}\n')


def job(*arguments, check=True):
    environment = dict(os.environ, SPARK_LOCAL_IP="127.0.0.1", PYSPARK_PYTHON=sys.executable)
    return subprocess.run(
        [sys.executable, str(ROOT / "deploy/spark/claims_job.py"), *arguments], env=environment, check=check,
        capture_output=True, text=True)


@needs_java
def test_job_equals_the_command_and_restarts(command, tmp_path):
    parquet = pytest.importorskip("pyarrow.dataset")
    source, output = tmp_path / "pages.jsonl", tmp_path / "claims"
    pages(source)
    first = job("--input", str(source), "--output", str(output), "--hearsay", command, "--partitions", "2")
    assert "'errors': 1" in first.stdout, first.stdout + first.stderr[-2000:]

    alone = subprocess.run([command, "claims", str(source), "--quiet"], capture_output=True, text=True).stdout
    expected = {json.loads(line)["id"] for line in alone.splitlines() if '"type":"claim"' in line}
    table = parquet.dataset(output / "claims", format="parquet", partitioning="hive").to_table()
    assert set(table.column("id").to_pylist()) == expected
    assert table.num_rows == len(expected) > 12
    assert set(str(day) for day in table.column("day").to_pylist()) == {"2031-05-10", "2031-05-11", "2031-05-12"}
    errors = parquet.dataset(output / "errors", format="parquet", partitioning="hive").to_table()
    assert errors.num_rows == 1

    again = job("--input", str(source), "--output", str(output), "--hearsay", command)
    assert "done before" in again.stdout


@needs_java
def test_archives_and_parquet_are_read_too(command, tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet")
    import pyarrow

    pages(tmp_path / "pages.jsonl")
    rows = [json.loads(line) for line in (tmp_path / "pages.jsonl").read_text().splitlines()[:4]]
    parquet.write_table(pyarrow.Table.from_pylist(rows), tmp_path / "pages.parquet")
    archive = ROOT / "samples/articles/archive/week.warc.gz"
    output = tmp_path / "claims"
    result = job("--input", str(tmp_path / "pages.parquet"), str(archive), "--output", str(output), "--hearsay", command, "--partitions", "1")
    assert len(list((output / "_done").iterdir())) == 2, result.stdout
    read = sum(json.loads(mark.read_text())["articles"] for mark in (output / "_done").iterdir())
    assert read == 4 + 2, result.stdout


@needs_java
def test_a_crashing_command_fails_the_job(tmp_path):
    crash = tmp_path / "crash"
    crash.write_text('#!/bin/sh\nread line\necho \'{"type":"claim","id":"x"}\'\nexit 70\n')
    crash.chmod(0o755)
    source = tmp_path / "pages.jsonl"
    pages(source)
    result = job("--input", str(source), "--output", str(tmp_path / "out"), "--hearsay", str(crash), check=False)
    assert result.returncode != 0
    assert not list((tmp_path / "out" / "_done").iterdir())
