"""Every command that the documentation shows in an `sh` block is run, over the samples, in a folder of its own."""

import os
import pathlib
import re
import subprocess
import sys

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGES = sorted([ROOT / "README.md", ROOT / "samples/README.md", *ROOT.glob("docs/*.md"), *ROOT.glob("deploy/*/README.md")])


def blocks(language):
    for page in PAGES:
        if page.exists():
            for number, block in enumerate(re.findall(rf"^```{language}\n(.*?)^```", page.read_text(encoding="utf-8"), re.S | re.M), 1):
                yield pytest.param(block, id=f"{page.relative_to(ROOT)}:{number}")


@pytest.mark.parametrize("block", list(blocks("sh")))
def test_commands_of_the_documentation_run(block, command, sample_run, tmp_path):
    for name in ["samples", "docs", "deploy", "pipeline.json", "Evaluation"]:
        (tmp_path / name).symlink_to(ROOT / name)
    (tmp_path / "out").symlink_to(sample_run)
    # What builds, installs, or needs the network is tried elsewhere.
    lines = [line for line in block.splitlines() if not re.match(r"\s*(make|sudo|pip|duckdb|docker|curl|swift|git)\b", line)]
    environment = dict(os.environ, PATH=f"{pathlib.Path(command).parent}:{os.environ['PATH']}", HOME=os.environ.get("HOME", "/root"))
    result = subprocess.run(["bash", "-eu", "-c", "\n".join(lines)], cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120)
    assert result.returncode == 0, result.stderr[-2000:]


@pytest.mark.parametrize("block", list(blocks("python")))
def test_python_of_the_documentation_runs(block, sample_run, tmp_path):
    (tmp_path / "out").symlink_to(sample_run)
    result = subprocess.run([sys.executable, "-W", "error", "-c", block], cwd=tmp_path, capture_output=True, text=True, timeout=120)
    assert result.returncode == 0 and result.stdout, result.stderr[-2000:]


def test_links_between_pages_lead_somewhere():
    dead = []
    for page in PAGES:
        if page.exists():
            for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
                if not (page.parent / target).exists():
                    dead.append(f"{page.relative_to(ROOT)} → {target}")
    assert dead == []


def test_paths_that_pages_name_are_there():
    """A page that names a file by its path from the root is wrong as soon as the file moves."""
    folders = "Sources|Tests|Benchmarks|Evaluation|Training|docs|scripts|deploy|samples"
    gone = []
    for page in [*PAGES, ROOT / "CONTRIBUTING.md"]:
        for path in re.findall(rf"`((?:{folders})/[^`\s<>*{{}}…]+)`", page.read_text(encoding="utf-8")):
            if not (ROOT / path).exists():
                gone.append(f"{page.relative_to(ROOT)}: {path}")
    assert gone == []


def test_types_that_the_architecture_names_are_declared():
    rooms = re.findall(r"^\| `(\w+)` \|.*\| ([^|]*) \|$", (ROOT / "docs/architecture.md").read_text(encoding="utf-8"), re.M)
    assert len(rooms) > 10
    missing = []
    for room, types in rooms:
        sources = "\n".join(file.read_text(encoding="utf-8") for file in (ROOT / "Sources" / room).rglob("*.swift"))
        for name in re.findall(r"`([A-Z]\w+)`", types):
            if not re.search(rf"\b(?:struct|class|enum|protocol|actor|typealias) {name}\b", sources):
                missing.append(f"{room}: {name}")
    assert missing == []


def test_every_record_field_is_documented(command):
    import json

    text = (ROOT / "docs/records.md").read_text(encoding="utf-8")
    for kind in ["claim", "article"]:
        schema = json.loads(subprocess.run([command, "schema", kind], check=True, capture_output=True).stdout)
        for field in schema["properties"]:
            assert f"`{field}" in text or f"{field}`" in text or f" {field} " in text, f"{kind}.{field}"
