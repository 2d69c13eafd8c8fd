import gc
import sys
from pathlib import Path
from types import ModuleType

import pytest

import app
from app import __main__ as entry
from app import __version__
from app.domain.errors import UserError


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> list[Path | None]:
    """The workspaces that windows were opened on, by a window that is closed at once."""
    shown: list[Path | None] = []
    window = ModuleType("app.ui.app")

    def run(services: object, workspace: Path | None = None) -> int:
        shown.append(workspace)
        return 0

    window.run = run
    monkeypatch.setitem(sys.modules, "app.ui.app", window)
    monkeypatch.setattr(entry, "has_display", lambda: True)
    return shown


def test_without_a_command_the_window_opens(windows: list[Path | None], monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "argv", ["galley"])
    assert entry.main() == 0
    assert windows == [None]


def test_open_opens_the_window_on_a_workspace(windows: list[Path | None], tmp_path: Path):
    (tmp_path / "a.galley").touch()
    assert entry.main(["open", str(tmp_path / "a.galley")]) == 0
    assert windows == [tmp_path / "a.galley"]


def test_other_words_never_open_a_window(windows: list[Path | None], capsys: pytest.CaptureFixture[str]):
    assert entry.main(["no-such-command"]) == 2
    assert windows == []
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize("command", [[], ["open"]])
@pytest.mark.parametrize("checkout", [True, False])
def test_without_a_display_one_line_says_what_works(
    command: list[str],
    checkout: bool,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
):
    monkeypatch.setattr(entry, "has_display", lambda: False)
    if not checkout:
        monkeypatch.setattr(app, "__file__", str(tmp_path / "app" / "__init__.py"))
    (tmp_path / "a.galley").touch()
    assert entry.main([*command, str(tmp_path / "a.galley")] if command else []) == 2
    out, err = capsys.readouterr()
    program = "python3 packaging/dev.py run" if checkout else "galley"
    assert out == ""
    assert err == (
        "There is no display to open a window on. "
        f"A card is drawn without one by: {program} render WS CAMPAIGN -o card.png.\n"
    )


def test_a_window_that_can_not_open_ends_with_one_line(
    windows: list[Path | None], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    def fails(services: object, workspace: Path | None = None) -> int:
        raise UserError("The workspace is damaged")

    monkeypatch.setattr(sys.modules["app.ui.app"], "run", fails)
    assert entry.main([]) == 2
    assert capsys.readouterr() == ("", "The workspace is damaged.\n")


@pytest.mark.parametrize(("option", "text"), [("--version", f"galley {__version__}\n"), ("--help", "usage: galley")])
def test_help_and_version_go_to_stdout_with_success(option: str, text: str, capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as ended:
        entry.main([option])
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith(text)


def test_a_frozen_program_that_is_started_as_a_worker_becomes_one(monkeypatch):
    became = []
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr("multiprocessing.spawn.freeze_support", lambda: became.append(True))
    with pytest.raises(SystemExit):
        entry.main(["--help"])
    assert became == [True]


@pytest.mark.parametrize("before", [True, False])
def test_python_looks_for_cycles_again_after_the_window(
    before: bool, windows: list[Path | None], monkeypatch: pytest.MonkeyPatch
):
    during: list[bool] = []

    def run(services: object, workspace: Path | None = None) -> int:
        during.append(gc.isenabled())
        return 0

    monkeypatch.setattr(sys.modules["app.ui.app"], "run", run)
    was_enabled = gc.isenabled()
    try:
        (gc.enable if before else gc.disable)()
        entry.main([])
        assert gc.isenabled() == before
    finally:
        (gc.enable if was_enabled else gc.disable)()
    assert during == [False]
