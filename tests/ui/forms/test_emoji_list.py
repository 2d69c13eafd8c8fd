from app.ui.forms.emoji_list import EMOJI, find


def test_every_emoji_is_there_once_and_has_words():
    assert len({emoji.sign for emoji in EMOJI}) == len(EMOJI) > 150
    assert all(emoji.words and not emoji.sign.isascii() for emoji in EMOJI)


def test_every_word_typed_must_begin_a_word():
    assert {emoji.sign for emoji in find("red he")} == {"❤️"}


def test_case_does_not_count():
    assert find("ROCKET") == find("rocket") != []


def test_nothing_typed_finds_all():
    assert find(" ") == list(EMOJI)
