from datetime import timedelta

import pytest

from app.domain.errors import UserError
from app.ui.viewmodels.history import timeline
from tests.ui.past import BODY, TITLE

SEASONS = ("Summer", "Autumn", "Winter")


@pytest.fixture
def line(written):
    """Three titles after the first one, read."""
    for title in SEASONS:
        written.write(TITLE, title)
    written.model.timeline.load()
    written.run()
    return written.model.timeline


def shown(model):
    return model.side.document.message.slides[0].title.text


def test_the_newest_moment_is_in_hand_at_first(line):
    assert (line.at, line.end, len(line.moments)) == (0, "created", 4)
    assert shown(line) == "Winter"
    assert line.what() == "Title"


@pytest.mark.parametrize(("number", "title"), [(1, "Autumn"), (2, "Summer"), (3, "Spring"), (99, "Spring")])
def test_every_moment_has_its_document(line, written, number, title):
    line.go(number)
    written.run()
    assert shown(line) == title


def test_it_says_who_did_what_and_where_the_campaign_begins(line, written):
    line.go(1)
    written.run()
    assert (line.side.title, line.side.detail) == ("Today, 09:10", "ann · Title")
    line.go(3)
    written.run()
    assert line.side.detail == "ann · Created"


def test_while_a_document_is_on_its_way_the_last_one_stays_in_sight_but_not_in_hand(line, written):
    assert line.document is not None
    line.go(2)
    assert shown(line) == "Winter"
    assert line.document is None
    written.run()
    assert line.document is line.side.document


def test_only_where_the_hand_comes_to_rest_is_read(line, written, monkeypatch):
    asked = []
    read = line._line.document_at
    monkeypatch.setattr(line._line, "document_at", lambda moment: asked.append(moment.seq) or read(moment))
    for number in (1, 2, 3):
        line.go(number)
    written.run()
    assert asked == [line.moments[3].seq]


def test_reading_again_keeps_the_moment_in_hand(line, written):
    line.go(2)
    written.run()
    written.write(BODY, "Three nights")
    line.load()
    written.run()
    assert (line.at, shown(line)) == (3, "Summer")


def test_who_stands_at_the_newest_goes_along(line, written):
    written.write(BODY, "Three nights")
    line.load()
    written.run()
    assert line.at == 0
    assert line.what() == "Message"


def test_a_long_history_comes_piece_by_piece(written, monkeypatch):
    monkeypatch.setattr(timeline, "FIRST", 2)
    monkeypatch.setattr(timeline, "MORE", 3)
    for number in range(9):
        written.write(TITLE, f"Title {number}")
    model, counts = written.model.timeline, []
    model.grown.connect(lambda: counts.append(len(model.moments)))
    model.load()
    written.run()
    assert counts == [2, 5, 8, 10]
    assert (model.end, len(model.scale.places)) == ("created", 10)


def test_days_before_today_are_gathered(written):
    written.write(TITLE, "Summer", after=timedelta(days=1))
    model = written.model.timeline
    model.load()
    written.run()
    assert [mark.day for mark in model.scale.marks] == ["Yesterday", "Today"]


def test_a_moment_that_the_journal_no_longer_leads_to_is_told(line, written, monkeypatch):
    def forgotten(_moment):
        raise UserError("That moment can't be shown any more")

    failed = []
    line.failed.connect(failed.append)
    monkeypatch.setattr(line._line, "document_at", forgotten)
    line.go(2)
    written.run()
    assert [error.title for error in failed] == ["That moment can't be shown any more"]
    assert line.document is None
