import pytest

from app.domain.campaign import TimeToLive
from app.domain.message import Action, Media
from app.services.people.sources.base import Row
from app.services.sheets.drafting import Arrival, draft
from app.services.sheets.naming import Naming
from app.services.sheets.values import Column
from tests.fakes import FakeWorkspace

ARRIVAL = Arrival(at="2026-03-01T09:00:00.000Z", author="Ann", product="clevertap")


def drafted(*cells: tuple[str, str]):
    """The row of these (field, text)."""
    columns = [Column(header=f"{number}", field=field) for number, (field, _) in enumerate(cells)]
    return draft(Row(2, [text for _, text in cells]), columns, Naming(FakeWorkspace()), ARRIVAL)


def test_a_row_becomes_a_draft():
    row = drafted(("name", "Spring"), ("title", "Hi"), ("message", "There"), ("inbox-tabs", "Deals, News"))
    made = row.campaign
    assert (row.row, row.notes, row.reason) == (2, (), "")
    assert (made.name, made.status, made.author, made.created, made.changed) == (
        *("Spring", "draft", "Ann", ARRIVAL.at, ARRIVAL.at),
    )
    assert (made.product, made.dialect, made.ttl) == ("clevertap", "liquid", TimeToLive(days=2))
    (slide,) = made.message.slides
    assert (slide.title.text, slide.body.text, made.message.inbox_tags) == ("Hi", "There", ("Deals", "News"))
    assert made.message.template == "simple"


@pytest.mark.parametrize(
    ("cells", "name"),
    [
        ((("title", "Hi"), ("message", "There")), "Hi"),
        ((("message", "A\n" + "b" * 100),), "A " + "b" * 78),
        ((("picture", "https://a.example/b.png"),), "Picture"),
    ],
)
def test_a_campaign_without_a_name_goes_by_what_it_says(cells, name):
    assert drafted(*cells).campaign.name == name


def test_a_row_with_nothing_to_say_is_refused():
    row = drafted(("labels", "Spring"), ("link", "https://a.example"))
    assert row.campaign is None
    assert row.reason == "it has no name, no title, no message and no picture"


def test_the_apostrophe_of_the_report_is_taken_off():
    assert drafted(("title", "'=1+1")).campaign.message.slides[0].title.text == "=1+1"


def test_the_first_column_of_a_field_that_is_filled_counts():
    made = drafted(("title", ""), ("title", "One"), ("title", "Two"), ("leave-out", "Three")).campaign
    assert made.message.slides[0].title.text == "One"


def test_pictures_and_icons_come_by_their_address():
    made = drafted(("picture", "https://a.example/b.gif"), ("icon", "https://a.example/i.png")).campaign
    (slide,) = made.message.slides
    assert slide.media == Media(kind="gif", url="https://a.example/b.gif", mime="image/gif")
    assert slide.icon.url == "https://a.example/i.png"
    assert made.message.template == "message-icon"


def test_what_can_t_be_read_is_said_and_the_rest_is_taken():
    row = drafted(("title", "Hi"), ("picture", "hill.png"), ("time-to-live", "soon"), ("template", "Poster"))
    assert row.notes == (
        "its template is none that Galley has",
        "the picture is no address that begins with https:// and was left out",
        "the time to live is no number of days or hours, and 2 days were taken",
    )
    assert row.campaign.ttl == TimeToLive(days=2)
    assert row.campaign.message.slides[0].media is None
    assert row.campaign.message.template == "simple"


@pytest.mark.parametrize(("named", "template"), [("With icon", "message-icon"), ("CAROUSEL-IMAGE", "carousel-image")])
def test_a_template_goes_by_its_name_in_code_and_on_screen(named, template):
    assert drafted(("title", "Hi"), ("template", named)).campaign.message.template == template


def test_one_link_stands_in_for_all():
    made = drafted(("title", "Hi"), ("link", "https://a.example"), ("ios-link", "app://i")).campaign
    assert made.message.slides[0].action == Action(
        enabled=True, android="https://a.example", ios="app://i", web="https://a.example"
    )
    assert not drafted(("title", "Hi")).campaign.message.slides[0].action.enabled


def test_buttons_have_a_text_and_lead_somewhere_or_copy():
    row = drafted(
        ("title", "Hi"),
        ("button-1", "Open"),
        ("button-1-link", "https://a.example"),
        ("button-1-android-link", "app://a"),
        ("button-2", "Copy"),
        ("button-2-copies", "CODE"),
        ("button-3-link", "https://b.example"),
    )
    one, two = row.campaign.message.slides[0].buttons
    assert (one.kind, one.text, one.android, one.ios, one.web) == (
        *("link", "Open", "app://a", "https://a.example", "https://a.example"),
    )
    assert (two.kind, two.text, two.copy) == ("copy", "Copy", "CODE")
    assert row.notes == ("button 3 has no text and was left out",)


def test_a_carousel_says_what_a_row_can_t_hold():
    row = drafted(("title", "Hi"), ("template", "Carousel"), ("slides", "3"), ("button-1", "Open"))
    assert row.campaign.message.slides[0].buttons == ()
    assert row.notes == ("only its first slide is in the table", "a carousel has no buttons, and they were left out")
    assert drafted(("title", "Hi"), ("template", "Carousel"), ("slides", "1")).notes == ()


def test_no_two_campaigns_share_an_id():
    one, two = drafted(("title", "Hi")).campaign, drafted(("title", "Hi")).campaign
    assert one.id != two.id
    assert one.message.slides[0].id != two.message.slides[0].id
