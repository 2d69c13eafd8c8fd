import pytest

from app.domain.errors import UserError
from app.services.ports import Named
from app.ui.viewmodels.filters import Filter, encoded
from app.ui.viewmodels.periods import Range
from app.ui.viewmodels.saved_filters import SAVED_FILTERS, SavedFilters
from tests.fakes import FakeFile, FakeWorkspace

DRAFTS = Filter(status="draft", changed=Range(span="last7"))
ODD = {"id": "odd", "name": "From later", "filter": {"shelf": "cellar"}}


@pytest.fixture
def file():
    return FakeFile()


@pytest.fixture
def saved(qapp, file, jobs):
    made = SavedFilters(FakeWorkspace(file=file), jobs)
    yield made
    made.deleteLater()


@pytest.fixture
def told(saved):
    heard: list[tuple[str, object]] = []
    saved.told.connect(lambda text, undo: heard.append((text, undo)))
    return heard


@pytest.fixture
def applied(saved):
    heard: list[Filter] = []
    saved.applied.connect(heard.append)
    return heard


@pytest.fixture
def keep(saved, jobs):
    """Saves a filter, and hands back its id."""

    def save(name: str, asked: Filter = DRAFTS) -> str:
        saved.save(name, asked)
        jobs.run_all()
        return saved.chosen

    return save


def stored(file: FakeFile) -> list:
    return FakeWorkspace(file=file).setting(SAVED_FILTERS)


def names(saved: SavedFilters) -> list[str]:
    return [each.name for each in saved.items]


def store(file: FakeFile, entries: object) -> None:
    with FakeWorkspace(file=file).transaction() as transaction:
        transaction.set_setting(SAVED_FILTERS, entries)


def test_a_filter_is_kept_as_it_was_meant(saved, keep, file, told):
    id = keep("  Drafts ")
    assert stored(file) == [{"id": id, "name": "Drafts", "filter": encoded(DRAFTS)}]
    assert stored(file)[0]["filter"]["changed"] == {"span": "last7"}
    assert saved.current.filter == DRAFTS
    assert told == [("Saved: Drafts", None)]


def test_two_processes_do_not_lose_each_others(saved, keep, file, jobs):
    keep("Mine")
    other = SavedFilters(FakeWorkspace(file=file), jobs)
    other.save("Theirs", Filter(status="ended"))
    saved.save("Mine too", Filter(faulty=True))
    jobs.run_all()
    assert names(saved) == ["Mine", "Theirs", "Mine too"]
    other.deleteLater()


def test_what_others_saved_appears(saved, file, jobs):
    store(file, [{"id": "t", "name": "Theirs", "filter": {}}])
    saved.refresh()
    jobs.run_all()
    assert names(saved) == ["Theirs"]


def test_applying_asks_what_was_saved(saved, keep, applied, jobs):
    id = keep("Drafts")
    saved.drop()
    assert saved.current is None
    saved.apply(id)
    jobs.run_all()
    assert applied == [DRAFTS]
    assert saved.current.name == "Drafts"


def test_one_saved_elsewhere_can_be_applied_before_it_is_listed(saved, file, applied, jobs):
    store(file, [{"id": "t", "name": "Theirs", "filter": encoded(DRAFTS)}])
    saved.apply("t")
    jobs.run_all()
    assert applied == [DRAFTS]
    assert saved.current.name == "Theirs"


def test_one_that_was_deleted_elsewhere_is_said_to_be_gone(saved, keep, file, applied, told, jobs):
    id = keep("Drafts")
    store(file, [])
    saved.apply(id)
    jobs.run_all()
    assert applied == []
    assert told[-1] == ("This saved filter is not there any more.", None)
    assert names(saved) == []


@pytest.mark.parametrize(
    ("asked", "gone"),
    [
        (Filter(label="1"), False),
        (Filter(label="old"), False),
        (Filter(label="gone"), True),
        (Filter(category="gone"), True),
        (Filter(label="1", category="gone"), True),
        (Filter(status="draft"), False),
    ],
)
def test_a_label_that_is_gone_is_said(saved, keep, file, told, jobs, asked, gone):
    with FakeWorkspace(file=file).transaction() as transaction:
        transaction.put_label(Named(id="1", name="Sale"))
        transaction.put_label(Named(id="old", name="sale"))
    id = keep("Sales", asked)
    told.clear()
    saved.apply(id)
    jobs.run_all()
    assert [text for text, _ in told] == (
        ["What Sales looks for is not there any more: its label or subscription was deleted."] if gone else []
    )


def test_an_update_keeps_name_and_place_and_can_be_taken_back(saved, keep, told, jobs):
    id = keep("Drafts")
    keep("Other")
    saved.update(id, Filter(status="ended"))
    jobs.run_all()
    assert names(saved) == ["Drafts", "Other"]
    assert saved.items[0].filter == Filter(status="ended")
    text, undo = told[-1]
    assert text == "Updated: Drafts"
    undo()
    jobs.run_all()
    assert saved.items[0].filter == DRAFTS


def test_a_new_name_keeps_the_filter_and_can_be_taken_back(saved, keep, told, jobs):
    id = keep("Drafts")
    saved.rename(id, " Sketches ")
    jobs.run_all()
    assert [(each.name, each.filter) for each in saved.items] == [("Sketches", DRAFTS)]
    told[-1][1]()
    jobs.run_all()
    assert names(saved) == ["Drafts"]


def test_the_same_name_again_changes_nothing(saved, keep, jobs):
    saved.rename(keep("Drafts"), "Drafts")
    assert jobs.waiting == []


def test_a_deleted_one_comes_back_to_its_place(saved, keep, told, jobs):
    ids = [keep(name) for name in ("One", "Two", "Three")]
    saved.delete(ids[1])
    jobs.run_all()
    assert names(saved) == ["One", "Three"]
    text, undo = told[-1]
    assert text == "Deleted: Two"
    undo()
    undo()
    jobs.run_all()
    assert names(saved) == ["One", "Two", "Three"]


def test_the_chosen_one_is_no_more_once_it_is_deleted(saved, keep, jobs):
    saved.delete(keep("Drafts"))
    jobs.run_all()
    assert saved.chosen == ""


def test_deleting_what_is_gone_already_says_nothing(saved, keep, file, told, jobs):
    id = keep("Drafts")
    store(file, [])
    told.clear()
    saved.delete(id)
    jobs.run_all()
    assert told == []


def test_entries_that_can_not_be_read_stay_as_they_are(saved, keep, file, jobs):
    store(file, [ODD, "?", {"id": 7, "name": "x", "filter": {}}])
    id = keep("Drafts")
    assert names(saved) == ["Drafts"]
    saved.delete(id)
    jobs.run_all()
    assert stored(file) == [ODD, "?", {"id": 7, "name": "x", "filter": {}}]


def test_a_setting_that_is_no_list_counts_as_none(saved, file, jobs):
    store(file, {"not": "a list"})
    saved.refresh()
    jobs.run_all()
    assert saved.items == ()


def test_a_name_is_taken_whatever_its_case_but_not_by_itself(saved, keep):
    id = keep("Drafts")
    assert saved.taken(" drafts ")
    assert not saved.taken("Drafts", but=id)
    assert not saved.taken("Other")


def test_a_workspace_that_can_only_be_read_says_so_and_keeps_what_is_shown(qapp, jobs):
    troubles: list[Exception] = []
    jobs.trouble.connect(troubles.append)
    saved = SavedFilters(FakeWorkspace(read_only=True), jobs)
    saved.save("Drafts", DRAFTS)
    jobs.run_all()
    assert isinstance(troubles[0], UserError)
    assert (saved.items, saved.chosen) == ((), "")
    saved.deleteLater()
