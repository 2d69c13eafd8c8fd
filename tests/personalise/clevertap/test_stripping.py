import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.personalise.clevertap.stripping import without_markup


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("a <b>bold</b> word", "a bold word"),
        ("<p\nclass='x'>a</p>", "a"),
        ("a<script>alert('<b>')</script>b", "ab"),
        ("a<STYLE>p{}</STYLE>b", "ab"),
        ("a<!-- <b> -->b", "ab"),
        ("a<!-- b > c", "a c"),
        ("a < b", "a < b"),
        ("a <b", "a <b"),
        ("<b>a</b> < <i>c</i>", "a c"),
        ("", ""),
    ],
)
def test_tags_and_what_is_in_scripts_go(text, made):
    assert without_markup(text) == made


@given(st.text(alphabet="<>!-abscript/tyle İ", max_size=80))
def test_no_tag_is_left(text):
    left = without_markup(text)
    assert "<" not in left or ">" not in left[left.index("<") :]


@given(st.text().filter(lambda text: "<" not in text))
def test_text_without_tags_stays(text):
    assert without_markup(text) == text
