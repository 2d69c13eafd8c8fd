import subprocess
import sys
from pathlib import Path

import _environment
import _packages
import _process
import dev
import pytest
from _system import FONTS, QT_LIBRARIES, Missing

from tests.packaging.machines import Programs, machine

GL = "libGL.so.1"
NOTHING = Missing()
LACKING_GL = Missing((GL,), (QT_LIBRARIES[GL],))
LACKING_FONT = Missing(("Noto Sans",), (FONTS["Noto Sans"],))
ROOT_ON_DEBIAN = machine(Programs("apt-get"), root=True)


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The packages that were asked for."""
    names: list[str] = []
    monkeypatch.setattr(_packages, "install", lambda here, packages: names.extend(_packages.apt_names(here, packages)))
    return names


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch):
    """What would be started: the command lines, and the variables of the last one."""
    lines: list[tuple[str, ...]] = []
    variables: dict[str, str] = {}

    def follow(command, environment, folder, output=None) -> int:
        lines.append(tuple(command))
        variables.update(environment)
        return 1 if "pyright" in command else 0

    def become(command, environment):
        follow(command, environment, Path.cwd())
        raise SystemExit(0)

    monkeypatch.setattr(dev, "prepare", lambda *given: Path("venv/python"))
    monkeypatch.setattr(_process, "follow", follow)
    monkeypatch.setattr(_process, "become", become)
    return lines, variables


def looks(*answers: Missing):
    """What one looks for, found missing at first, and what of it still is later."""
    given = iter(answers)
    return lambda: next(given, answers[-1])


def test_run_becomes_galley_with_the_arguments_as_they_are(started):
    lines, variables = started
    with pytest.raises(SystemExit):
        dev.main(["run", "--help", "-x", "a b"])
    assert lines == [("venv/python", "-P", "-m", "app", "--help", "-x", "a b")]
    assert variables["PYTHONPATH"] == str(dev.ROOT)


@pytest.mark.parametrize("command", ["bench", "shots"])
def test_benches_and_shots_are_modules_of_the_tests(started, command: str):
    with pytest.raises(SystemExit):
        dev.main([command, "--quick"])
    assert started[0] == [("venv/python", "-P", "-m", f"tests.{command}", "--quick")]


def test_everything_runs_even_when_one_check_fails(started, capsys: pytest.CaptureFixture[str]):
    lines, variables = started
    assert dev.main(["test"]) == 1
    assert [line[2] for line in lines if line[1] == "-m"] == ["ruff", "ruff", "pyright", "pytest"]
    assert len(lines) == 5
    assert variables["QT_QPA_PLATFORM"] == "offscreen"
    out, err = capsys.readouterr()
    assert out == ""
    assert "pyright       FAILED (exit code 1)" in err
    assert "pytest        ok" in err


def test_with_arguments_only_pytest_runs_with_them(started):
    assert dev.main(["test", "tests/domain", "-k", "undo"]) == 0
    assert started[0] == [("venv/python", "-m", "pytest", "-n", "auto", "tests/domain", "-k", "undo")]


def test_the_only_steps_exit_code_is_kept(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(_process, "follow", lambda *given: 5)
    assert dev.carry_out([dev.Step("pytest", ("pytest",))], {}) == 5


def test_nothing_more_runs_after_an_interrupt(started, monkeypatch: pytest.MonkeyPatch):
    def interrupted(*given: object) -> int:
        raise _process.Stopped(2)

    monkeypatch.setattr(_process, "follow", interrupted)
    assert dev.main(["test"]) == 130


@pytest.mark.parametrize("arguments", [[], ["frobnicate"], ["frobnicate", "run"]])
def test_wrong_use_is_told_on_stderr(arguments: list[str], capsys: pytest.CaptureFixture[str]):
    assert dev.main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "usage: python3 packaging/dev.py" in err


def test_what_keeps_from_setting_up_is_one_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    def fails(*given: object) -> Path:
        raise _environment.SetupError("No Python here.")

    monkeypatch.setattr(dev, "prepare", fails)
    assert dev.main(["run"]) == 1
    assert capsys.readouterr() == ("", "No Python here.\n")


def test_root_on_debian_gets_what_is_missing(installed: list[str], capsys: pytest.CaptureFixture[str]):
    dev.provide(ROOT_ON_DEBIAN, looks(LACKING_GL, NOTHING), looks(LACKING_FONT, NOTHING), eager=True)
    assert installed == ["libgl1", "fonts-noto-core"]
    assert "Installing libgl1 fonts-noto-core" in capsys.readouterr().err


def test_what_could_not_be_installed_is_an_error_only_where_it_is_needed(installed: list[str]):
    dev.provide(ROOT_ON_DEBIAN, looks(NOTHING), looks(LACKING_FONT), eager=True)
    with pytest.raises(_environment.SetupError, match=r"libGL\.so\.1\. Get it with: sudo apt install libgl1"):
        dev.provide(ROOT_ON_DEBIAN, looks(LACKING_GL), looks(NOTHING), eager=True)


def test_everybody_else_is_told_the_command(installed: list[str]):
    with pytest.raises(_environment.SetupError, match="sudo dnf install libglvnd-glx"):
        dev.provide(machine(Programs("dnf")), looks(LACKING_GL), looks(NOTHING), eager=True)
    assert installed == []


def test_missing_fonts_only_warn(installed: list[str], capsys: pytest.CaptureFixture[str]):
    dev.provide(machine(Programs("apt-get")), looks(NOTHING), looks(LACKING_FONT), eager=True)
    assert "Noto Sans. Get it with: sudo apt install fonts-noto-core" in capsys.readouterr().err
    assert installed == []


def test_wishes_are_not_tried_again_at_every_start(installed: list[str]):
    dev.provide(ROOT_ON_DEBIAN, looks(NOTHING), looks(LACKING_FONT), eager=False)
    assert installed == []


def test_a_complete_computer_is_left_in_peace(installed: list[str], capsys: pytest.CaptureFixture[str]):
    dev.provide(ROOT_ON_DEBIAN, looks(NOTHING), looks(NOTHING), eager=True)
    assert installed == []
    assert capsys.readouterr() == ("", "")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch):
    """``prepare`` on a computer that lacks everything, with an environment that is there already."""

    def ask(command: str, rest: list[str], environment: dict[str, str]) -> tuple[str, ...]:
        monkeypatch.setattr(_environment, "find_python", lambda output_of: _environment.Python("python", (3, 11)))
        monkeypatch.setattr(_environment, "is_ready", lambda root, python: True)
        monkeypatch.setattr(_environment, "ensure", lambda root, python, say: Path("python"))
        found: list[Missing] = []
        monkeypatch.setattr(dev, "provide", lambda here, needed, wished, eager: found.append(needed().also(wished())))
        bare = machine(lacks={"libxcb-cursor.so.0", GL, "Noto Sans"})
        dev.prepare(command, rest, bare, environment)
        return found[0].names

    return ask


def test_a_window_needs_the_displays_libraries_and_a_command_does_not(asked):
    assert asked("run", [], {"DISPLAY": ":0"}) == (GL, "libxcb-cursor.so.0", "Noto Sans")
    assert asked("run", ["open", "a.galley"], {"DISPLAY": ":0"}) == (GL, "libxcb-cursor.so.0", "Noto Sans")
    assert asked("run", ["list", "a.galley"], {"DISPLAY": ":0"}) == (GL, "Noto Sans")
    assert asked("run", [], {}) == (GL, "Noto Sans")


def test_tests_and_shots_wish_for_a_virtual_display(asked):
    assert "Xvfb" in asked("test", [], {})
    assert "Xvfb" in asked("shots", [], {})
    assert "Xvfb" not in asked("bench", [], {})


def test_only_tests_wish_for_a_database(asked):
    assert "PostgreSQL" in asked("test", [], {})
    assert "PostgreSQL" not in asked("shots", [], {})
    assert "PostgreSQL" not in asked("run", [], {})


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("test_one.py", "{folder}/test_one.py"),
        ("test_one.py::test_it[a::b]", "{folder}/test_one.py::test_it[a::b]"),
        ("-x", "-x"),
        ("not-there.py", "not-there.py"),
    ],
)
def test_paths_from_another_folder_are_found_from_the_checkout(tmp_path: Path, item: str, expected: str):
    (tmp_path / "test_one.py").touch()
    assert dev.from_root(item, tmp_path) == expected.format(folder=tmp_path.resolve())


def test_paths_typed_in_the_checkout_stay_as_they_are():
    assert dev.from_root("tests", dev.ROOT) == "tests"


def test_galley_starts_from_any_folder_even_beside_another_app(tmp_path: Path):
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "__main__.py").write_text("raise SystemExit('the wrong one')")
    script = """
import sys
sys.path.insert(0, sys.argv[1])
import dev
dev.prepare = lambda *given: sys.executable
sys.exit(dev.main(["run", "--version"]))
"""
    command = [sys.executable, "-c", script, str(dev.ROOT / "packaging")]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("galley ")
