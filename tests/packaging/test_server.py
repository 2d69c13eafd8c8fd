"""What is handed to those who run a team server."""

import importlib.util
import os
import re
import stat
import subprocess
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from app.server.application import in_memory_application
from app.server.calling import inside
from app.server.settings import ADMINISTRATOR
from app.server.workspaces import Administration, Answer
from tests.server.conftest import needed_cluster
from tests.server.postgres import Cluster, programs
from tests.server.running import prepared

ROOT = Path(__file__).resolve().parents[2]
SERVER = ROOT / "packaging" / "server"
WORD = "secret"


@pytest.fixture(scope="module")
def script() -> Any:
    specification = importlib.util.spec_from_file_location("setup_workspace", SERVER / "setup_workspace.py")
    assert specification and specification.loader
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


class Setup:
    """``setup_workspace.py`` against a server of this process."""

    def __init__(self, script: Any, capsys: pytest.CaptureFixture[str]) -> None:
        self.application = in_memory_application("salt", WORD)
        self.admin = Administration(inside(self.application, ADMINISTRATOR, WORD))
        self._script, self._capsys = script, capsys

    def __call__(self, *arguments: str) -> tuple[int, list[str], str]:
        code = self._script.main(["http://server/v1", *arguments], inside(self.application, ADMINISTRATOR, WORD))
        out, err = self._capsys.readouterr()
        return code, out.splitlines(), err


@pytest.fixture
def setup(script: Any, capsys: pytest.CaptureFixture[str]) -> Setup:
    return Setup(script, capsys)


def test_a_workspace_is_made_with_its_people_and_their_passwords(setup: Setup):
    code, lines, _ = setup("sales", "--owner", "ann", "--editor", "olena", "marek", "--reader", "rita")
    assert code == 0
    passwords = dict(line.split(": ") for line in lines if ": " in line)
    assert {*passwords} == {"ann", "olena", "marek", "rita"}
    assert lines[4:] == ["owner   admin", "owner   ann", "editor  marek", "editor  olena", "reader  rita"]
    for user, password in passwords.items():
        assert Administration(inside(setup.application, user, password)).examine() == f"account:{user}"


def test_again_changes_nothing_and_gives_nobody_a_new_password(setup: Setup):
    setup("sales", "--editor", "olena")
    assert setup("sales", "--editor", "olena") == (0, ["owner   admin", "editor  olena"], "")


def test_people_leave_get_new_passwords_and_are_forgotten(setup: Setup):
    setup("sales", "--editor", "olena", "marek")
    assert setup("sales", "--remove", "marek")[1] == ["owner   admin", "editor  olena"]
    assert setup.admin.has_account("marek")
    assert setup("--forget", "marek") == (0, [], "")
    assert not setup.admin.has_account("marek")
    code, (line,), _ = setup("--password", "olena")
    assert Administration(inside(setup.application, "olena", line.removeprefix("olena: "))).examine() == "account:olena"
    assert code == 0


def test_a_refusal_is_one_line(setup: Setup):
    code, lines, err = setup("sales", "--remove", "admin")
    assert (code, lines) == (1, [])
    assert err == (
        "setup_workspace.py: account:admin is the only owner of /buckets/sales; make somebody else an owner first.\n"
    )


def test_a_server_without_the_plugin_is_left_alone(script: Any, capsys: pytest.CaptureFixture[str]):
    asked: list[str] = []

    def stock(method: str, path: str, body: dict[str, Any] | None, headers: Mapping[str, str]) -> Answer:
        asked.append(method)
        return Answer(200, {"capabilities": {}, "user": {"id": "account:admin"}})

    assert script.main(["http://server/v1", "sales"], stock) == 1
    assert asked == ["GET"]
    assert "serial_writes" in capsys.readouterr().err


def test_a_server_that_is_not_there_is_one_line(script: Any, capsys, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("GALLEY_ADMIN_PASSWORD", WORD)
    assert script.main(["http://127.0.0.1:9/v1", "sales"]) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_the_servers_packages_are_those_of_the_extra():
    wanted = [line for line in (SERVER / "requirements.in").read_text().splitlines() if line[:1] not in ("", "#")]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    assert sorted(wanted) == sorted(extras["server"])
    assert {*extras["server"]} <= {*extras["test"]}
    assert not {*wanted} & {*project["dependencies"]}


def test_the_servers_packages_are_locked_to_the_versions_that_were_tested():
    def versions(file: Path) -> dict[str, str]:
        return dict(re.findall(r"^([\w.-]+)==(\S+)", file.read_text(), re.MULTILINE))

    servers, tested = versions(SERVER / "requirements.lock"), versions(ROOT / "packaging" / "requirements.lock")
    assert {name: tested.get(name) for name in servers} == servers
    assert "kinto" in servers
    assert not {"pyside6-essentials", "requests-toolbelt", "keyring"} & {*servers}


@pytest.mark.parametrize("name", ["backup.sh", "restore.sh", "setup_workspace.py"])
def test_scripts_can_be_started(name: str):
    assert (SERVER / name).stat().st_mode & stat.S_IXUSR


@pytest.mark.parametrize("name", ["backup.sh", "restore.sh"])
def test_scripts_ask_for_what_they_miss(name: str, tmp_path: Path):
    environment = {"PATH": os.environ["PATH"]}
    done = subprocess.run([SERVER / name], env=environment, capture_output=True, text=True, check=False)
    assert f"usage: {name}" in done.stderr
    done = subprocess.run([SERVER / name, tmp_path], env=environment, capture_output=True, text=True, check=False)
    assert "KINTO_STORAGE_URL: is not set" in done.stderr
    assert [*tmp_path.iterdir()] == []


@pytest.fixture(scope="module")
def postgres() -> Iterator[Cluster]:
    with needed_cluster() as made:
        yield made


def run(name: str, argument: Path, address: str, **more: str) -> subprocess.CompletedProcess[str]:
    folder = programs()
    assert folder
    path = f"{folder}:{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "KINTO_STORAGE_URL": address, **more}
    return subprocess.run([SERVER / name, argument], env=environment, capture_output=True, text=True, check=False)


def test_a_backup_brings_back_what_was_there(postgres: Cluster, tmp_path: Path):
    address = postgres.make_database("kept", prepared(postgres))
    postgres.sql("CREATE TABLE notes (text TEXT)", "kept")
    postgres.sql("INSERT INTO notes VALUES ('before')", "kept")
    done = run("backup.sh", tmp_path, address)
    file = Path(done.stdout.strip())
    assert (file.parent, stat.S_IMODE(file.stat().st_mode)) == (tmp_path, 0o600), done.stderr
    postgres.sql("UPDATE notes SET text = 'after'", "kept")
    assert run("restore.sh", file, address).returncode == 0
    assert postgres.sql("SELECT text FROM notes", "kept") == "before\n"


def test_nothing_is_restored_under_the_feet_of_a_server(postgres: Cluster, tmp_path: Path):
    import psycopg2

    address = postgres.make_database("busy")
    file = Path(run("backup.sh", tmp_path, address).stdout.strip())
    postgres.sql("CREATE TABLE notes (text TEXT)", "busy")
    server = psycopg2.connect(address)
    try:
        done = run("restore.sh", file, address)
    finally:
        server.close()
    assert done.returncode == 1
    assert "Stop the team server first" in done.stderr
    assert postgres.sql("SELECT count(*) FROM notes", "busy") == "0\n"


def test_a_broken_backup_changes_nothing(postgres: Cluster, tmp_path: Path):
    address = postgres.make_database("whole")
    postgres.sql("CREATE TABLE notes (text TEXT)", "whole")
    file = Path(run("backup.sh", tmp_path, address).stdout.strip())
    file.write_bytes(file.read_bytes()[:200])
    assert run("restore.sh", file, address).returncode != 0
    assert postgres.sql("SELECT count(*) FROM notes", "whole") == "0\n"


def test_a_backup_that_fails_leaves_no_file(postgres: Cluster, tmp_path: Path):
    done = run("backup.sh", tmp_path, f"postgresql://postgres@127.0.0.1:{postgres.port}/missing")
    assert done.returncode != 0
    assert [*tmp_path.iterdir()] == []


def test_only_the_newest_backups_are_kept(postgres: Cluster, tmp_path: Path):
    address = postgres.make_database("often")
    for day in range(4):
        (tmp_path / f"galley-2020010{day}T000000Z.dump").touch()
    (tmp_path / "galley-notes.txt").touch()
    newest = Path(run("backup.sh", tmp_path, address, GALLEY_BACKUPS="2").stdout.strip()).name
    kept = {"galley-20200103T000000Z.dump", "galley-notes.txt", newest}
    assert {file.name for file in tmp_path.iterdir()} == kept
