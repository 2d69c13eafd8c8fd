from typing import get_args

import msgspec
import pytest

from app.domain.campaign import Status
from app.domain.message import Media
from app.services.versions.names import Names
from app.services.versions.values import STATUSES, as_json, readable, shown, summary
from app.templates import fields
from tests.made import slide

SHA = "ab" * 32
NAMES = Names(
    labels={"l": "Sale"},
    categories={"c": "News"},
    segments={"s": "Everybody"},
    file={SHA: "cat.png"}.get,
)


def media(**values):
    it = Media(**values)
    return {name: getattr(it, name) for name in it.__struct_fields__}


@pytest.mark.parametrize(
    ("path", "value", "field", "expected"),
    [
        ("status", "handed_over", None, "Handed over"),
        ("product", "both", None, "CleverTap and Yespo"),
        ("labels", ["l", "gone"], None, "Sale, gone"),
        ("labels", [], None, ""),
        ("categories", ["c"], None, "News"),
        ("audience/include", ["s"], None, "Everybody"),
        ("audience/exclude", None, None, ""),
        ("archived", True, None, "Yes"),
        ("ttl", None, fields.TTL, "For ever"),
        ("ttl", {"days": 2}, fields.TTL, "2 days"),
        ("ttl", {"hours": 1}, fields.TTL, "1 hour"),
        ("message/template", "carousel-image", fields.TEMPLATE, "Carousel, pictures only"),
        ("message/orientation", "portrait", fields.ORIENTATION, "Square 1:1"),
        ("message/orientation", "diagonal", fields.ORIENTATION, "diagonal"),
        ("message/inbox_tags", ["News", "Offers"], fields.INBOX_TAB, "News, Offers"),
        ("message/custom_data", {"a": [1, "ї"]}, fields.DATA, '{"a": [1, "ї"]}'),
        ("message/slides/s/media", None, fields.PICTURE, ""),
        ("message/slides/s/media", media(sha256=SHA), fields.PICTURE, "cat.png"),
        ("message/slides/s/media", media(sha256="cd" * 32, kind="gif"), fields.PICTURE, "gif cdcdcdcd"),
        ("message/slides/s/media", media(sha256=SHA, url="https://a/b"), fields.PICTURE, "cat.png, https://a/b"),
        ("message/slides/s/media/alt", "A cat", fields.PICTURE, "A cat"),
        ("message/slides/s/title/text", " as is ", fields.TITLE, " as is "),
        ("delivery/batch", {"count": 100, "per": "hour"}, None, "count: 100; per: hour"),
    ],
)
def test_a_value_is_read_as_the_form_shows_it(path, value, field, expected):
    assert readable(value, path, field, NAMES) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [(None, ""), (False, "No"), (0, "0"), (2.0, "2"), (0.25, "0.25"), ([1, True], "1, Yes"), ({"a_b": None}, "a b: ")],
)
def test_any_other_value_is_plain(value, expected):
    assert shown(value) == expected


def test_every_status_has_a_word():
    assert set(STATUSES) == set(get_args(Status))


def test_an_element_is_recognised_by_its_text():
    one = msgspec.to_builtins(slide("s1", "Hello"))
    assert summary(one) == "Hello"
    assert summary({**one, "title": {"text": ""}, "body": {"text": "Bye"}}) == "Bye"
    assert summary({"id": "b", "text": "Shop"}) == "Shop"
    assert summary({"id": "k", "key": "a", "value": "b"}) == "a = b"
    assert summary({"id": "v", "name": "B"}) == "B"


def test_details_are_told_in_full():
    assert as_json({"b": "ї", "a": 1}) == '{"a": 1, "b": "ї"}'
