from msgspec.structs import replace

from app.domain.message import Action, Button, Media, Message
from app.services.ports import Totals
from app.services.reports.own import OWN
from app.services.reports.vendor import VENDOR
from tests.made import campaign, slide, uuid
from tests.services.reports.made import KYIV, line, of


def cell(name, *arguments, **given):
    return OWN[name](line(*arguments, **given))


def test_no_column_stands_twice():
    assert not OWN.keys() & VENDOR.keys()


def test_our_own_id_and_the_words_on_screen():
    assert (cell("Galley ID"), cell("Template"), cell("Slides")) == (uuid(1), "Simple", 1)
    carousel = campaign(1, message=Message(slides=(slide("a"), slide("b")), template="carousel"))
    assert (cell("Template", carousel), cell("Slides", carousel)) == ("Carousel", 2)


def test_three_buttons_with_their_links():
    button = Button(id="b", text="Open", android="a://", ios="i://", web="https://w", copy="CODE")
    made = of(buttons=(button, Button(id="c", text="Two")))
    names = ("Button 1", "Button 1 Android link", "Button 1 iOS link", "Button 1 Web link", "Button 1 copies")
    assert [cell(name, made) for name in names] == ["Open", "a://", "i://", "https://w", "CODE"]
    assert (cell("Button 2", made), cell("Button 3", made)) == ("Two", "")
    assert cell("Button 1", of("carousel", buttons=(button,))) == ""


def test_the_icon_and_the_link_for_the_web():
    made = of("message-icon", icon=Media(url="https://a/i.png"), action=Action(enabled=True, web="https://w"))
    assert (cell("Icon URL", made), cell("Web link", made)) == ("https://a/i.png", "https://w")
    assert (cell("Icon URL"), cell("Web link")) == ("", "")


def test_tabs_subscriptions_and_languages():
    message = Message(slides=(slide("s"),), inbox_tags=("Deals", "News"), language="en", languages={"uk": {}, "de": {}})
    made = campaign(1, message=message)
    assert (cell("Inbox tabs", made), cell("Languages", made)) == ("Deals, News", "en, de, uk")
    assert cell("Subscriptions", categories=("Weekly",)) == "Weekly"
    assert cell("Languages") == ""


def test_flags_and_counts():
    made = replace(campaign(), shared=True, archived=True)
    found = [cell(name, made, bin="2026-03-01T00:00:00Z", errors=2) for name in ("Shared", "Archived", "In the bin")]
    assert found == ["yes", "yes", "yes"]
    assert [cell(name) for name in ("Shared", "Archived", "In the bin")] == ["no", "no", "no"]
    assert (cell("To fix", errors=2, warnings=0), cell("Warnings", errors=2, warnings=0)) == (2, 0)
    assert cell("To fix") is None


def test_times():
    assert cell("Changed", zone=KYIV) == "2026-03-01 10:00:00"
    assert cell("Sent on", sent_at="2026-03-01") == "2026-03-01"


def test_results_and_their_rates():
    totals = Totals(
        sent=300, viewed=100, clicked=7, view_rate=100 / 3, click_rate=7 / 3, ctr=7.0, conversions=2, failures=0
    )
    names = ("Sent", "Viewed", "Viewed %", "Clicks", "Clicks %", "CTR %", "Converted users", "Errors")
    assert [cell(name, totals=totals) for name in names] == [300, 100, 33.3333, 7, 2.3333, 7.0, 2, 0]
    assert [cell(name) for name in names] == [None] * 8
