import sqlite3
import unicodedata
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.campaign import Variant
from app.domain.message import Button, Message, Slide, Text
from app.storage.text import CONTROL, UNSPACED, as_word, clean, folded, searchable, signs, spelled, tags, texts
from tests.made import campaign, uuid

ANY = st.text(st.characters(codec=None))


@given(ANY)
def test_any_text_can_be_stored_once_it_is_clean(text: str) -> None:
    with closing(sqlite3.connect(":memory:")) as database:
        assert database.execute("SELECT ?", (clean(text),)).fetchone() == (clean(text),)
        assert database.execute("SELECT ?", (searchable(text),)).fetchone() == (searchable(text),)


@given(st.text())
def test_proper_text_is_clean_already(text: str) -> None:
    assert clean(text) == text


@given(ANY)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@pytest.mark.parametrize(
    ("one", "other"), [("Été", "ete"), ("STRASSE", "straße"), ("  a \t b ", "A B"), ("ﬁne", "FINE"), ("Çа", "cа")]
)
def test_names_that_look_alike_fold_alike(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_composed_and_decomposed_texts_are_indexed_alike() -> None:
    assert searchable(unicodedata.normalize("NFD", "Crème ガ 값")) == searchable("Crème ガ 값")


def test_control_characters_part_words() -> None:
    assert searchable("one\x00two\x1f\x9fthree") == "one two  three"


@pytest.mark.parametrize("text", ["秋の新作", "한국어", "สวัสดี", "𠮷野家", "ｶﾞｽ"])
def test_signs_without_spaces_between_words_become_words(text: str) -> None:
    assert searchable(text).split() == list(unicodedata.normalize("NFC", text))


def test_other_scripts_keep_their_words() -> None:
    assert searchable("Привіт, שלום मुंबई") == "Привіт, שלום मुंबई"
    assert searchable("שָׁלוֹם हिन्दी عَلَم") == unicodedata.normalize("NFC", "שָׁלוֹם हिन्दी عَلَم")


def test_everything_that_recipients_may_read_is_searched() -> None:
    one = Slide(id="s1", title=Text(text="title"), body=Text(text="body"), buttons=(Button(id="b1", text="button"),))
    two = Slide(id="s2", title=Text(text="second"))
    message = Message(slides=(one, two), languages={"uk": {"slides/s1/title/text": "назва"}}, inbox_tags=("Offers",))
    variant = Variant(id=uuid(5), values={"message/slides/s1/title/text": "other", "archived": True})
    made = campaign(1, message=message, variants=(variant,))
    assert texts(made).split() == ["title", "body", "button", "second", "назва", "other"]
    assert tags(made) == "Offers"


@given(ANY)
def test_respelling_what_was_indexed_without_it_is_the_same(text: str) -> None:
    before = UNSPACED.sub(r" \g<0> ", CONTROL.sub(" ", unicodedata.normalize("NFC", clean(text))))
    assert spelled(before) == searchable(text)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Київ", "Киів"),
        ("Ёж", "Еж"),
        ("ὀδός", "οδος"),
        ("Łódź", "Łodz"),
        ("Ænß", "Ænss"),
        ("ışık", "isik"),
        ("が", "が"),
    ],
)
def test_accents_of_european_letters_are_left_out(text: str, plain: str) -> None:
    assert spelled(text) == spelled(unicodedata.normalize("NFD", text)) == plain


def test_every_sign_is_one_word_that_the_index_knows() -> None:
    written = [chr(code) for code in range(0x20, 0x20000) if unicodedata.category(chr(code))[0] in "PS"]
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute("CREATE VIRTUAL TABLE s USING fts5 (t, tokenize = 'unicode61 remove_diacritics 2')")
        database.execute("CREATE VIRTUAL TABLE v USING fts5vocab (s, 'row')")
        database.execute("INSERT INTO s VALUES (?)", (signs("a 1", *written, *written),))
        known = {word: count for word, _, count in database.execute("SELECT * FROM v")}
    assert known == dict.fromkeys(map(as_word, written), 1)
    assert len(known) == len(written) > 5000
