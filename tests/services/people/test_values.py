import pytest

from app.services.people.values import Column, RowNote, Seen, Stopped, Table, Watch


def test_a_note_is_one_sentence_or_two():
    assert RowNote(row=7, what="it is blue").sentence() == "Row 7: it is blue."
    note = RowNote(row=7, column="City", what="it is blue", advice="Paint it")
    assert note.sentence() == "Row 7, City: it is blue. Paint it."


def test_a_tables_mapping_is_what_was_guessed():
    columns = (Column(header="a", target="identity"), Column(header="b", name="b"))
    assert Table(source=None, columns=tuple(Seen(column=column) for column in columns)).mapping == columns


def test_a_watch_tells_until_it_is_cancelled():
    told = []
    Watch(lambda *at: told.append(at)).at(1, 2)
    Watch().at(1, 2)
    with pytest.raises(Stopped):
        Watch(lambda *at: told.append(at), lambda: True).at(2, 2)
    assert told == [(1, 2)]
