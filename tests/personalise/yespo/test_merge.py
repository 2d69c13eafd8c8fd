import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.personalise.yespo.merge import Tag, tag_at, tags
from tests.personalise.made import complaint, parsed, shown, yespo


@pytest.mark.parametrize(
    "text",
    [
        "100% sure, 50% off",
        "50%-70% off",
        "5% %",
        "%%",
        "% FIRSTNAME %",
        "%first%",
        "%A%",
        "https://x.y/?q=%D0%9F%D1%80%20b%AD%BE",
        "https://x.y/%D0ABC%D1",
        "50%|60",
    ],
)
def test_other_per_cent_signs_are_text(text):
    assert parsed(text, "yespo").plain
    assert shown(yespo(text)) == text


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("%FIRSTNAME%", Tag("FIRSTNAME", None, 0, 11)),
        ("%FIRSTNAME|%", Tag("FIRSTNAME", None, 0, 12)),
        ("%FIRSTNAME|dear friend%", Tag("FIRSTNAME", "dear friend", 0, 23)),
        ("%Personal.City|x%", Tag("Personal.City", "x", 0, 17)),
        ("%ADDRESS% AB", Tag("ADDRESS", None, 0, 9)),
        ("%Місто|x%", Tag("Місто", "x", 0, 9)),
    ],
)
def test_tags_and_their_fallbacks(text, tag):
    assert tag_at(text, 0) == tag


def test_tags_follow_each_other():
    assert [each.name for each in tags("%XX%%YY|%% %ZZ|x%%")] == ["XX", "YY", "ZZ"]


def test_an_open_tag_is_told():
    assert complaint("Hi %FIRSTNAME|there, you", "yespo") == (
        "This tag is not closed: write % after it",
        "%FIRSTNAME|there, you",
    )


@given(st.text(alphabet="%|ABCab.1 \n", max_size=60))
def test_tags_are_in_order_and_inside_the_text(text):
    try:
        found = list(tags(text))
    except Exception as error:
        assert "not closed" in str(error)
        return
    ends = [0, *(each.end for each in found)]
    assert all(end <= each.start < each.end for end, each in zip(ends, found, strict=False))
