from datetime import UTC, datetime, timedelta, timezone
from typing import get_args

import pytest
from PySide6.QtCore import QLocale

from app.domain.campaign import Status
from app.domain.message import TemplateName
from app.ui import words

NOW = datetime(2026, 3, 12, 15, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def british():
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


def test_every_status_and_template_type_has_a_word():
    assert set(words.STATUSES) == set(get_args(Status))
    assert set(words.TEMPLATES) == set(get_args(TemplateName))
    assert words.status("handed_over") == "Handed over"
    assert words.template("carousel-image") == "Carousel, pictures only"


@pytest.mark.parametrize(
    ("instant", "said"),
    [
        ("2026-03-12T00:00:00Z", "00:00"),
        ("2026-03-12T15:29:59.123Z", "15:29"),
        ("2026-03-11T23:59:59Z", "Yesterday"),
        ("2026-03-10T23:59:59Z", "10 Mar"),
        ("2026-01-01T00:00:00Z", "1 Jan"),
        ("2025-12-31T23:59:59Z", "31 Dec 2025"),
        ("2026-03-13T01:00:00Z", "13 Mar"),
        ("", ""),
    ],
)
def test_instants_are_short_and_get_longer_with_age(instant, said):
    assert words.when(instant, NOW, UTC) == said


def test_days_are_those_of_the_viewers_zone():
    kyiv = timezone(timedelta(hours=2))
    assert words.when("2026-03-11T22:30:00Z", NOW, kyiv) == "00:30"
    assert words.when("2026-03-11T22:30:00Z", NOW, UTC) == "Yesterday"


def test_a_day_without_a_time_stays_that_day_in_every_zone():
    for zone in (UTC, timezone(timedelta(hours=-11)), timezone(timedelta(hours=13))):
        assert words.when("2026-01-31", NOW, zone) == "31 Jan"
    assert words.when("2025-12-31", NOW, UTC) == "31 Dec 2025"
    assert words.when("2026-03-12", NOW, UTC) == "12 Mar"


def test_percentages_have_one_decimal_and_none_is_nothing():
    assert [words.percent(value) for value in (0.0, 12.345, 100, None)] == ["0.0%", "12.3%", "100.0%", ""]


def test_names_are_one_line():
    assert words.name("Spring\n  sale ") == "Spring sale"
    assert words.name(" \n") == "Without a name"


@pytest.mark.parametrize(
    ("deleted", "said"),
    [
        ("", ""),
        ("2026-03-12T15:30:00.000Z", "30 days left"),
        ("2026-03-11T15:29:00.000Z", "29 days left"),
        ("2026-02-11T15:31:00.000Z", "2 days left"),
        ("2026-02-10T15:31:00.000Z", "1 day left"),
        ("2026-02-10T15:30:00.000Z", "Goes soon"),
        ("2020-01-01T00:00:00.000Z", "Goes soon"),
    ],
)
def test_what_lies_in_the_bin_says_how_long_it_is_kept(qapp, deleted, said):
    assert words.days_left(deleted, datetime(2026, 3, 12, 15, 30, tzinfo=UTC)) == said
