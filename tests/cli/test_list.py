import pytest

from app.domain.message import Message
from app.services.editing import Editing
from app.services.ports import Category, Named
from tests.cli.conftest import refused
from tests.cli.schemas import validate
from tests.made import START, campaign, slide, uuid

KEYS = [
    "id",
    "name",
    "template",
    "status",
    "labels",
    "categories",
    "shared",
    "archived",
    "errors",
    "warnings",
    "changed",
]


@pytest.fixture(autouse=True)
def stored(workspace, clock):
    with workspace.transaction() as transaction:
        transaction.put_label(Named(id="l1", name="Autumn"))
        transaction.put_category(Category(id="c1", name="News"))
    carousel = Message(template="carousel", slides=(slide("s1", "Harbour rooms"),))
    editing = Editing(workspace, clock, "Ann")
    editing.create(
        [
            campaign(1, name="Sale", labels=("l1",), categories=("c1",), changed="2026-03-01T10:00:00Z"),
            campaign(2, name="Rooms", message=carousel, status="review", changed="2026-03-01T11:00:00Z"),
            campaign(3, name="Old", archived=True),
        ]
    )


@pytest.fixture
def names(galley, path):
    """The names that ``galley list`` prints with these options."""
    return lambda *options: [line["name"] for line in galley("list", path, *options, "--json").lines]


def test_a_line_a_campaign_the_newest_change_first(galley, path):
    lines = galley("list", path, "--json").lines

    assert [line["id"] for line in lines] == [uuid(2), uuid(1)]
    assert all(list(line) == KEYS for line in lines)
    assert lines[1] == {
        "id": uuid(1),
        "name": "Sale",
        "template": "simple",
        "status": "draft",
        "labels": ["Autumn"],
        "categories": ["News"],
        "shared": False,
        "archived": False,
        "errors": None,
        "warnings": None,
        "changed": "2026-03-01T10:00:00Z",
    }
    for line in lines:
        validate("list", line)


def test_counts_of_issues_are_printed_once_they_are_known(galley, path, workspace):
    with workspace.transaction() as transaction:
        transaction.set_counts(uuid(1), 2, 1)
    line = galley("list", path, "--search", "sale", "--json").lines[0]

    assert (line["errors"], line["warnings"]) == (2, 1)
    validate("list", line)


def test_options_narrow_the_list(names):
    assert names("--label", "Autumn") == names("--label", "l1") == ["Sale"]
    assert names("--category", "News") == ["Sale"]
    assert names("--status", "review") == ["Rooms"]
    assert names("--template", "carousel") == ["Rooms"]
    assert names("--search", "harb") == ["Rooms"]
    assert names("--search", "harb", "--status", "draft") == []
    assert names("--limit", "1") == ["Rooms"]
    assert names("--limit", "0") == []


def test_the_archive_and_the_bin_are_lists_of_their_own(names, workspace, clock, galley, path):
    assert names("--archived") == ["Old"]
    assert names("--bin") == []


@pytest.mark.parametrize("archived", [True, False])
def test_the_bin_holds_what_was_deleted_archived_or_not(names, workspace, clock, archived):
    from app.domain.edits import BIN, SetValue

    Editing(workspace, clock, "Ann").apply(uuid(3 if archived else 1), [SetValue(BIN, START)])

    assert names("--bin") == ["Old" if archived else "Sale"]


def test_a_label_that_nothing_is_called_is_mentioned(galley, path):
    ran = galley("list", path, "--label", "Winter", "--json")

    assert (ran.code, ran.out) == (0, "")
    assert "No label is called 'Winter'" in ran.err


def test_people_get_a_line_they_can_read(galley, path):
    assert "Rooms" in galley("list", path).out.splitlines()[0]


@pytest.mark.parametrize("options", [("--status", "sent"), ("--template", "big"), ("--limit", "-1"), ("--limit", "x")])
def test_options_that_make_no_sense_are_refused(galley, path, options):
    assert options[1] in refused(galley("list", path, *options))


def test_a_workspace_that_is_not_there_is_named(galley, tmp_path):
    assert "nothing.galley" in refused(galley("list", tmp_path / "nothing.galley"))
