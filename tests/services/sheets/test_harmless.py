import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.sheets.harmless import harmless, is_formula, original

SIGNS = "=+-@\t\r\n＝＋－＠﹦﹢﹣﹫−'\" “«  \ufeffA1"


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1",
        "-1+cmd|' /C calc'!A0",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "\ttext",
        "  =1",
        "'=1",
        '"=1"',
        '  " =1',
        "“=1”",
        "＝1+1",
        "＋1",
        "－1",
        "＠A1",
        "﹦1",
        "−1",
        "\u200b=1",
        "\ufeff=1",
        "\u00a0=1",
        "\x00=1",
    ],
)
def test_what_would_run_is_made_text(text):
    assert is_formula(text)
    assert harmless(text) == "'" + text


@pytest.mark.parametrize("text", ["", "Sale", "1-1", "a=b", "'tis", "(=1)", "%", "🎉 = yes", "  ", "'"])
def test_what_is_text_stays_as_it_is(text):
    assert not is_formula(text)
    assert harmless(text) == original(text) == text


@given(st.text() | st.text(SIGNS))
def test_every_text_comes_back_and_none_runs(text):
    safe = harmless(text)
    assert original(safe) == text
    assert safe == text or safe[0] == "'"
