from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.services.sheets.reading import mapped, read
from app.services.sheets.values import Column, quiet


@pytest.fixture
def table(tmp_path):
    def write(text):
        (tmp_path / "a.csv").write_text(text, encoding="utf-8")
        return read(tmp_path / "a.csv", quiet)

    return write


def test_columns_are_guessed_with_a_few_of_their_cells(table):
    found = table("Name;Owner;Title\nSpring;Ann;'=1\nSpring;;b\n")
    assert found.columns == (
        Column(header="Name", field="name", samples=("Spring",)),
        Column(header="Owner", field="leave-out", samples=("Ann",)),
        Column(header="Title", field="title", samples=("=1", "b")),
    )
    assert (found.count, found.rows) == (2, (("Spring", "Ann", "=1"), ("Spring", "", "b")))


def test_only_the_first_rows_are_shown(table):
    found = table("Name\n" + "\n".join(f"{number}{'x' * 100}" for number in range(30)))
    assert (found.count, len(found.rows), len(found.rows[0][0]), len(found.columns[0].samples)) == (30, 20, 80, 3)


def test_a_table_without_rows_is_refused(table):
    with pytest.raises(UserError, match="holds no campaigns"):
        table("Name,Title\n")


COLUMNS = (Column(header="A", field="leave-out"), Column(header="B", field="title"))


def test_columns_are_taken_as_told():
    found = mapped(COLUMNS, [("A", "title"), ("B", "leave-out")], Path("a.csv"))
    assert [column.field for column in found] == ["title", "leave-out"]
    assert mapped(COLUMNS, [], Path("a.csv")) == COLUMNS


@pytest.mark.parametrize(("given", "words"), [(("C", "title"), "no column C"), (("A", "poem"), "poem")])
def test_a_column_or_a_field_that_there_is_not_is_refused(given, words):
    with pytest.raises(UserError, match=words):
        mapped(COLUMNS, [given], Path("a.csv"))
