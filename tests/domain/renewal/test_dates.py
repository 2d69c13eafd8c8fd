import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.renewal.dates import dates
from app.domain.renewal.months import NAMES


@pytest.mark.parametrize(
    "date",
    [
        *("31.12.2026", "1.5.2026", "31.12.26", "12/31/2026", "31/12/2026", "31/12/26", "31-12-2026", "2026-12-31"),
        *("2026/12/31", "2026.12.31", "2026年12月31日", "12月31日", "31 December", "31 December 2026", "1 May"),
        *("31st of December", "Dec 31", "Dec. 31st, 2026", "March 3, 2026", "31-Dec-2026", "May 2026", "Sept 3"),
        *("31 грудня", "31-го грудня 2026", "1 січ.", "грудень 2026", "31. Dezember 2026", "3. März", "1er mars"),
        *("31 de diciembre de 2026", "15 de março", "31 grudnia", "31 Aralık", "31 dicembre 2026", "1–5 January"),
        *("31.12", "31.12.", "12/31", "05/06", "1 augustus", "29 februarie"),
    ],
)
@pytest.mark.parametrize("around", ["{}", "only until {}!", "({}),", "до {} включно", "“{}”"])
def test_a_date_is_found_as_it_is_written(date, around):
    assert list(dates(around.format(date))) == [date]


@pytest.mark.parametrize("name", sorted({name for names in NAMES.values() for name in names}))
def test_every_month_is_known_in_small_and_large_letters(name):
    assert list(dates(f"x 17 {name} y")) == [f"17 {name}"]
    assert list(dates(f"x 17 {name.capitalize()} 2026, y")) == [f"17 {name.capitalize()} 2026"]


@pytest.mark.parametrize(
    "text",
    [
        *("9.99", "12.10 €", "€12.10", "10.12%", "1/2 off", "24/7", "1.2.3", "v3.11", "99.12.2026", "32.01.2026"),
        *("10:30", "2026", "May 5% off", "Maybe 5", "marching 12", "31.13.2026", "1 000 000", "", "12.5"),
    ],
)
def test_prices_versions_and_times_are_no_dates(text):
    assert list(dates(text)) == []


def test_several_are_found_in_their_order():
    text = "31.12.2026-05.01.2027, and again on Feb 2 or 2027-02-03."
    assert list(dates(text)) == ["31.12.2026", "05.01.2027", "Feb 2", "2027-02-03"]


def test_a_letter_behind_the_year_does_not_hide_it():
    assert list(dates("до 20.10.2026р.")) == ["20.10.2026"]


@given(st.text())
def test_any_text_can_be_looked_at(text):
    assert all(date in text for date in dates(text))


@given(st.dates())
def test_any_day_is_found_in_the_common_forms(day):
    year = f"{day.year:04}"
    if not 1900 <= day.year < 2100:
        return
    for written in (f"{day.day}.{day.month}.{year}", f"{day.month:02}/{day.day:02}/{year}", day.isoformat()):
        assert list(dates(f"by {written}.")) == [written]
