"""All checks together, and the promise that what is free of errors is what both phones read alike."""

import json
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from app.domain.campaign import from_tree, to_tree
from app.domain.edits import apply_all
from app.domain.issues import ORDER
from app.domain.message import Action, Button, Slide, Text
from app.platforms.rules import android, ios
from app.services.checks.run import run
from app.services.encoding import context
from app.targets.registry import CLEVERTAP_INBOX
from tests.inbox import changed, link, message_of, mobile_messages, nulls, with_links
from tests.services.checks.made import AT, subject
from tests.strategies import campaigns, json_values
from tests.targets.made import campaign, imported, picture

SCHEMA = json.loads((Path(__file__).parents[3] / "resources/schemas/clevertap-inbox.json").read_text())
FORMAT = Draft202012Validator(SCHEMA)


def _issues(made, **given):
    return run(subject(made, **given))


def _errors(made):
    return [issue for issue in _issues(made) if issue.severity == "error"]


def _holds_the_promise(made):
    exported = CLEVERTAP_INBOX.encode(made, context(AT, strict=True))
    FORMAT.validate({"inbox_notifs": [exported]})
    assert nulls(exported) == 0
    assert android.findings(exported) == ios.findings(exported) == ()


def test_a_good_message_has_nothing_to_mend():
    slide = Slide(
        id="s",
        title=Text(text="Spring is here", color="#1C1D1F"),
        media=picture(alt="A hill"),
        action=Action(enabled=True, android="app://a", ios="app://a"),
        buttons=(Button(id="b", text="Go", color="#000000", android="app://a", ios="app://a"),),
    )
    assert _issues(campaign(slide)) == ()


def test_errors_come_first_and_then_the_place_in_the_document():
    slides = (
        Slide(id="b", title=Text(text="x", color="#EEEEEE"), media=picture()),
        Slide(id="a", action=Action(enabled=True), media=picture()),
    )
    issues = _issues(campaign(*slides, template="carousel", inbox_tags=("a,b",)))
    assert [(issue.severity, issue.code) for issue in issues] == [
        ("error", "link.none"),
        ("error", "android.tag-comma"),
        ("warning", "color.contrast"),
        ("hint", "media.no-alt"),
        ("hint", "media.no-alt"),
    ]
    assert [issue.path.split("/")[2] for issue in issues if issue.code == "media.no-alt"] == ["b", "a"]


def test_the_sdks_yield_to_an_error_at_the_same_place():
    made = imported(changed(with_links(link(text="")), "msg", "content", 0, "action", "links", 0, "text", to=None))
    codes = [issue.code for issue in _issues(made)]
    assert "button.no-text" in codes
    assert "format.text" not in codes


@settings(max_examples=100)
@given(campaigns())
def test_whatever_is_free_of_errors_is_read_alike_by_both_phones(made):
    if not _errors(made):
        _holds_the_promise(made)


def _clean(made):
    """The campaign after all its fixes, with errors that need a person taken out of the way."""
    for _ in range(200):
        issue = next((issue for issue in _errors(made) if issue.fix and issue.fix.edits), None)
        if issue is None:
            return made
        tree, _ = apply_all(to_tree(made), issue.fix.edits)
        made = from_tree(tree)
    raise AssertionError("the fixes go round in circles")


@settings(max_examples=60)
@given(campaigns(most_slides=3, most_buttons=3))
def test_fixes_come_to_an_end_and_keep_the_promise(made):
    made = _clean(made)
    if not _errors(made):
        _holds_the_promise(made)


PLACES = [("msg",), ("msg", "content", 0), ("msg", "content", 0, "title"), ("msg", "content", 0, "action"), ()]


@settings(max_examples=100)
@given(st.sampled_from(PLACES), st.data(), json_values)
def test_an_irregular_import_without_errors_keeps_the_promise_too(where, data, value):
    message = data.draw(st.sampled_from([with_links(link()), message_of("carousel", 2), message_of("message-icon")]))
    node = message
    for step in where:
        node = node[step]
    message = changed(message, *where, data.draw(st.sampled_from(sorted(node))), to=value)
    made = _clean(imported(message))
    if not _errors(made):
        _holds_the_promise(made)


def test_every_sample_keeps_the_promise_once_it_is_mended():
    kept = 0
    for message in mobile_messages():
        made = _clean(imported(message))
        if not _errors(made):
            _holds_the_promise(made)
            kept += 1
    assert kept >= 10


@given(campaigns())
def test_issues_are_in_order_and_lead_somewhere(made):
    issues = _issues(made, cut_on=lambda message, slide: "narrow phones" * (len(message.slides[slide].title.text) > 4))
    assert [ORDER[issue.severity] for issue in issues] == sorted(ORDER[issue.severity] for issue in issues)
    for issue in issues:
        assert issue.message and not issue.message.endswith(".")
        if issue.fix:
            from_tree(apply_all(to_tree(made), issue.fix.edits)[0])
