"""The store has what was sent, and nobody said so."""

from msgspec import UNSET

from app.sync.states import (
    Resolution,
    dirty,
    projected,
    spelled,
    waits,
)
from app.sync.values import Agreed, Mine
from tests.sync.made import A, made, mine, title
from tests.sync.solving import BASE, MINE, THEIRS, solved


def test_what_was_sent_is_not_taken_for_somebody_elses():
    typed_on = title(BASE, "Mine, and more")
    found = solved(mine(typed_on, BASE, sent=spelled(MINE).decode()), MINE)
    assert found == Resolution(agreed=Agreed("2", MINE), what="pushed", sent=True)
    assert dirty(Mine(A, typed_on, 8, found.agreed))


def test_a_creation_deleted_since_is_deleted_there_too():
    here = Mine(A, None, 8, Agreed("", {}, sent=spelled(MINE).decode()))
    found = solved(here, MINE)
    assert found.agreed == Agreed("2", MINE)
    assert waits(Mine(A, None, 8, found.agreed))


def test_something_else_is_somebody_elses():
    assert solved(mine(MINE, BASE, sent=spelled(MINE).decode()), THEIRS).what == "conflict"


def test_a_spelling_depends_on_content_alone():
    one, same, other = ({"a": 1, "b": "\ud83d"}, {"b": "\ud83d", "a": 1}, {"a": 2, "b": "\ud83d"})
    assert spelled(one) == spelled(same)
    assert spelled(one) != spelled(other)
    assert spelled(None) == b""


def test_what_others_added_to_it_comes_in_and_what_was_sent_is_no_clash():
    typed_on = title(BASE, "Mine, and more")
    theirs = {**MINE, "name": "Theirs"}
    found = solved(mine(typed_on, BASE, sent=spelled(MINE).decode()), theirs)
    assert found == Resolution(
        agreed=Agreed("2", theirs), store={**typed_on, "name": "Theirs"}, what="merged", fields=("name",)
    )


def test_of_a_creation_that_others_changed_only_what_they_changed_clashes():
    """It may also be that both made it without each other, from a copy of the file."""
    sent = made(labels=[A])
    typed_on = title(made(), "Mine, and more")
    here = Mine(A, typed_on, 8, Agreed("", {}, sent=spelled(sent).decode()))
    found = solved(here, {**sent, "name": "Theirs"})
    assert (found.what, found.fields, found.store) == ("conflict", ("name",), UNSET)
    assert projected(Mine(A, typed_on, 8, found.agreed)) == {**typed_on, "name": "Theirs"}


def test_what_was_sent_and_never_came_is_mine_and_what_they_did_theirs():
    sent = {**MINE, "name": "Mine"}
    theirs = {**BASE, "ttl": {"days": 1}}
    found = solved(mine(sent, BASE, sent=spelled(sent).decode()), theirs)
    assert (found.what, found.store) == ("merged", {**sent, "ttl": {"days": 1}})


def test_where_they_wrote_over_what_was_sent_it_is_a_clash():
    typed_on = title(BASE, "Mine, and more")
    assert solved(mine(typed_on, BASE, sent=spelled(MINE).decode()), THEIRS).what == "conflict"
