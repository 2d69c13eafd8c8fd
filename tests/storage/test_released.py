"""Workspaces as earlier versions of Galley wrote them: read as they are, upgraded, or refused."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from msgspec.structs import replace

from app.domain.digest import digest
from app.domain.errors import UserError
from app.domain.history import JournalRow
from app.services.editing import Editing
from app.services.filing import Filing
from app.services.organising.labels import Labels
from app.services.ports import ListQuery, RecipientQuery
from app.storage import upgrade
from app.storage.version import CURRENT
from app.storage.workspace import SqliteWorkspace
from app.storage.workspaces import SqliteWorkspaces
from tests.contracts.steps import ids
from tests.fakes import FakeClock
from tests.made import uuid
from tests.storage import released
from tests.storage.steps import files
from tests.storage.test_workspaces import RELEASED

CUT_OFF = """
import os, sys
from pathlib import Path
from app.storage import upgrade
from app.storage.version import CURRENT
run = upgrade._run_scripts
def cut_off(*given):
    run(*given)
    os._exit(9)
upgrade._run_scripts = cut_off
upgrade.upgrade(Path(sys.argv[1]), CURRENT)
"""


def copied(version: int, folder: Path) -> Path:
    path = folder / "shop.galley"
    path.write_bytes((RELEASED / f"v{version}.galley").read_bytes())
    return path


@pytest.fixture
def third(workspaces: SqliteWorkspaces, tmp_path: Path):
    with closing(workspaces.open(copied(3, tmp_path))) as workspace:
        yield workspace


def whole(workspace: SqliteWorkspace) -> bool:
    return [checkup for checkup in workspace.examine() if not checkup.ok] == []


def test_the_third_released_format_is_upgraded_and_kept(third: SqliteWorkspace) -> None:
    assert whole(third)
    assert (third.id, third.setting("product")) == (released.IDENTITY, "clevertap")
    assert [name for name in files(third.path.parent) if "before" in name] == ["shop.galley.before-0004"]


def test_what_was_shared_before_there_was_a_team_waits_to_be_sent(third: SqliteWorkspace) -> None:
    assert (third.unsynced(), third.team_cursors(), third.team_troubles()) == ([uuid(1)], {}, [])
    assert [row.team for row in third.rows_of([uuid(1), uuid(2)])] == ["changed", "here"]


def test_its_campaigns_come_back(third: SqliteWorkspace) -> None:
    stored = {number: third.get(uuid(number)) for number in (1, 2, 3, 4)}
    assert stored[1].campaign == released.TALE
    assert stored[2].campaign == replace(released.OLD, name="Older", changed=stored[2].campaign.changed)
    assert (stored[3].campaign, stored[3].bin) == (released.BINNED, released.BIN)
    assert stored[4].campaign == released.ENDED
    (row,) = third.rows_of([uuid(1)])
    assert (row.labels, row.categories) == (("Summer", "Işık"), ("Sales", "News"))
    assert (row.author, row.errors, row.warnings, row.shared, row.sent_at) == ("Ada", 1, 2, True, "2026-03-03")
    assert (row.totals.sent, row.totals.viewed, row.totals.clicked) == (100, 10, 5)
    assert ids(third, archived=True) == [uuid(2)]
    assert ids(third, bin=True) == [uuid(3)]


def test_its_labels_subscriptions_and_tabs_come_back(third: SqliteWorkspace, clock: FakeClock) -> None:
    assert third.labels() == [released.LIGHT, released.SUMMER]
    assert third.aliases("labels", "l1") == [released.SOMMER]
    assert third.categories() == [released.SALES, released.NEWS]
    assert third.tabs() == {"Offers": 1, "Акції": 1}
    (light, summer) = Labels(third, Filing(third, clock, "Ada")).labels()
    assert [(each.campaigns, each.archived) for each in (light, summer)] == [(1, 0), (1, 1)]


def test_its_versions_and_results_come_back(third: SqliteWorkspace) -> None:
    named = replace(released.NAMED, digest=digest(released.DRAFT))
    tale = replace(released.TALE, labels=("l2", "l3"))
    assert third.version("v1") == (named, released.DRAFT)
    assert third.version("v2") == (replace(released.HOURLY, digest=digest(tale)), tale)
    assert [version.id for version in third.versions(uuid(1))] == ["v2", "v1"]
    assert (*third.runs(uuid(1)), *third.runs(uuid(4))) == released.RUNS
    assert third.platform_ids() == released.PLATFORM_IDS


def test_its_recipients_segments_and_media_come_back(third: SqliteWorkspace) -> None:
    assert third.recipients(RecipientQuery()) == [released.ADA, released.ZOE]
    assert (third.people().attributes, third.people().events) == (released.ATTRIBUTES, ("Charged",))
    assert third.segments() == [released.FRIENDS, released.IN_LVIV]
    assert third.using_segment("s1") == [(uuid(1), released.TALE.name)]
    assert third.all_media() == [released.PICTURE]
    sha = released.PICTURE.sha256
    assert (third.media_bytes(sha), third.fitted(sha, "icon"), third.linked(released.ADDRESS)) == (
        released.DATA,
        b"fitted",
        sha,
    )


def test_its_history_can_be_undone_and_done_again(third: SqliteWorkspace, clock: FakeClock) -> None:
    groups = [(group.kind, group.label) for group in third.groups(None)]
    assert groups == [("edit", "Merge labels"), ("edit", "Rename"), ("edit", "Rename"), ("undo", "Rename")]
    editing = Editing(third, clock, "Ada")
    editing.redo(uuid(4))
    assert third.get(uuid(4)).campaign.name == "Over"
    editing.undo(uuid(4))
    editing.undo(uuid(2))
    assert third.get(uuid(2)).campaign.name == "Old"
    editing.undo(origins=("bulk",))
    assert third.rows_of([uuid(1)])[0].labels == ("Sommer", "Işık")
    assert all(isinstance(row, JournalRow) for row in third.journal_of(uuid(4)))
    assert whole(third)


@pytest.mark.parametrize(
    "typed", ["киї", "brulee", "STRASSE", "50%", "🎉", "вулиця", "акції", "summer", "ışık", "isik", "ulee"]
)
def test_its_search_finds_what_it_holds(third: SqliteWorkspace, typed: str) -> None:
    assert ids(third, search=typed) == [uuid(1)]


@pytest.mark.parametrize("version", [1, 2])
def test_older_formats_are_upgraded_with_everything_that_lists_need(
    workspaces: SqliteWorkspaces, tmp_path: Path, version: int
) -> None:
    path = copied(version, tmp_path)
    spell(path, "Ïle, Київ, ÖDÜL Kapısı & 50%")
    with closing(workspaces.open(path)) as workspace:
        assert whole(workspace)
        found = [ids(workspace, search=typed) for typed in ("&", "50%", "киї", "kapisi", "KAPI", "odul", "pisi", "ile")]
        assert found == [[uuid(1)]] * len(found)
        assert ids(workspace, search="kapısı", sort="match", label="Summer") == [uuid(1)]
        assert ids(workspace, search="summer") == [uuid(1)]
        every = workspace.rows(ListQuery(archived=None, bin=None, sort="labels", ascending=True))
        assert (every[0].id, every[0].labels) == (uuid(1), ("Summer",))
        by_name = workspace.rows(ListQuery(archived=None, bin=None, sort="name", ascending=True))
        names = [row.name for row in by_name]
        assert names == (["Binned", "Ïle, Київ, ÖDÜL Kapısı & 50%", "Old"] if version == 1 else names[:1])
    assert (tmp_path / f"shop.galley.before-{CURRENT.revision}").is_file()


def spell(path: Path, name: str) -> None:
    """Another name of the first campaign, by the rules of the formats before: accents and dotless letters stay in the
    index, and the key has the dotless letter."""
    with closing(sqlite3.connect(path)) as database, database:
        place = database.execute("SELECT place FROM campaigns WHERE id = ?", (uuid(1),)).fetchone()[0]
        key = "ile, киів, odul kapısı & 50%"
        database.execute("UPDATE campaigns SET name = ?, name_key = ? WHERE place = ?", (name, key, place))
        database.execute(
            "UPDATE documents SET text = replace(text, 'Cr\\u00e8me br\\u00fbl\\u00e9e', ?) WHERE campaign = ?",
            (name, uuid(1)),
        )
        database.execute("UPDATE documents SET text = replace(text, 'Crème brûlée', ?)", (name,))
        database.execute("UPDATE campaign_search SET name = ? WHERE rowid = ?", (name, place))


def test_a_format_to_come_is_refused_and_left_alone(workspaces: SqliteWorkspaces, tmp_path: Path) -> None:
    path = copied(3, tmp_path)
    with closing(sqlite3.connect(path)) as database:
        database.execute(f"PRAGMA user_version = {CURRENT.version + 1}")
    before = files(tmp_path)
    for read_only in (False, True):
        with pytest.raises(UserError, match=r"newer version of Galley.*has format 5.*Update Galley"):
            workspaces.open(path, read_only=read_only)
    assert files(tmp_path) == before


@pytest.mark.parametrize("version", [1, 2])
def test_an_upgrade_that_is_stopped_leaves_the_file_as_it_was(
    workspaces: SqliteWorkspaces, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, version: int
) -> None:
    path = copied(version, tmp_path)
    before = files(tmp_path)
    run = upgrade._run_scripts

    def stopped(*given: object) -> None:
        run(*given)  # type: ignore[arg-type]
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(upgrade, "_run_scripts", stopped)
        workspaces.open(path)
    assert files(tmp_path) == before
    with closing(workspaces.open(path)) as workspace:
        assert whole(workspace)


def test_an_upgrade_that_is_killed_is_done_again(workspaces: SqliteWorkspaces, tmp_path: Path) -> None:
    path = copied(2, tmp_path)
    killed = subprocess.run(
        [sys.executable, "-c", CUT_OFF, str(path)], cwd=Path(__file__).parents[2], env=os.environ, check=False
    )
    assert killed.returncode == 9
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("PRAGMA user_version").fetchone() == (2,)
    with closing(workspaces.open(path)) as workspace:
        assert whole(workspace)
        assert ids(workspace, search="brulee", label="Summer") == [uuid(1)]
