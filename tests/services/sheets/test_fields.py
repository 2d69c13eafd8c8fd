import pytest

from app.services.reports.reporting import COLUMNS
from app.services.sheets.fields import FIELDS, LEAVE_OUT, WORDS, field_of


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Campaign Name", "name"),
        ("TITLE", "title"),
        ("Заголовок", "title"),
        ("Повідомлення", "message"),
        ("Image_URL", "picture"),
        ("IOS Rich media URL", "picture"),
        ("Android Image URL", "picture"),
        ("Android Deep link / External URL", "android-link"),
        ("deeplink", "link"),
        ("Button", "button-1"),
        ("CTA 2 URL", "button-2-link"),
        ("Button 3 iOS link", "button-3-ios-link"),
        ("TTL", "time-to-live"),
        ("Tags", "labels"),
        ("Inbox tabs", "inbox-tabs"),
        ("Status", LEAVE_OUT),
        ("Campaign ID", LEAVE_OUT),
        ("", LEAVE_OUT),
    ],
)
def test_headers_say_what_a_column_is(header, field):
    assert field_of(header) == field


def test_no_word_means_two_fields():
    words = [(word.strip(), field) for field, listed in WORDS.items() for word in listed.split(",")]
    assert [(word, field) for word, field in words if field_of(word) != field] == []


def test_the_report_s_own_columns_fill_every_field_but_the_links_for_all():
    found = {field_of(header) for header in COLUMNS} - {LEAVE_OUT}
    for_all = {"link", *(f"button-{number}-link" for number in (1, 2, 3))}
    assert found == set(FIELDS) - for_all
