from pathlib import Path

import pytest

from app.bootstrap import Services
from app.cli.main import main


def test_open_shows_the_window_on_the_workspace_and_ends_as_it_does(tmp_path: Path):
    shown: list[Path | None] = []
    workspace = tmp_path / "a.galley"
    workspace.touch()

    def show_window(path: Path | None) -> int:
        shown.append(path)
        return 3

    assert main(["open", str(workspace)], Services(show_window=show_window)) == 3
    assert shown == [workspace]


@pytest.mark.parametrize("name", ["missing.galley", "."])
def test_what_is_no_file_is_refused_in_one_line(tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]):
    assert main(["open", str(tmp_path / name)], Services()) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert str(tmp_path) in err
