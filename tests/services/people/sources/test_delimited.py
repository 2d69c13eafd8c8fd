import csv as library
import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.errors import UserError
from app.services.people.sources import delimited
from app.services.people.sources.base import Row
from app.services.people.sources.delimited import Delimited
from app.services.people.values import RowNote


def source(path, encoding="utf-8"):
    return Delimited(path, (0, 0), encoding, "")


def rows(path):
    """Cells by row number; of a note, what it says."""
    return {
        (each.number if isinstance(each, Row) else each.row): (each.cells if isinstance(each, Row) else each.what)
        for each in source(path).rows()
    }


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(csv, sign):
    path = csv(sign.join(("identity", "City", "Note")), sign.join(("a", "Kyiv", '"x,y;z"')), sign.join("bcd"))
    assert source(path).headers == ("identity", "City", "Note")
    assert rows(path) == {2: ["a", "Kyiv", "x,y;z"], 3: ["b", "c", "d"]}


def test_one_column_needs_no_delimiter(csv):
    assert rows(csv("identity", "a", "b c")) == {2: ["a"], 3: ["b c"]}


def test_a_spreadsheets_own_word_for_the_delimiter_is_followed(csv):
    path = csv("sep=;", "identity;City", "a;Kyiv, Lviv")
    assert source(path).headers == ("identity", "City")
    assert rows(path) == {3: ["a", "Kyiv, Lviv"]}


def test_quoted_cells_hold_line_breaks_and_quotes(csv):
    path = csv(b'identity,Note,City\r\na,"two\nlines ""here""",Kyiv\r\nb,x,Lviv\r\n')
    assert rows(path) == {2: ["a", 'two\nlines "here"', "Kyiv"], 3: ["b", "x", "Lviv"]}


def test_blank_rows_count_and_are_passed_over(csv):
    assert rows(csv("", "identity,City", "", "a,Kyiv", ",", " , ", "b,Lviv", "")) == {
        4: ["a", "Kyiv"],
        7: ["b", "Lviv"],
    }


def test_cells_are_stripped(csv):
    assert rows(csv(" identity , City ", " a ,  Kyiv")) == {2: ["a", "Kyiv"]}


def test_ragged_rows_are_said(csv):
    found = rows(csv("identity,City", "a", "b,Kyiv,more", "c,Lviv,,", "d,Lviv"))
    assert found[2] == "it has 1 cells, and the header has 2"
    assert found[3] == "it has 3 cells, and the header has 2"
    assert (found[4], found[5]) == (["c", "Lviv"], ["d", "Lviv"])


def test_a_quote_that_is_never_closed_costs_its_own_row_only(csv):
    found = rows(csv("identity,Note", 'a,"fine', 'still"', 'b,"open', "c,x", "d,y"))
    assert found == {2: ["a", "fine\nstill"], 3: delimited.UNCLOSED[0], 4: ["c", "x"], 5: ["d", "y"]}


def test_a_quote_that_swallows_too_much_is_one_too(csv):
    found = rows(csv("identity,Note", 'a,"open', *(f"b{number},{'x' * 200}" for number in range(2000))))
    assert found[2] == delimited.UNCLOSED[0]
    assert len(found) == 2001
    assert found[2002] == ["b1999", "x" * 200]


def test_inches_are_no_quotes(csv):
    assert rows(csv("identity,Note", 'a,5" pipe', "b,x")) == {2: ["a", '5" pipe'], 3: ["b", "x"]}


def test_a_row_with_a_nul_is_said(csv):
    assert rows(csv("identity,City", "a,Ky\0iv", "b,Lviv")) == {2: delimited.ZERO[0], 3: ["b", "Lviv"]}


def test_a_file_can_be_read_again(csv):
    path = csv("identity", "a")
    again = source(path)
    assert list(again.rows()) == list(again.rows()) == [Row(2, ["a"])]


def test_an_old_page_is_read_as_far_as_it_goes(tmp_path):
    path = tmp_path / "old.csv"
    path.write_bytes(b"identity,Name\na,\x98\xc0\n")
    assert [row.cells for row in source(path, "cp1251").rows()] == [["a", "\ufffdА"]]


@pytest.mark.parametrize("text", ["\n\n", " \n", ",,\n,,"])
def test_a_file_of_blanks_is_empty(csv, text):
    with pytest.raises(UserError, match="is empty"):
        source(csv(text))


def test_a_header_that_cannot_be_read_is_said(csv):
    with pytest.raises(UserError, match=r"no readable header.*Row 1"):
        source(csv('identity,"City', "a,Kyiv"))


def test_more_columns_than_anybody_has_are_refused(csv):
    with pytest.raises(UserError, match="more than 2000 columns"):
        source(csv(",".join(f"c{number}" for number in range(2001))))


def test_a_line_without_end_is_refused(csv, monkeypatch):
    path = csv("identity", "a" * 100)
    monkeypatch.setattr(delimited, "MAX_LINE", 50)
    with pytest.raises(UserError, match="longer than 50 characters"):
        list(source(path).rows())


def test_a_file_that_went_away_is_said(csv):
    path = csv("identity", "a")
    found = source(path)
    path.unlink()
    with pytest.raises(UserError, match=r"people\.csv can't be read"):
        list(found.rows())


cells = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=8)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(table=st.lists(st.lists(cells, min_size=3, max_size=3), max_size=8), sign=st.sampled_from(",;\t|"))
def test_what_a_writer_quotes_comes_back(csv, table, sign):
    text = io.StringIO(newline="")
    library.writer(text, delimiter=sign, quoting=library.QUOTE_ALL).writerows([["identity", "b", "c"], *table])
    found = [row.cells for row in source(csv(text.getvalue().encode())).rows()]
    assert found == [[cell.strip() for cell in row] for row in table if any(cell.strip() for cell in row)]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(st.sampled_from('a,;"\n\r\0 '), max_size=40))
def test_no_text_is_too_odd(csv, text):
    try:
        for row in source(csv(text.encode())).rows():
            assert isinstance(row, RowNote) or len(row.cells) == len(source(csv(text.encode())).headers)
    except UserError as error:
        assert "people.csv" in error.sentence()
