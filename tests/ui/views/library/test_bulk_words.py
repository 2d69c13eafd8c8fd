import pytest
from PySide6.QtCore import QLocale

from app.ui.viewmodels.bulk import Done
from app.ui.viewmodels.commands import Carried, NameChange
from app.ui.views.library import bulk_words
from app.ui.views.library.bulk import SHELVES
from app.ui.views.library.bulk_words import LONGEST, told, under_way


def done(command: str, count: int = 2, **change) -> Done:
    carried = Carried(group="g" if count else None, campaigns=count)
    return Done(command=command, campaigns=("a", "b")[: max(count, 1)], carried=carried, change=NameChange(**change))


@pytest.fixture
def english(qapp):
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    yield
    QLocale.setDefault(before)


def test_counts_are_written_as_the_language_does(english):
    assert told(done("label", 12_304, add=("x",))) == "Labelled 12,304 campaigns"
    assert bulk_words.selected(12_304) == "12,304 selected"
    assert under_way("label", 3_500, 12_304) == "Labelling: 3,500 of 12,304"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"add": ("x",)}, "Labelled 2 campaigns"),
        ({"new": ("Spring",)}, "Labelled 2 campaigns"),
        ({"remove": ("x",)}, "Took labels off 2 campaigns"),
        ({"add": ("x",), "remove": ("y",)}, "Changed the labels of 2 campaigns"),
        ({"new": ("Spring",), "remove": ("y",)}, "Changed the labels of 2 campaigns"),
    ],
)
def test_labels_that_come_and_go_have_their_own_words(qapp, change, said):
    assert told(done("label", **change)) == said


def test_one_campaign_is_named_where_its_name_is_known(qapp):
    assert told(done("archive", 1), "Spring sale") == "Archived Spring sale"
    assert told(done("archive", 1)) == "Archived 1 campaign"
    assert told(done("archive", 2), "Spring sale") == "Archived 2 campaigns"


def test_a_name_with_braces_stays_as_it_is(qapp):
    assert told(done("archive", 1), "{what}") == "Archived {what}"


def test_a_long_name_is_cut(qapp):
    said = told(done("bin", 1), "a" * 200)
    assert said == f"Moved {'a' * (LONGEST - 1)}… to the bin"


def test_what_changed_nothing_says_so(qapp):
    assert told(done("label", 0)) == "Nothing had to be changed"


def test_behind_the_last_campaign_it_is_being_stored(qapp):
    assert under_way("bin", 3, 3) == "Moving to the bin: storing"


def test_every_command_has_its_words():
    commands = SHELVES.keys() - {"open", "history", "export"}
    assert commands == bulk_words.DONE.keys()
    assert commands | {"undo", "redo"} == bulk_words.DOING.keys()
