import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.campaign import to_tree
from app.domain.message import Button, KeyValue, Slide
from app.domain.paths import get
from app.platforms.rules import android, format, ios
from app.services.checks.places import path_of
from app.services.encoding import encode
from tests.inbox import link, mobile_messages, with_links
from tests.services.checks.made import AT
from tests.strategies import campaigns
from tests.targets.made import campaign, imported

SLIDES = (Slide(id="a"), Slide(id="b", buttons=(Button(id="x"), Button(id="y"))))
MESSAGE = campaign(*SLIDES, key_values=(KeyValue(id="p"),)).message
HERE = ("msg", "content", 1)


@pytest.mark.parametrize(
    ("where", "path"),
    [
        (("msg", "bg"), "message/background"),
        (("msg", "type"), "message/template"),
        (("templateType",), "message/template"),
        (("msg", "tags", 3), "message/inbox_tags"),
        (("tags",), "message/inbox_tags"),
        (("wzrk_ttl",), "ttl"),
        (("msg", "content"), "message/slides"),
        (("msg",), "message/slides"),
        (HERE, "message/slides/b"),
        ((*HERE, "title"), "message/slides/b/title"),
        ((*HERE, "title", "color"), "message/slides/b/title/color"),
        ((*HERE, "message", "text"), "message/slides/b/body/text"),
        ((*HERE, "media", "content_type"), "message/slides/b/media"),
        ((*HERE, "icon"), "message/slides/b/icon"),
        ((*HERE, "action", "url", "ios", "text"), "message/slides/b/action/ios"),
        ((*HERE, "action", "hasLinks"), "message/slides/b/buttons"),
        ((*HERE, "action", "links"), "message/slides/b/buttons"),
        ((*HERE, "action", "links", 1), "message/slides/b/buttons/y"),
        ((*HERE, "action", "links", 1, "bg"), "message/slides/b/buttons/y/background"),
        ((*HERE, "action", "links", 0, "url", "ios"), "message/slides/b/buttons/x/ios"),
        ((*HERE, "action", "links", 7, "bg"), "message/slides/b/buttons"),
        ((*HERE, "unknown"), "message/slides/b"),
        (("msg", "content", 9, "title"), "message/slides"),
        (("msg", "custom_kv", 0, "value"), "message/key_values/p"),
        (("msg", "custom_kv", 5), "message/key_values"),
        (("msg", 1, "title"), "message/slides/b/title"),
        (("msg", 1, "buttons", 0, "text"), "message/slides/b/buttons/x/text"),
        (("_id",), "origin"),
        (("date",), "origin"),
        (("anything",), "origin"),
        ((), "origin"),
    ],
)
def test_every_place_belongs_to_a_field(where, path):
    assert path_of(where, MESSAGE) == path


def _paths(made):
    encoded = encode(made, "android", AT)
    found = [*android.findings(encoded), *ios.findings(encoded), *format.findings(encoded)]
    return [path_of(finding.where, made.message) for finding in found]


@given(campaigns())
def test_what_is_found_in_a_campaign_leads_to_something_in_it(made):
    for path in _paths(made):
        get(to_tree(made), path)


@given(st.sampled_from([*mobile_messages(), with_links(link(bg=None))]))
def test_what_is_found_in_an_import_leads_to_something_in_it(message):
    made = imported(message)
    for path in _paths(made):
        get(to_tree(made), path)
