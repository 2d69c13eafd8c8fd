import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.renewal.codes import codes


@pytest.mark.parametrize("code", ["SPRING26", "20OFF", "ВЕСНА26", "BLACK-FRIDAY-50", "AB12", "VIP_2026"])
@pytest.mark.parametrize("around", ["{}", "Use {} now", "({}).", "“{}”!"])
def test_capitals_with_digits_are_a_code(code, around):
    assert list(codes(around.format(code))) == [code]


@pytest.mark.parametrize("text", ["Code: “SPRING”", "промокод SPRING", "with the promo SPRING.", "Gutschein: SPRING"])
def test_capitals_behind_the_word_for_a_code_are_one(text):
    assert list(codes(text)) == ["SPRING"]


@pytest.mark.parametrize(
    "text", ["HELLO WORLD", "iPhone15", "2026", "1080P", "X2", "code spring", "31.12.2026", "", "NASA"]
)
def test_other_words_are_none(text):
    assert list(codes(text)) == []


@given(st.text())
def test_any_text_can_be_looked_at(text):
    assert all(code in text for code in codes(text))
