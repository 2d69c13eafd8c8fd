import pytest

from app.domain.reach import subscribes


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (["news", "Offers"], True),
        ([" WEEKLY NEWS "], True),
        (["weekly-news"], True),
        (["Weekly"], False),
        ([], False),
        ([1, None, {"a": 1}], False),
        ("Weekly news", True),
        ("Offers; weekly NEWS", True),
        ("Offers, weekly-news", True),
        ("Weekly news and more", False),
        (True, False),
    ],
)
def test_who_subscribes_names_the_subscription_or_its_key(value, expected):
    names = ("Weekly news", "weekly-news", "News") if value == ["news", "Offers"] else ("Weekly news", "weekly-news")
    assert subscribes(names)(value) is expected


def test_a_subscription_without_a_key_is_not_what_an_empty_text_says():
    assert not subscribes(("News", ""))(["", " "])
