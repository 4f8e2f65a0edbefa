"""What the acceptance tests share: one run over the samples."""

import os
import pathlib
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def command():
    path = pathlib.Path(os.environ.get("HEARSAY_COMMAND", ROOT / ".build/release/hearsay"))
    if not path.exists():
        pytest.skip(f"no command at {path}: make build")
    return str(path)


@pytest.fixture(scope="session")
def sample_run(command, tmp_path_factory):
    """The output folder of `hearsay run` over samples/."""
    out = tmp_path_factory.mktemp("run") / "out"
    subprocess.run([command, "run", str(ROOT / "samples/articles"), "--output", str(out), "--quiet", "--articles"], check=True, cwd=ROOT)
    return out
