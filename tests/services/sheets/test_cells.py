import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.campaign import TimeToLive
from app.services.reports.line import listed
from app.services.reports.vendor import stay
from app.services.sheets.cells import folded, media, names, time_to_live


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        (" , ;", ()),
        ("Spring", ("Spring",)),
        ("Spring, Shoes ,spring", ("Spring", "Shoes")),
        ("a, b; c", ("a, b", "c")),
        ("a; b\nc, d", ("a; b", "c, d")),
        ("Two  words", ("Two words",)),
    ],
)
def test_names_are_taken_apart_and_come_once(text, expected):
    assert names(text) == expected


NAME = st.from_regex("[a-cé]{1,3}(,? [a-cé]{1,3})?", fullmatch=True)


@given(st.lists(NAME, unique_by=folded, max_size=4))
def test_what_the_report_lists_is_taken_apart_again(found):
    if len(found) > 1 or not any("," in name for name in found):
        assert names(listed(found)) == tuple(found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2 days", TimeToLive(days=2)),
        ("1 day", TimeToLive(days=1)),
        ("7", TimeToLive(days=7)),
        ("7.0", TimeToLive(days=7)),
        ("12 hours", TimeToLive(hours=12)),
        ("12h", TimeToLive(hours=12)),
        ("12 Год.", TimeToLive(hours=12)),
        ("3 дні", TimeToLive(days=3)),
        ("Infinite", None),
        ("for ever", None),
    ],
)
def test_the_stay_is_read(text, expected):
    assert time_to_live(text) == expected


@pytest.mark.parametrize("text", ["", "soon", "0", "0 days", "-1", "2 weeks", "1.5 days", "9999999"])
def test_what_is_no_stay_is_refused(text):
    with pytest.raises(ValueError):
        time_to_live(text)


DAYS = st.integers(1, 999_999).map(lambda count: TimeToLive(days=count))
HOURS = st.integers(1, 999_999).map(lambda count: TimeToLive(hours=count))


@given(st.none() | DAYS | HOURS)
def test_what_the_report_says_of_a_stay_is_read_again(ttl):
    assert time_to_live(stay(ttl)) == ttl


@pytest.mark.parametrize(
    ("text", "kind", "mime"),
    [
        ("https://a.example/b.png", "image", "image/png"),
        ("HTTP://a.example/b.JPG?x=1", "image", "image/jpeg"),
        ("https://a.example/b.gif", "gif", "image/gif"),
        ("https://a.example/b.mp4", "video", "video/mp4"),
        ("https://a.example/b.mp3", "audio", "audio/mpeg"),
        ("https://a.example/picture", "image", ""),
    ],
)
def test_the_ending_of_an_address_says_what_it_is(text, kind, mime):
    found = media(text)
    assert (found.url, found.kind, found.mime, found.sha256) == (text, kind, mime, None)


@pytest.mark.parametrize("text", ["", "hill.png", "ftp://a/b.png", "https://", "https://a b/c.png", "https://[a/b.png"])
def test_what_is_no_address_is_refused(text):
    with pytest.raises(ValueError):
        media(text)
