"""Files in and out through the real program: what nobody touched comes out as it went in."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.end2end.galley import ids, lines
from tests.end2end.section6 import faults
from tests.inbox import ENVELOPES, changed, differences, load, message_of, with_links

pytestmark = pytest.mark.end2end

TITLE = "message.slides.0.title.text"
WHERE = {"clevertap-inbox": ("msg", "content", 0, "title", "text"), "web-inbox": ("msg", 0, "title")}
BASE = ("--media-base", "https://cdn.example.com")


def exported(workspace: Path, campaigns: list[str], to: str, *more: object) -> list[Any]:
    path = workspace.with_name(f"{to}.json")
    lines("export", workspace, *campaigns, "--to", to, "-o", path, *more)
    tree = json.loads(path.read_text())
    return tree["inbox_notifs"] if isinstance(tree, dict) and "inbox_notifs" in tree else tree


def taken_in(workspace: Path, path: Path) -> list[tuple[str, str, Any]]:
    """(id, format, message) of everything in the file."""
    tree = load(path)
    messages = [message for key in ("inbox_notifs", "inbox_notifs_v2") for message in tree.get(key, [])]
    rows = lines("import", workspace, path)
    return [(row["id"], row["format"], message) for row, message in zip(rows, messages, strict=True)]


def nearest(message: Any, where: tuple[Any, ...]) -> tuple[Any, ...]:
    """Where an edit at ``where`` shows: in a message that lacks the places on the way, at the first one it lacks."""
    for depth, step in enumerate(where):
        if isinstance(message, list) and step >= len(message):
            return where[:depth]
        if isinstance(message, dict) and step not in message:
            return where[: depth + 1]
        message = message[step]
    return where


@pytest.mark.parametrize("path", ENVELOPES, ids=lambda path: path.stem)
def test_every_message_comes_out_as_it_came_in_and_an_edit_differs_in_its_field_alone(empty, path):
    taken = taken_in(empty, path)
    for form in {form for _, form, _ in taken}:
        mine = [(campaign, message) for campaign, of, message in taken if of == form]
        campaigns = [campaign for campaign, _ in mine]
        assert exported(empty, campaigns, form) == [message for _, message in mine]

        lines("edit", empty, campaigns[0], "--set", f"{TITLE}=Something else")
        first, *rest = exported(empty, campaigns, form)
        assert rest == [message for _, message in mine[1:]]
        assert differences(first, mine[0][1]) == {nearest(mine[0][1], WHERE[form])}


FIELDS = {
    TITLE: ("Else", ("content", 0, "title", "text")),
    "message.slides.0.title.color": ("#0A0B0C", ("content", 0, "title", "color")),
    "message.slides.0.body.text": ("Else", ("content", 0, "message", "text")),
    "message.background": ("#0A0B0C", ("bg",)),
    "message.orientation": ("portrait", ("orientation",)),
    "message.inbox_tags": ('["News"]', ("tags", "enableTags")),
    "message.slides.0.action.android": ("app://else", ("content", 0, "action", "url", "android", "text")),
    "message.slides.0.media.url": ("https://example.com/else.png", ("content", 0, "media", "url")),
}


def test_each_field_changes_its_own_place_in_the_message(empty):
    message = {**message_of(), "extra": {"kept": [1, None, 2.50]}, "wzrk_more": "kept"}
    file = empty.with_name("one.json")
    file.write_text(json.dumps(message))
    (row,) = lines("import", empty, file)

    for dotted, (value, where) in FIELDS.items():
        lines("edit", empty, row["id"], "--set", f"{dotted}={value}")
        (found,) = exported(empty, [row["id"]], "clevertap-inbox")
        tags = dotted == "message.inbox_tags"
        expected = {("msg", part) for part in where} if tags else {("msg", *where)}
        assert {place[: 2 if tags else None] for place in differences(found, message)} == expected, dotted
        lines("undo", empty, row["id"])
    assert exported(empty, [row["id"]], "clevertap-inbox") == [message]


@pytest.mark.parametrize("path", ENVELOPES, ids=lambda path: path.stem)
def test_what_check_calls_free_of_errors_keeps_to_what_both_phones_read(empty, path):
    taken = [(campaign, form) for campaign, form, _ in taken_in(empty, path)]
    bad = {row["id"] for row in lines("list", empty) if row["errors"]}
    clean = [campaign for campaign, form in taken if form == "clevertap-inbox" and campaign not in bad]

    for message in exported(empty, clean, "clevertap-inbox") if clean else []:
        assert faults(message) == []


def test_new_messages_of_every_type_keep_to_what_both_phones_read(samples):
    known = ids(samples)

    for message in exported(samples, list(known.values()), "clevertap-inbox", *BASE):
        assert faults(message) == []


DEFECTS = {
    "no type of the picture": changed(message_of(), "msg", "content", 0, "media", "content_type", to=""),
    "a colour by name": changed(message_of(), "msg", "bg", to="red"),
    "a comma in a tab": changed(message_of(), "msg", "tags", to=["a,b"]),
    "a text for a number": changed(message_of(), "date", to="1772355600"),
    "too late": changed(message_of(), "wzrk_ttl", to=2**31),
    "no list of buttons": changed(message_of(), "msg", "content", 0, "action", "links", to=None),
    "buttons that are said to be missing": changed(with_links({}), "msg", "content", 0, "action", "hasLinks", to=False),
    "six slides": message_of("carousel", slides=6),
    "a carousel without a picture": changed(message_of("carousel", 2), "msg", "content", 1, "media", to={}),
    "no colour of the text": changed(message_of("carousel-image", 2), "msg", "content", 0, "message", to={"text": ""}),
}


def test_check_names_every_departure_from_it(empty):
    file = empty.with_name("defects.json")
    file.write_text(json.dumps(list(DEFECTS.values())))
    assert all(faults(message) for message in DEFECTS.values())
    assert faults(message_of()) == []

    found = lines("import", empty, file)

    assert [name for name, row in zip(DEFECTS, found, strict=True) if not row["errors"]] == []
