from datetime import UTC, datetime

import pytest

from app.services.ports import Version
from app.services.versions.timeline import Moment
from app.ui.viewmodels.history import words

NOW = datetime(2026, 3, 12, 15, 30, tzinfo=UTC)


def version(kind, **more):
    return Version(id="v", campaign="c", kind=kind, at="2026-03-12T09:00:00Z", **more)


def moment(*places, **more):
    return Moment(first=1, seq=2, at="2026-03-12T09:00:00Z", author="Ann", origin="user", places=places, **more)


@pytest.mark.parametrize("kind", ["named", "publish", "import", "sync", "hour", "restore"])
def test_every_kind_has_words_of_its_own(kind, qapp):
    others = [words.kind(version(other)) for other in words.KINDS if other != kind]
    assert words.kind(version(kind)) not in others


def test_what_stood_before_a_version_was_restored_says_so(qapp):
    assert words.kind(version("hour"), version("restore")) == "Before restoring"
    assert words.kind(version("hour"), version("hour")) == "Kept while working"
    assert words.kind(version("publish"), version("restore")) == "Published"


def test_a_moment_says_where_something_changed(qapp):
    assert words.done(moment(("Slide 2", "Title"))) == "Slide 2 › Title"
    assert words.done(moment(("Title",), ("Message",))) == "Title, Message"
    assert words.done(moment(("Title",), ("Message",), ("Name",), ("Goal",))) == "Title, Message and 2 more"
    assert words.done(moment()) == "Changed"


def test_a_moment_says_what_was_done_where_somebody_said_so(qapp):
    assert words.done(moment(("Title",), label="Restore a version")) == "Restore a version"
    assert words.done(moment(("Title",), kind="undo")) == "Undone: Title"
    assert words.done(moment(("Title",), kind="redo")) == "Done again: Title"
    assert words.done(moment(("Campaign",)), first=True) == "Created"


def test_days_are_told_apart_in_the_viewers_zone(qapp):
    assert words.day("2026-03-12T00:10:00Z", NOW, UTC) == "Today"
    assert words.day("2026-03-11T23:50:00Z", NOW, UTC) == "Yesterday"
    assert words.day("2025-12-20T10:00:00Z", NOW, UTC) == "20 December 2025"


def test_a_line_leaves_out_what_is_not_known():
    assert words.line("09:00", "", "Published") == "09:00 · Published"
