"""The one-page recipes, run for real where their tool is at hand."""

import os
import pathlib
import shutil
import subprocess

import pytest

from test_spark import pages

ROOT = pathlib.Path(__file__).resolve().parents[2]


def claims(text):
    return sorted(line for line in text.splitlines() if '"type":"claim"' in line)


@pytest.mark.skipif(not shutil.which("parallel"), reason="no GNU parallel: apt-get install parallel")
def test_gnu_parallel_keeps_order_and_resumes(command, tmp_path):
    source = tmp_path / "pages.jsonl"
    pages(source)
    whole = subprocess.run([command, "claims", "--quiet", str(source)], capture_output=True, text=True).stdout
    piped = subprocess.run(
        f"parallel --will-cite --pipe --block 1k --keep-order '{command} claims --jobs 1 --quiet -; true' < {source}",
        shell=True, check=True, capture_output=True, text=True).stdout
    assert claims(piped) == claims(whole)

    folder, output = tmp_path / "parts", tmp_path / "claims"
    folder.mkdir(), output.mkdir()
    lines = source.read_text().splitlines()[:-1]
    for number in range(3):
        (folder / f"{number}.jsonl").write_text("\n".join(lines[number::3]) + "\n")
    recipe = (f"ls {folder}/*.jsonl | parallel --will-cite --jobs 2 --joblog {tmp_path}/jobs.log --resume-failed "
              f"'{command} claims --jobs 1 --quiet {{}} > {output}/{{/.}}.jsonl.part && mv {output}/{{/.}}.jsonl.part {output}/{{/.}}.jsonl'")
    subprocess.run(recipe, shell=True, check=True)
    assert len(list(output.glob("*.jsonl"))) == 3 and not list(output.glob("*.part"))
    stamp = {file: file.stat().st_mtime_ns for file in output.iterdir()}
    subprocess.run(recipe, shell=True, check=True)
    assert stamp == {file: file.stat().st_mtime_ns for file in output.iterdir()}, "finished jobs are not done again"


def test_slurm_array_shards_cover_everything_once(command, tmp_path):
    folder, output = tmp_path / "parts", tmp_path / "claims"
    folder.mkdir()
    source = tmp_path / "pages.jsonl"
    pages(source)
    for number, line in enumerate(source.read_text().splitlines()[:-1]):
        (folder / f"{number:02}.jsonl").write_text(line + "\n")
    environment = dict(os.environ, PATH=f"{pathlib.Path(command).parent}:{os.environ['PATH']}", SLURM_ARRAY_TASK_COUNT="3")
    for task in ["1", "2", "3"]:
        subprocess.run(["bash", str(ROOT / "deploy/slurm/claims.sbatch"), str(folder), str(output)],
                       env=dict(environment, SLURM_ARRAY_TASK_ID=task), check=True)
    whole = subprocess.run([command, "claims", "--quiet", str(folder)], capture_output=True, text=True).stdout
    sharded = "".join(file.read_text() for file in sorted(output.glob("*.jsonl")))
    assert claims(sharded) == claims(whole)


def test_slurm_array_hands_out_archives_whole(command, tmp_path):
    folder, output = tmp_path / "crawl", tmp_path / "claims"
    folder.mkdir()
    for number in range(3):
        shutil.copy(ROOT / "samples/articles/archive/week.warc.gz", folder / f"{number}.warc.gz")
    environment = dict(os.environ, PATH=f"{pathlib.Path(command).parent}:{os.environ['PATH']}", SLURM_ARRAY_TASK_COUNT="4")

    def task(number, source):
        return subprocess.run(["bash", str(ROOT / "deploy/slurm/claims.sbatch"), str(source), str(output)],
                              env=dict(environment, SLURM_ARRAY_TASK_ID=str(number)), capture_output=True, text=True)

    one = subprocess.run([command, "claims", "--quiet", str(folder / "0.warc.gz")], capture_output=True, text=True).stdout
    assert claims(one)
    for number in range(1, 5):
        done = task(number, folder)
        assert done.returncode == 0, done.stderr
    parts = [claims(file.read_text()) for file in sorted(output.glob("*.jsonl"))]
    assert parts == [claims(one)] * 3 + [[]], "the fourth task has nothing to do"

    (folder / "page.html").write_text("<p>mixed</p>")
    shutil.rmtree(output)
    assert task(1, folder).returncode == 64


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="no systemd-analyze")
def test_systemd_units_verify():
    for unit in ["hearsay.service", "hearsay.timer"]:
        result = subprocess.run(["systemd-analyze", "verify", str(ROOT / "deploy/systemd" / unit)], capture_output=True, text=True)
        ours = [line for line in result.stderr.splitlines() if "hearsay" in line and "not executable" not in line and "man hearsay" not in line and "Failed to" not in line]
        assert ours == []
