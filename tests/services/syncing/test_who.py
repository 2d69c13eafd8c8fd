from app.services.syncing.who import LONG, changes
from app.services.versions.comparing import compare
from app.sync.values import Event
from tests.made import uuid
from tests.sync.made import made, title

ONE = uuid(1)


def event(data, user="olena", second=0) -> Event:
    return Event(at=f"2026-03-01T09:00:{second:02}.000000Z", user=user, data=data)


def told(*events):
    return changes(ONE, events, compare)


def test_each_line_says_who_did_what_in_the_words_of_the_form():
    first, second = made(ONE), title(made(ONE), "Other")
    newest, oldest = told(event(second, "ben", 2), event(first, "olena", 1))
    assert (oldest.user, oldest.deed, oldest.differences) == ("olena", "shared", ())
    (difference,) = newest.differences
    assert (newest.user, newest.deed) == ("ben", "changed")
    assert (difference.place, difference.old, difference.new) == (("Slide 1", "Title"), "Title of s1", "Other")
    assert newest.before == oldest.document


def test_a_deletion_and_the_way_back_are_told():
    data = made(ONE)
    deeds = [each.deed for each in told(event(data, "ben", 3), event(None, "ada", 2), event(data, "ada", 1))]
    assert deeds == ["back", "deleted", "shared"]


def test_what_says_the_same_again_is_left_out():
    data = made(ONE)
    stamped = {**data, "changed": "2026-03-05T09:00:00.000Z"}
    assert [each.deed for each in told(event(stamped, "ben", 2), event(data, "ada", 1))] == ["shared"]


def test_what_this_galley_cannot_read_is_told_without_its_fields():
    (newest, _) = told(event({"id": ONE, "schema": 99}, "ben", 2), event(made(ONE), "ada", 1))
    assert (newest.deed, newest.document, newest.differences) == ("changed", None, ())


def test_a_log_that_was_cut_off_does_not_tell_a_beginning():
    events = [event(title(made(ONE), str(number)), second=number % 60) for number in range(LONG)]
    assert told(*events)[-1].deed == "changed"


def test_no_log_no_lines():
    assert told() == ()
