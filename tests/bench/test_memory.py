import os
import subprocess
import sys

from tests.bench import memory
from tests.bench.startup import ROOT

SAYS = "from tests.bench import memory; print(memory.most())"


def test_the_most_is_kept_after_it_was_let_go():
    before = memory.most()
    held = b"x" * (60 << 20)
    del held
    assert memory.most() >= before


def test_what_the_parent_held_does_not_count():
    held = b"x" * (200 << 20)
    child = subprocess.run(
        [sys.executable, "-P", "-c", SAYS],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=True,
        text=True,
    )
    assert len(held) >> 20 == 200
    assert 5 < float(child.stdout) < 150


def test_elsewhere_the_system_is_asked(monkeypatch, tmp_path):
    monkeypatch.setattr(memory, "STATUS", tmp_path / "none")
    assert memory.most() > 5
