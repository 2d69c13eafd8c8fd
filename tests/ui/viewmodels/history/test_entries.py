from datetime import UTC, datetime

from app.services.ports import Version
from app.ui.viewmodels.history.entries import NOW, Entry, lines

CLOCK = datetime(2026, 3, 12, 15, 30, tzinfo=UTC)


def version(id, at, kind="hour", **more):
    return Version(id=id, campaign="c", kind=kind, at=at, author="Ann", **more)


def test_the_campaign_as_it_is_now_comes_first(qapp):
    assert [line.key for line in lines([], CLOCK, UTC)] == [NOW]


def test_versions_stand_under_the_days_that_they_were_made_on(qapp):
    made = lines(
        [
            version("c", "2026-03-12T10:00:00Z"),
            version("b", "2026-03-12T09:00:00Z"),
            version("a", "2026-03-11T09:00:00Z"),
        ],
        CLOCK,
        UTC,
    )
    assert [line if isinstance(line, str) else line.key for line in made[1:]] == ["Today", "c", "b", "Yesterday", "a"]


def test_a_name_is_the_title_and_stays_beside_how_it_came_about(qapp):
    (entry,) = (each for each in lines([version("a", "2026-03-12T09:00:00Z", "publish", name="Sent")], CLOCK, UTC)[2:])
    assert isinstance(entry, Entry)
    assert (entry.title, entry.kind, entry.kept) == ("Sent", "Published", True)
    assert "Ann" in entry.detail and "Published" in entry.detail


def test_what_has_only_a_name_does_not_say_that_it_has_one(qapp):
    (entry,) = lines([version("a", "2026-03-12T09:00:00Z", "named", name="Sent")], CLOCK, UTC)[2:]
    assert (entry.title, entry.kind) == ("Sent", "")


def test_without_a_name_the_title_says_how_it_came_about(qapp):
    made = lines([version("b", "2026-03-12T10:00:00Z", "restore"), version("a", "2026-03-12T10:00:00Z")], CLOCK, UTC)
    assert [entry.title for entry in made[2:]] == ["Restored", "Before restoring"]
    assert not any(entry.kept for entry in made[2:])
