import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import worddiff
from app.sync.merge.words import MOST, combined, tokens

anything = st.text(max_size=40) | st.lists(
    st.sampled_from(["Spring", "sale", " ", "{{", "}}", "{% if x %}", "%A|b%", "http://", "$a.b(", ")", "春", "\n"])
).map("".join)
sentences = st.lists(st.sampled_from(["Big", "spring", "sale", "one", "{{ a }}", "!"]), min_size=1, max_size=10)
numbers = st.integers(0, 9)


def reworded(words, number, word):
    return " ".join(word if each == number % len(words) else old for each, old in enumerate(words))


@given(anything)
def test_no_sign_is_lost_among_the_words(text):
    assert "".join(tokens(text)) == text


@pytest.mark.parametrize(
    "word",
    [
        "{{ Profile.City | default: 'you' }}",
        "{% if Profile.Age > 18 %}",
        "%FIRSTNAME|dear friend%",
        "%GROUP.NAME%",
        "$!data.get('order').get('id')",
        "${name}",
        "#if($data.get('a') == 1)",
        "https://example.com/a?b=c&d=%20#e",
        "app://offers/{{ Profile.Offer | url_encode }}/now",
    ],
)
def test_what_a_machine_reads_is_one_word(word):
    assert tokens(f"Dear {word}") == ["Dear", " ", word]
    assert combined(f"Dear {word} and all", f"Dear {word[:-1]}x and all", f"Dear x{word[1:]} and all") is None


@pytest.mark.parametrize("text", ["20 % off and 30 % more", "{{ Name", "a }} b", "100%", "$ 5 or $", "#hashtag"])
def test_signs_that_only_look_like_a_field_are_not(text):
    assert max(map(len, tokens(text))) <= len("hashtag")


def test_what_is_too_long_for_a_field_is_text():
    assert len(tokens("{{" + "a" * (MOST + 1) + "}}")) > 1


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "expected"),
    [
        ("Big spring sale today", "Huge spring sale today", "Big spring sale tomorrow", "Huge spring sale tomorrow"),
        ("spring sale", "Big spring sale", "spring sale!", "Big spring sale!"),
        ("Only today: 20 %", "today: 20 %", "Only today: 30 %", "today: 30 %"),
        ("a b c d e", "a c d e", "a b c d", "a c d"),
        ("a b c", "X b c", "X b Y", "X b Y"),
        ("a b c", "X b Y", "X b Y", "X b Y"),
        ("a b c", "X b c", "X Y c", "X Y c"),
        ("a b c d", "X b c Y", "X b Z d", None),
        ("a b c d e", "X b c d Y", "X b Z d e", "X b Z d Y"),
        ("春のセール", "夏のセール", "春のセット", "夏のセット"),
        ("Hi {{ Name }} you", "Hello {{ Name }} you", "Hi {{ Name }} there", "Hello {{ Name }} there"),
    ],
)
def test_changes_that_do_not_touch_go_together(base, mine, theirs, expected):
    assert combined(base, mine, theirs) == expected
    assert combined(base, theirs, mine) == expected


@pytest.mark.parametrize(
    ("base", "mine", "theirs"),
    [
        ("Spring sale", "Autumn sale", "Winter sale"),
        ("a b c", "X B c", "a B Y"),
        ("Save 20 %", "Save 30 %", "Save 20 €"),
        ("", "Hello", "Bye"),
        ("Hello", "Hello you", "Hello all"),
        ("Hello world", "Hello", "Hello worlds"),
        ("one two three", "", "one 2 three"),
        ("Buy now!", "Buy now?", "Buy later!"),
        ("🌷🌷", "🌹🌷", "🌷🌹"),
    ],
)
def test_changes_that_touch_do_not(base, mine, theirs):
    assert combined(base, mine, theirs) is None
    assert combined(base, theirs, mine) is None


def test_words_of_both_never_make_a_field_that_neither_wrote():
    assert combined("a b c", "{{ a b c", "a b c }}") is None


def test_what_is_too_long_to_compare_collides(monkeypatch):
    base, mine, theirs = "a b c d e f g", "a x c d e f g", "a b c d e y g"
    assert combined(base, mine, theirs) == "a x c d e y g"
    monkeypatch.setattr(worddiff, "MOST_PAIRS", 0)

    assert combined(base, mine, theirs) == "a x c d e y g"
    assert combined("a b c d e f g", "X b c d Y f g", "a b Z d e f g") is None


@given(anything, anything)
def test_one_change_alone_is_taken_as_it_is(base, other):
    assert combined(base, base, other) == other
    assert combined(base, other, base) == other
    assert combined(base, other, other) == other


@given(anything, anything, anything)
def test_it_does_not_matter_whose_change_is_whose(base, mine, theirs):
    assert combined(base, mine, theirs) == combined(base, theirs, mine)


@given(sentences, numbers, numbers)
def test_both_new_words_stand_in_what_comes_of_it(words, here, there):
    mine, theirs = reworded(words, here, "mine"), reworded(words, there, "theirs")
    together = combined(" ".join(words), mine, theirs)

    if together is not None:
        assert {"mine", "theirs"} <= {*tokens(together)}
    else:
        between = words[min(here % len(words), there % len(words)) + 1 : max(here % len(words), there % len(words))]
        assert all(word == "!" for word in between)
