import json

from hypothesis import given
from hypothesis import strategies as st

from app.services.encoding import encode
from app.services.personalising import Personalising
from app.services.proving.payload import length, payload, weight
from tests.fake_people import FakePersonaliser
from tests.fakes import FakeClock
from tests.services.proving.made import campaign, linked

NOW = FakeClock().now()
SHOWN = campaign(linked("https://a.example/{{ P.x }}", title="{{ P.x }} and {{ P.y }}", body="{{ P.y }}"))
PATHS = ("slides/a/title/text", "slides/a/body/text", "slides/a/action/android")
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(JSON)
def test_the_length_is_that_of_compact_json_in_utf8(value):
    assert length(value) == len(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode())


def test_half_a_character_has_a_length_too():
    assert length("\ud800") == 5


def test_a_payload_is_the_whole_message_of_the_mobile_sdks():
    assert payload(SHOWN, NOW) == length(encode(SHOWN, "android", NOW))


@given(st.lists(st.text(min_size=1), min_size=3, max_size=3))
def test_other_words_weigh_what_encoding_them_says(words):
    version = Personalising(FakePersonaliser(), {}).version(SHOWN, None)
    others = dict(zip(PATHS, words, strict=True))
    weighed = weight(version, dict.fromkeys(PATHS, "x"), frozenset(PATHS), NOW)
    assert weighed.of(others) == payload(version.filled(others), NOW)
