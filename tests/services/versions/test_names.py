import pytest

from app.domain.edits import Create, Erase, SetValue
from app.domain.segments import Every, Segment
from app.services.ports import LABELS, Category, MediaInfo, Named, NewRow
from app.services.versions.names import name_of_gone, names_of
from tests.contracts.steps import at

SHA = "a" * 64
RECORD = {"id": "l", "name": "Season 24"}


@pytest.fixture
def filled(workspace):
    with workspace.transaction() as transaction:
        transaction.put_label(Named(id="l", name="Sale"))
        transaction.put_category(Category(id="c", name="News"))
        transaction.put_segment(Segment(id="s", name="Everybody", rule=Every()))
        info = MediaInfo(sha256=SHA, kind="image", mime="image/png", width=1, height=1, bytes=1, filename="cat.png")
        transaction.add_media(info, b"x")
    return workspace


def journal(workspace, *steps):
    with workspace.transaction() as transaction:
        for edit, inverse in steps:
            row = NewRow(campaign="labels/l", edit=edit, inverse=inverse)
            transaction.append([row], group="g", kind="edit", origin="user", author="", at=at(1))


def test_everything_goes_by_the_name_that_it_has_now(filled):
    names = names_of(filled)

    assert (names.labels, names.categories, names.segments) == ({"l": "Sale"}, {"c": "News"}, {"s": "Everybody"})
    assert (names.file(SHA), names.file("b" * 64)) == ("cat.png", "")


def test_languages_go_by_their_codes_until_somebody_knows_better(workspace):
    assert names_of(workspace).language("uk") == "uk"
    assert names_of(workspace, str.upper).language("uk") == "UK"


def test_a_label_that_was_deleted_is_remembered_by_its_last_name(workspace):
    journal(workspace, (Create(RECORD), Erase()), (Erase(), Create({**RECORD, "name": "Season 25"})))

    assert name_of_gone(workspace, LABELS, "l") == "Season 25"


def test_one_of_which_nothing_is_known_goes_by_its_id(workspace):
    assert name_of_gone(workspace, LABELS, "l") == "l"
    journal(workspace, (SetValue("name", "b"), SetValue("name", "a")))
    assert name_of_gone(workspace, LABELS, "l") == "l"
    journal(workspace, (Erase(), Create({"id": "l"})))
    assert name_of_gone(workspace, LABELS, "l") == "l"
