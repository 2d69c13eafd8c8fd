"""What every workspace promises of its search."""

import unicodedata

import pytest

from app.domain.message import Message
from app.services.ports import ListQuery, Named, Workspace
from tests.contracts.steps import at, ids, put
from tests.made import campaign, slide, uuid


@pytest.fixture
def ranks(workspace: Workspace) -> Workspace:
    """Campaigns that a search for "summer" finds for other reasons; the best ones are the oldest."""
    with workspace.transaction() as transaction:
        transaction.put_label(Named(id="l1", name="Summer 2026"))
    put(
        workspace,
        campaign(1, name="Summer sale", changed=at(1)),
        campaign(2, name="In summertime", changed=at(2)),
        campaign(3, slide("s1", "Summer is here"), name="Other", changed=at(3)),
        campaign(4, name="Labelled", labels=("l1",), changed=at(4)),
        campaign(5, name="Midsummer", changed=at(5)),
        campaign(6, name="Winter", changed=at(6)),
    )
    return workspace


def numbers(workspace: Workspace, search: str, **query: object) -> list[int]:
    return [int(id[:8], 16) for id in ids(workspace, search=search, **query)]


def test_names_come_first_then_words_and_labels_then_what_is_inside_of_words(ranks: Workspace) -> None:
    assert numbers(ranks, "summer", sort="match") == [2, 1, 4, 3, 5]
    assert list(ranks.rows_at(ranks.places(ListQuery(search="summer", sort="match")))) == ranks.rows(
        ListQuery(search="summer", sort="match")
    )


@pytest.mark.parametrize("ascending", [True, False])
def test_the_best_comes_first_whatever_the_direction(ranks: Workspace, ascending: bool) -> None:
    assert numbers(ranks, "summer", sort="match", ascending=ascending) == [2, 1, 4, 3, 5]


@pytest.mark.parametrize("ascending", [True, False])
def test_another_order_shows_the_same_campaigns(ranks: Workspace, ascending: bool) -> None:
    step = 1 if ascending else -1
    assert numbers(ranks, "summer", ascending=ascending) == [1, 2, 3, 4, 5][::step]
    by_name = ["In summertime", "Labelled", "Midsummer", "Other", "Summer sale"][::step]
    rows = ranks.rows(ListQuery(search="summer", sort="name", ascending=ascending))
    assert [row.name for row in rows] == by_name


def test_pages_of_ranked_hits_follow_each_other(ranks: Workspace) -> None:
    found: list[str] = []
    page = ranks.rows(ListQuery(search="summer", sort="match", limit=2))
    while page:
        found += [row.id for row in page]
        page = ranks.rows(ListQuery(search="summer", sort="match", limit=2, after=page[-1]))
    assert found == [uuid(number) for number in (2, 1, 4, 3, 5)]


def test_fewer_than_three_letters_are_not_ranked_and_not_looked_for_inside_of_words(ranks: Workspace) -> None:
    assert numbers(ranks, "su", sort="match") == [4, 3, 2, 1]
    assert numbers(ranks, "mm", sort="match") == []


def test_a_search_for_nothing_shows_everything(ranks: Workspace) -> None:
    assert numbers(ranks, '  "" ', sort="match") == [6, 5, 4, 3, 2, 1]


def test_terms_are_met_by_words_and_labels_together(ranks: Workspace) -> None:
    assert numbers(ranks, "labelled summer") == [4]
    assert numbers(ranks, "hello 2026") == [4]
    assert numbers(ranks, "2026 summer") == [4]
    assert numbers(ranks, '"summer 2026"') == [4]
    assert numbers(ranks, '"summer 20"') == []
    assert numbers(ranks, "winter 2026") == []


def test_a_label_under_another_name_is_found_by_that(ranks: Workspace) -> None:
    with ranks.transaction() as transaction:
        transaction.put_label(Named(id="l1", name="Autumn"))
    assert numbers(ranks, "2026") == []
    assert numbers(ranks, "autu") == [4]


def test_every_term_has_to_stand_in_the_name_where_one_is_inside_of_a_word(ranks: Workspace) -> None:
    put(ranks, campaign(7, slide("s1", "everywhere"), name="A midsummer night", changed=at(7)))
    assert numbers(ranks, "idsum nig", sort="match") == [7]
    assert numbers(ranks, "idsum mi", sort="match") == [7, 5]
    assert numbers(ranks, "idsum everywhere", sort="match") == []
    assert numbers(ranks, '"idsum"', sort="match") == []


@pytest.mark.parametrize("typed", ["秋", "新作", "作セ", "セール", "ル"])
def test_chinese_and_japanese_are_found_anywhere(workspace: Workspace, typed: str) -> None:
    with workspace.transaction() as transaction:
        transaction.put_label(Named(id="l1", name="秋の新作セール"))
    text = slide("s1", "秋の新作セール")
    put(
        workspace,
        campaign(1, name="秋の新作セール"),
        campaign(2, text, name="x"),
        campaign(3, name="y", labels=("l1",)),
    )
    put(workspace, campaign(4, name="冬の特価"))
    assert set(numbers(workspace, typed)) == {1, 2, 3}


def test_hits_are_filtered_and_counted(ranks: Workspace) -> None:
    put(ranks, campaign(8, name="Summer archive", archived=True), campaign(9, name="Summer review", status="review"))
    put(ranks, campaign(10, name="Summer gone"), bin=at(9))
    assert numbers(ranks, "summer", archived=True) == [8]
    assert numbers(ranks, "summer", bin=True) == [10]
    assert numbers(ranks, "summer", status="review", sort="match") == [9]
    assert ranks.count(ListQuery(search="summer")) == 6
    assert ranks.count(ListQuery(search="summer", archived=None, bin=None, limit=1)) == 8


def test_signs_without_letters_are_found_in_labels_too(workspace: Workspace) -> None:
    with workspace.transaction() as transaction:
        transaction.put_label(Named(id="l1", name="Party 🎉"))
    put(workspace, campaign(1, labels=("l1",)), campaign(2, name="🎉🎉"), campaign(3))
    assert set(numbers(workspace, "🎉")) == {1, 2}
    assert numbers(workspace, "party 🎉") == [1]


@pytest.mark.parametrize("typed_as", ["NFC", "NFD"])
@pytest.mark.parametrize("written_as", ["NFC", "NFD"])
@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Її київський ґанок", "її"),
        ("Її київський ґанок", "КИЇВСЬКИЙ"),
        ("Ёжик в тумане", "ежик"),
        ("Подъезд: ёлки и йод", "йод"),
        ("Đường Nguyễn Huệ", "nguyen"),
        ("Đường Nguyễn Huệ", "HUỆ"),
        ("Große Straße", "STRASSE"),
        ("Grosse Strasse", "große"),
        ("Işık ve ılık", "ISIK"),
        ("ISPARTA İZMİR", "ısparta izmir"),
        ("ΟΔΟΣ ΑΘΗΝΑΣ", "οδός"),
        ("Οδός Αθηνάς", "ΑΘΗΝΑΣ"),
    ],
)
def test_letters_are_found_however_they_are_composed(
    workspace: Workspace, text: str, typed: str, written_as: str, typed_as: str
) -> None:
    written, typed = unicodedata.normalize(written_as, text), unicodedata.normalize(typed_as, typed)
    with workspace.transaction() as transaction:
        transaction.put_label(Named(id="l1", name=written))
    put(
        workspace,
        campaign(1, slide("s1", written), name="x", changed=at(1)),
        campaign(2, name="y", labels=("l1",), changed=at(2)),
        campaign(3, name=written, changed=at(3)),
        campaign(4, slide("s1", "Hello"), name="Other", changed=at(4)),
    )
    assert numbers(workspace, typed, sort="match") == [3, 2, 1]
    assert numbers(workspace, f"{typed[:-1]}" if len(typed) > 3 else typed) == [3, 2, 1]


@pytest.mark.parametrize("sign", ["🎉", "%", "&", "_", "€", "…", "♥", "“", "-", "+", "\\"])
def test_signs_are_found_wherever_they_stand(workspace: Workspace, sign: str) -> None:
    put(
        workspace,
        campaign(1, name=f"Party{sign}time", changed=at(1)),
        campaign(2, slide("s1", f"Save 50{sign}"), name="Text", changed=at(2)),
        campaign(3, message=Message(slides=(slide("s1"),), inbox_tags=(f"{sign} tab",)), name="Tab", changed=at(3)),
        campaign(4, name="Nothing of it", changed=at(4)),
    )
    assert numbers(workspace, sign) == [3, 2, 1]
    assert numbers(workspace, f"{sign} party") == [1]
    assert workspace.count(ListQuery(search=sign)) == 3
    assert numbers(workspace, sign, sort="name", ascending=True) == [1, 3, 2]


def test_several_signs_have_to_stand_side_by_side(workspace: Workspace) -> None:
    put(
        workspace,
        campaign(1, name="a -- b"),
        campaign(2, name="a - - b"),
        campaign(3, name="👨‍👩‍👧"),
        campaign(4, name="👧👨"),
    )
    assert numbers(workspace, "--") == [1]
    assert numbers(workspace, "👨‍👩‍👧") == [3]
    assert numbers(workspace, "👧👨") == [4]
    assert set(numbers(workspace, "👧 👨")) == {3, 4}
