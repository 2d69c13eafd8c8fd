import os
import subprocess
import sys
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.errors import UserError
from app.domain.recipient import Attribute, Event, People, Recipient
from app.domain.segments import Compare, Segment
from app.services.ports import ListQuery, MediaInfo, Named, RecipientQuery
from app.storage.version import CURRENT
from app.storage.workspace import SqliteWorkspace
from app.storage.workspaces import SqliteWorkspaces
from tests.contracts.steps import append, ids, put
from tests.made import campaign, slide, uuid
from tests.storage.steps import crashed, files, read_everything, without_rights

needs_rights = pytest.mark.skipif(not hasattr(os, "geteuid"), reason="needs the rights of Unix")
DATA = b"data" * 3000
PICTURE = MediaInfo(sha256=sha256(DATA).hexdigest(), kind="image", mime="image/png", width=3, height=2, bytes=len(DATA))
RELEASED = Path(__file__).parents[1] / "workspaces"

LIGHT = """
import sys
from pathlib import Path
from app.services.ports import ListQuery, RecipientQuery
from app.storage.workspaces import SqliteWorkspaces
from tests.fakes import FakeClock
workspace = SqliteWorkspaces(FakeClock()).open(Path(sys.argv[1]))
(row,) = workspace.rows(ListQuery(search="spring", limit=200))
assert workspace.get(row.id) is not None
assert workspace.count(ListQuery()) == 1
workspace.data_version()
workspace.recipients(RecipientQuery(search="ada", limit=50))
workspace.people()
workspace.close()
print(sorted({name.split(".")[0] for name in sys.modules} & {"sqlalchemy", "alembic", "mako", "asyncio"}))
"""


def fill(workspace: SqliteWorkspace) -> None:
    with workspace.transaction() as transaction:
        transaction.put_label(Named(id="l1", name="Summer"))
        transaction.add_media(PICTURE, DATA)
        transaction.set_setting("product", "both")
        append(transaction, uuid(1), "g1")
        transaction.put_recipients(
            Recipient(identity=f"r{number}", attributes={"A": "a b " * 50}) for number in range(40)
        )
        transaction.put_attributes([Attribute(name="A", filled=40)], ["Charged"])
        transaction.put_segment(Segment(id="s1", name="Few", members=("r1", "r2")))
    put(workspace, *(campaign(number, slide("s1", "a b c " * 200), labels=("l1",)) for number in range(1, 8)))


@pytest.fixture
def path(public: Path) -> Path:
    return public / "shop.galley"


@pytest.fixture
def filled(path: Path, workspace: SqliteWorkspace) -> Path:
    fill(workspace)
    workspace.close()
    return path


def test_opening_and_listing_needs_no_heavy_import(workspace: SqliteWorkspace) -> None:
    put(workspace, campaign(1))
    workspace.close()
    command = [sys.executable, "-c", LIGHT, str(workspace.path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=Path(__file__).parents[2])
    assert (done.stdout.strip(), done.stderr) == ("[]", "")


def test_a_new_file_lies_alone(workspace: SqliteWorkspace, path: Path) -> None:
    workspace.close()
    assert list(files(path.parent)) == [path.name]


@pytest.mark.parametrize("name", ["none/shop.galley", "shop.galley/inner.galley"])
def test_a_file_can_not_be_made_where_there_is_no_folder(workspaces: SqliteWorkspaces, filled: Path, name: str) -> None:
    with pytest.raises(UserError, match="There is no folder"):
        workspaces.create(filled.parent / name)


def test_a_file_is_not_replaced_by_a_new_one(workspaces: SqliteWorkspaces, tmp_path: Path) -> None:
    (tmp_path / "notes.galley").write_bytes(b"notes")
    with pytest.raises(UserError, match="exists already"):
        workspaces.create(tmp_path / "notes.galley")
    assert files(tmp_path) == {"notes.galley": b"notes"}


@needs_rights
def test_a_folder_without_rights_gets_no_new_file(workspaces: SqliteWorkspaces, public: Path) -> None:
    with without_rights(public), pytest.raises(UserError, match="can't be made"):
        workspaces.create(public / "shop.galley")
    assert files(public) == {}


@needs_rights
@pytest.mark.parametrize("what", ["file", "folder", "both"])
def test_a_read_only_file_can_be_read_and_says_why_it_is_not_written(
    workspaces: SqliteWorkspaces, filled: Path, what: str
) -> None:
    locked = {"file": [filled], "folder": [filled.parent], "both": [filled, filled.parent]}[what]
    before = files(filled.parent)
    with without_rights(*locked):
        workspace = workspaces.open(filled)
        assert workspace.read_only
        read_everything(workspace)
        assert len(ids(workspace)) == 7
        with pytest.raises(UserError, match=r"shop\.galley is read-only"):
            put(workspace, campaign(20))
        assert workspace.prune() == 0
        assert all(checkup.ok for checkup in workspace.examine())
        workspace.close()
        assert files(filled.parent) == before


@needs_rights
def test_commits_in_a_log_are_read_where_nothing_may_be_written(
    workspaces: SqliteWorkspaces, workspace: SqliteWorkspace, public: Path
) -> None:
    fill(workspace)
    (public / "left").mkdir()
    left = crashed(workspace.path, public / "left")
    before = files(left.parent)
    with without_rights(left, left.parent, left.with_name("shop.galley-wal")):
        reading = workspaces.open(left)
        assert reading.read_only
        assert reading.path == left
        assert len(ids(reading)) == 7
        reading.close()
    assert files(left.parent) == before


@needs_rights
def test_a_reader_without_rights_sees_what_the_writer_commits(
    workspaces: SqliteWorkspaces, workspace: SqliteWorkspace
) -> None:
    put(workspace, campaign(1))
    beside = [workspace.path.with_name(f"shop.galley{suffix}") for suffix in ("", "-wal", "-shm")]
    with without_rights(*beside):
        reading = workspaces.open(workspace.path)
        assert ids(reading) == [uuid(1)]
    put(workspace, campaign(2))
    assert reading.count(ListQuery()) == 2
    reading.close()


@needs_rights
def test_a_file_that_may_not_be_read_says_so(workspaces: SqliteWorkspaces, filled: Path) -> None:
    with without_rights(filled, mode=0), pytest.raises(UserError, match="You have no permission"):
        workspaces.open(filled)


def test_what_a_crash_left_in_the_log_is_there_again(
    workspaces: SqliteWorkspaces, workspace: SqliteWorkspace, tmp_path: Path
) -> None:
    fill(workspace)
    left = crashed(workspace.path, tmp_path)
    again = workspaces.open(left)
    assert len(ids(again)) == 7
    assert all(checkup.ok for checkup in again.examine())
    again.close()
    assert list(files(tmp_path)) == [left.name]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(data=st.data())
def test_a_damaged_file_never_fails_in_other_words_than_ours(
    workspaces: SqliteWorkspaces, filled: Path, data: st.DataObject
) -> None:
    content = bytearray(filled.read_bytes())
    for _ in range(data.draw(st.integers(1, 6))):
        start = data.draw(st.integers(0, len(content) - 1))
        noise = data.draw(st.binary(min_size=1, max_size=600))
        content[start : start + len(noise)] = noise[: len(content) - start]
    spoilt = filled.with_name("spoilt.galley")
    spoilt.write_bytes(content)
    try:
        with closing(workspaces.open(spoilt, read_only=True)) as workspace:
            workspace.examine()
            read_everything(workspace)
    except UserError as error:
        assert "spoilt.galley" in error.sentence()
    assert spoilt.read_bytes() == content


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30, deadline=None)
@given(content=st.binary(max_size=4000), begins=st.booleans())
def test_random_bytes_are_refused_and_stay_as_they_are(
    workspaces: SqliteWorkspaces, filled: Path, content: bytes, begins: bool
) -> None:
    odd = filled.with_name("odd.galley")
    odd.write_bytes((filled.read_bytes()[:100] if begins else b"") + content)
    before = odd.read_bytes()
    with pytest.raises(UserError, match=r"odd\.galley"):
        workspaces.open(odd)
    assert odd.read_bytes() == before


def test_the_first_released_format_opens(workspaces: SqliteWorkspaces, tmp_path: Path) -> None:
    path = tmp_path / "v1.galley"
    path.write_bytes((RELEASED / "v1.galley").read_bytes())
    workspace = workspaces.open(path)
    assert all(checkup.ok for checkup in workspace.examine())
    rows = workspace.rows(ListQuery(archived=None, bin=None, sort="name", ascending=True))
    assert [(row.name, row.labels, row.categories) for row in rows] == [
        ("Binned", (), ()),
        ("Crème brûlée", ("Summer",), ("News",)),
        ("Old", (), ()),
    ]
    assert ids(workspace, search="brulee", label="Summer") == [uuid(1)]
    assert [(group.id, group.kind) for group in workspace.groups(None)] == [("g1", "edit"), ("g2", "undo")]
    assert workspace.media_bytes(workspace.all_media()[0].sha256) == b"a picture"
    assert (workspace.setting("product"), workspace.id) == ("yespo", "5d1c2e54-7c0a-4c6e-9d53-2f6b1f2c9a10")
    assert workspace.people() == People()
    put(workspace, campaign(9))
    with workspace.transaction() as transaction:
        transaction.put_recipients([Recipient(identity="ada@example.com")])
    workspace.close()
    assert (path.with_name(f"v1.galley.before-{CURRENT.revision}")).is_file()


def test_the_second_released_format_opens(workspaces: SqliteWorkspaces, tmp_path: Path) -> None:
    path = tmp_path / "v2.galley"
    path.write_bytes((RELEASED / "v2.galley").read_bytes())
    with closing(workspaces.open(path)) as workspace:
        assert all(checkup.ok for checkup in workspace.examine())
        assert ids(workspace, search="brulee", label="Summer") == [uuid(1)]
        ada = Recipient(
            identity="ada@example.com",
            attributes={"First name": "Ada", "Points": 12, "Tags": ["a", "b"]},
            events=(Event(name="Charged", at="2026-01-31T12:00:00Z", properties={"Amount": 7}),),
            kept=True,
        )
        assert workspace.recipient("ada@example.com") == ada
        assert [each.identity for each in workspace.recipients(RecipientQuery(search="льв"))] == ["zoe@example.com"]
        people = workspace.people()
        assert (people.total, people.made_up, people.events) == (2, False, ("Charged",))
        assert [(each.name, each.kind, each.role, each.filled) for each in people.attributes] == [
            ("First name", "text", "first_name", 2),
            ("Points", "number", None, 1),
            ("Tags", "list", None, 1),
            ("City", "text", "city", 1),
        ]
        rule = Compare(attribute="City", operator="equals", value="Львів")
        assert workspace.segments() == [
            Segment(id="s2", name="Friends", members=("ada@example.com",)),
            Segment(id="s1", name="In Lviv", rule=rule),
        ]
