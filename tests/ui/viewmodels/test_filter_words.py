import pytest
from PySide6.QtCore import QLocale

from app.ui.viewmodels.filter_words import NAMED, SPANS, number, range_words, span_name
from app.ui.viewmodels.periods import Range


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        (Range(), ""),
        (Range(span="last7"), "Last 7 days"),
        (Range(span="visit"), "Since my last visit"),
        (Range(span="between", first="2026-01-05", last="2026-02-01"), "5 Jan 2026 to 1 Feb 2026"),
        (Range(span="between", first="2026-02-01", last="2026-01-05"), "5 Jan 2026 to 1 Feb 2026"),
        (Range(span="between", first="2026-01-05", last="2026-01-05"), "5 Jan 2026"),
        (Range(span="between", first="2026-01-05"), "Since 5 Jan 2026"),
        (Range(span="between", last="2026-01-05"), "Until 5 Jan 2026"),
    ],
)
def test_a_range_is_said_in_words(qapp, asked, text):
    assert range_words(asked) == text


def test_every_stretch_has_its_own_words(qapp):
    assert len({span_name(span) for span in SPANS}) == len(SPANS)
    assert set(SPANS) - set(NAMED) == {"visit"}


def test_counts_are_grouped_as_the_person_writes_them(qapp):
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    text = number(12304)
    QLocale.setDefault(before)
    assert text == "12,304"
