import pytest

from app.domain.renewal.links import address, addresses, campaigns, prose


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See https://example.com/sale.", ["https://example.com/sale"]),
        ("(www.example.com/a?b=c)", ["www.example.com/a?b=c"]),
        ("https://a.example and app://offers/1!", ["https://a.example", "app://offers/1"]),
        ("Дивіться «https://example.com/знижки»", ["https://example.com/знижки"]),
        ("no link at all: example.com", []),
    ],
)
def test_addresses_end_where_the_sentence_does(text, found):
    assert list(addresses(text)) == found


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        (" https://example.com ", "https://example.com"),
        ("example.com", "example.com"),
        ("{{ Profile.Link }}", ""),
        ("%LINK%", ""),
        ("https://example.com/{{ Profile.City }}", "https://example.com/{{ Profile.City }}"),
        ("", ""),
    ],
)
def test_a_link_that_is_each_recipients_own_needs_no_renewal(link, expected):
    assert address(link) == expected


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("https://example.com/?utm_campaign=spring%20sale&utm_source=app", ["spring sale"]),
        ("https://example.com/?UTM_Campaign=a&utm_id=7", ["a", "7"]),
        ("app://shop#offers?utm_campaign=b", ["b"]),
        ("https://example.com/?utm_campaign={{ Campaign.id }}", []),
        ("https://example.com/?utm_campaign=", []),
        ("https://[broken", []),
    ],
)
def test_the_campaign_that_statistics_see(link, expected):
    assert list(campaigns(link)) == expected


def test_prose_has_neither_addresses_nor_personal_fields():
    text = "On 1 May {{ Event.Code20 }} see https://example.com/2026-01-01 {% if a %}%NAME|X99%"
    assert prose(text).split() == ["On", "1", "May", "see"]
