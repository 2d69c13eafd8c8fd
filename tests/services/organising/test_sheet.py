import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.organising.sheet import harmless, sheet


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@A1", "\t=1", "\r=1", "\n=1", "＝1", "＠A"])
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(text):
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Sale", "'=1", "1-1", "a=b", " - "])
def test_everything_else_stays_as_it_is(text):
    assert harmless(text) == text


def test_numbers_stay_numbers():
    assert sheet(["A", "B"], [["x", -5]]) == b"\xef\xbb\xbfA,B\r\nx,-5\r\n"


@given(st.lists(st.tuples(st.text(st.characters(exclude_categories=["Cs"]), max_size=5), st.integers()), max_size=5))
def test_a_reader_gets_every_row_back(rows):
    read = list(csv.reader(io.StringIO(sheet(["A", "B"], rows).decode("utf-8-sig"), newline="")))
    assert read[1:] == [[harmless(text), str(number)] for text, number in rows]
