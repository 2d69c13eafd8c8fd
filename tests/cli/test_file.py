import pytest

from app.domain.message import Message, Slide, Text
from app.services import ports
from app.services.editing import Editing
from app.services.ports import Category, Named
from tests.cli.conftest import refused
from tests.cli.schemas import validate
from tests.made import campaign, uuid

ONE, TWO, THREE = map(uuid, (1, 2, 3))


@pytest.fixture(autouse=True)
def stored(workspace, clock):
    dated = Message(slides=(Slide(id="s1", title=Text(text="CODE99 until 31.12.2026")),))
    made = [campaign(1, name="One"), campaign(2, name="Two"), campaign(3, name="Three", message=dated)]
    Editing(workspace, clock, "Ann").create(made)
    with workspace.transaction() as transaction:
        transaction.put_label(Named(id="l", name="Summer"))
        transaction.put_label(Named(id="m", name="Winter"))
        transaction.put_category(Category(id="c", name="News"))


@pytest.fixture
def file(galley, path):
    """``galley file WS ... --json``: what it printed, each line held against the schema."""

    def run(*arguments):
        ran = galley("file", path, *arguments, "--json")
        assert ran.code == 0, ran.err
        for line in ran.lines:
            validate("file", line)
        return ran.lines

    return run


def campaigns(workspace):
    return [workspace.get(id).campaign for id in (ONE, TWO, THREE)]


def test_labels_and_subscriptions_by_name_and_id_are_one_step(file, galley, path, workspace):
    lines = file("One", TWO, "--add-label", "Summer", "--add-label", "m", "--add-category", "News", "--archive")
    assert lines == [{"id": id, "changed": ["labels", "categories", "archived"]} for id in (ONE, TWO)]
    one, two, three = campaigns(workspace)
    assert (one.labels, one.categories, one.archived) == (two.labels, two.categories, two.archived)
    assert (one.labels, one.categories, one.archived, three.labels) == (("l", "m"), ("c",), True, ())
    undone = galley("undo", path, "--json")
    assert {line["id"] for line in undone.lines} == {ONE, TWO}
    assert not any(each.labels or each.categories or each.archived for each in campaigns(workspace))


def test_what_was_added_can_be_taken_away(file, workspace):
    file("One", "--add-label", "Summer", "--add-category", "c", "--archive")
    assert file("One", "--remove-label", "summer", "--remove-category", "News", "--unarchive")
    (one, *_) = campaigns(workspace)
    assert (one.labels, one.categories, one.archived) == ((), (), False)


def test_all_are_those_of_the_list_and_with_restore_those_of_the_bin(file, workspace):
    file("One", "--archive")
    assert len(file("--all", "--delete")) == 3
    assert file("--all", "--add-label", "l") == []
    assert [line["id"] for line in file(THREE, "--restore")] == [THREE]
    assert {line["id"] for line in file("--all", "--restore")} == {ONE, TWO}


def test_a_search_chooses_by_names_and_texts(file):
    assert file("--search", "code99", "--add-label", "l") == [{"id": THREE, "changed": ["labels"]}]


def test_what_is_so_already_prints_nothing(file, galley, path):
    file("One", "--add-label", "l")
    ran = galley("file", path, "One", "--add-label", "l")
    assert (ran.code, ran.out, ran.err) == (0, "", "Nothing changed\n")


def test_a_copy_says_what_to_renew(file, workspace):
    (line,) = file("Three", "--reuse")
    made = workspace.get(line["id"]).campaign
    assert (made.name, line["changed"]) == ("Three (2)", [""])
    place = f"message/slides/{made.message.slides[0].id}/title/text"
    assert line["renew"] == [
        {"kind": "date", "text": "31.12.2026", "paths": [place]},
        {"kind": "code", "text": "CODE99", "paths": [place]},
    ]


def test_for_people_a_copy_is_a_name_and_its_renewals(galley, path):
    lines = galley("file", path, "Three", "--reuse").out.splitlines()
    assert lines[0].endswith("  Three (2)")
    assert [line.split()[:2] for line in lines[1:]] == [["date", "31.12.2026"], ["code", "CODE99"]]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("One",), "what to do"),
        (("--archive",), "which campaigns"),
        (("One", "--all", "--archive"), "which campaigns"),
        (("--search", "", "--archive"), "which campaigns"),
        (("One", "--reuse", "--archive"), "what to do"),
        (("One", "--archive", "--unarchive"), "not allowed with"),
        (("One", "--delete", "--restore"), "not allowed with"),
        (("Four", "--archive"), "No campaign is called 'Four'"),
        (("One", "Four", "--reuse"), "No campaign is called 'Four'"),
        (("One", "--add-label", "Autumn"), "No label is called 'Autumn'"),
        (("One", "--remove-label", "Autumn", "--create"), "No label is called 'Autumn'"),
        (("One", "--add-category", "Autumn", "--create"), "No subscription is called 'Autumn'"),
        (("One", "--add-label", " ", "--create"), "No label is called ' '"),
    ],
)
def test_what_is_not_clear_or_not_there_is_refused_and_changes_nothing(galley, path, workspace, arguments, said):
    last = workspace.last_seq()
    assert said in refused(galley("file", path, *arguments))
    assert workspace.last_seq() == last


@pytest.mark.skipif(not hasattr(ports, "pack_name"), reason="labels are not kept as records yet")
def test_a_label_that_is_new_is_made_in_the_same_step(file, galley, path, workspace):
    file("One", "Two", "--add-label", "Autumn", "--create")
    (made,) = [label for label in workspace.labels() if label.name == "Autumn"]
    assert [each.labels for each in campaigns(workspace)] == [(made.id,), (made.id,), ()]
    galley("undo", path)
    assert "Autumn" not in {label.name for label in workspace.labels()}
    assert not any(each.labels for each in campaigns(workspace))


def test_progress_is_told_where_it_takes_a_while(galley, path, workspace, clock):
    Editing(workspace, clock, "Ann").create([campaign(number) for number in range(100, 1101)])
    ran = galley("file", path, "--all", "--archive")
    assert ran.err.splitlines() == ["0 of 1004"]
    assert len(ran.out.splitlines()) == 1004
