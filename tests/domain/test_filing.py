import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.edits import BIN, Erase, Exclude, Include, Insert, SetValue, Unset, apply_all, perform
from app.domain.filing import archiving, deleting, files, naming, restoring, sharing, together

NOW = "2026-03-02T09:00:00.000Z"
ALIASES = {"old": "new"}
names = st.lists(st.sampled_from(["a", "b", "c", "old", "new"]), max_size=6)


def survivor(id):
    return ALIASES.get(id, id)


def record(*labels, **fields):
    return {
        "id": "1",
        "archived": False,
        "shared": False,
        "labels": list(labels),
        "categories": [],
        BIN: None,
        **fields,
    }


def after(change, before):
    return apply_all(before, change(before))[0]


def filed(before, add=(), remove=()):
    return after(naming("labels", survivor, add, remove), record(*before))["labels"]


@pytest.mark.parametrize(
    ("before", "add", "remove", "expected"),
    [
        ([], ["a"], [], ["a"]),
        (["a"], ["b", "c"], [], ["a", "b", "c"]),
        (["a", "b"], ["a"], [], ["a", "b"]),
        (["a", "b", "c"], [], ["b"], ["a", "c"]),
        (["a", "b"], ["c"], ["b"], ["a", "c"]),
        (["a"], ["b"], ["a"], ["b"]),
        (["a"], ["a"], ["a"], ["a"]),
        (["a", "b"], ["c", "a"], None, ["a", "c"]),
        (["a"], [], None, []),
        (["old"], ["new"], [], ["old"]),
        (["a", "old"], [], ["new"], ["a"]),
        (["a", "b", "a"], [], ["a"], ["b"]),
        (["a", "b", "a"], ["c"], [], ["a", "b", "c"]),
        (["a", "b", "a"], ["b"], [], ["a", "b", "a"]),
    ],
)
def test_labels_come_behind_and_go(before, add, remove, expected):
    assert filed(before, add, remove) == expected


@given(names, names, st.none() | names)
def test_whatever_is_there_what_was_wanted_is_so_and_can_be_taken_back(before, add, remove):
    add = [survivor(id) for id in add]
    start = record(*before)
    end, steps = perform(start, naming("labels", survivor, add, remove)(start))
    meant = {survivor(id) for id in end["labels"]}
    assert set(add) <= meant
    assert meant <= set(add) | {survivor(id) for id in before}
    assert not meant & (set(remove or ()) - set(add))
    assert meant == set(add) or remove is not None
    assert apply_all(end, [inverse for _, inverse in reversed(steps)])[0] == start


def test_what_is_so_already_needs_no_edit():
    before = record("a", "b")
    assert naming("labels", survivor, ["b"], ["c"])(before) == []


def test_the_bin_keeps_the_day_of_what_lies_in_it():
    assert after(deleting(NOW), record())[BIN] == NOW
    assert deleting(NOW)(record(**{BIN: "2026-01-01T00:00:00Z"})) == []
    assert after(restoring(), record(**{BIN: NOW}))[BIN] is None


def test_the_archive_takes_and_gives():
    assert after(archiving(True), record())["archived"] is True
    assert after(archiving(False), record(archived=True))["archived"] is False


def test_the_team_gets_and_loses():
    assert after(sharing(True), record())["shared"] is True
    assert after(sharing(False), record(shared=True))["shared"] is False
    assert perform(record(shared=True), sharing(True)(record(shared=True)))[1] == []


def test_changes_add_up():
    both = together(archiving(True), naming("labels", survivor, ["a"], []), naming("categories", survivor, ["c"], []))
    assert after(both, record()) == record("a", archived=True, categories=["c"])


@pytest.mark.parametrize("path", ["labels", "categories", "archived", "shared", BIN])
def test_filing_is_known_by_its_paths(path):
    assert files(SetValue(path, None))
    assert files(Include(path, "a"))
    assert files(Exclude(path, "a"))


@pytest.mark.parametrize(
    "edit", [SetValue("name", "x"), Include("message/inbox_tags", "a"), Unset("labels"), Erase(), Insert("labels", {})]
)
def test_anything_else_is_no_filing(edit):
    assert not files(edit)
