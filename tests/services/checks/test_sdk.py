import pytest
from msgspec.structs import replace

from app.domain.campaign import TimeToLive
from app.domain.message import Action, Button, Slide
from app.services.checks.sdk import check
from tests.inbox import GONE, changed, link, message_of, mobile_messages, slide, with_links
from tests.platforms.rules.test_web import message as web_message
from tests.services.checks.made import codes, found, mended
from tests.targets.made import campaign, imported, picture, with_message

FIRST = ("msg", "content", 0)


def _all_mended(made):
    """After every fix that is offered, and the codes of what is left."""
    for _ in range(100):
        issue = next((issue for issue in found(check, made) if issue.fix), None)
        if issue is None:
            break
        made = mended(made, issue)
    return made, codes(check, made)


def test_clean_messages_are_fine():
    assert codes(check, campaign()) == []
    assert codes(check, imported(message_of("message-icon"))) == []


def test_one_issue_a_place_the_worst_one():
    made = imported(changed(message_of(), "msg", "bg", to="#FFF"))
    (issue,) = found(check, made)
    assert (issue.code, issue.severity, issue.path) == ("android.color", "error", "message/background")
    assert "Android crashes" in issue.message


def test_a_typed_campaign_can_break_rules_too():
    buttons = tuple(Button(id=str(number), text="A") for number in range(4))
    (issue,) = found(check, campaign(Slide(id="s", buttons=buttons)))
    assert (issue.code, issue.path) == ("android.many-buttons", "message/slides/s/buttons")
    slides = [Slide(id=str(number), media=picture()) for number in range(6)]
    assert codes(check, campaign(*slides, template="carousel")) == ["format.slides"]


def test_a_tab_with_a_comma_becomes_two():
    made = campaign(inbox_tags=("offers, news", "offers"))
    (issue,) = found(check, made)
    after = mended(made, issue)
    assert after.message.inbox_tags == ("offers", "news")
    assert codes(check, after) == []


def test_an_imported_tab_with_a_comma_becomes_two():
    made = imported(changed(message_of(), "msg", "tags", to=["a,b"]))
    assert _all_mended(made)[1] == []


@pytest.mark.parametrize("number", range(len(mobile_messages())))
def test_every_sample_can_be_mended_without_changing_what_is_typed(number):
    made = imported(mobile_messages()[number])
    after, left = _all_mended(made)
    assert left == []
    assert after.message == made.message


def test_a_mended_date_does_not_change_the_stay_by_the_way():
    made = imported(changed(message_of(wzrk_ttl=1_773_000_000), "date", to=GONE))
    after, left = _all_mended(made)
    assert left == []
    assert after.origin.message["wzrk_ttl"] == 1_773_000_000
    assert after.ttl == TimeToLive(hours=179)


def test_an_edited_stay_is_kept_when_the_date_is_mended():
    made = replace(imported(changed(message_of(), "date", to="soon")), ttl=TimeToLive(days=9))
    assert _all_mended(made)[0].ttl == TimeToLive(days=9)


def test_a_carousel_made_of_a_message_with_buttons_can_drop_them():
    made = with_message(imported(with_links(link())), template="carousel")
    assert codes(check, made) == ["format.carousel-buttons"]
    assert _all_mended(made)[1] == []


def test_hidden_slides_of_the_original_are_mended_as_well():
    message = changed(message_of("simple", 2), "msg", "content", 1, to=slide(title={"text": "x"}))
    made = imported(message)
    assert codes(check, made) == ["format.title.color"]
    assert _all_mended(made)[1] == []


def test_the_web_is_judged_where_it_is_meant():
    carousel = Slide(id="s", media=picture())
    assert "web.carousel" not in codes(check, campaign(carousel, template="carousel"))
    meant = replace(carousel, action=Action(enabled=True, web="https://example.com"))
    (issue,) = [i for i in found(check, campaign(meant, template="carousel")) if i.code.startswith("web")]
    assert (issue.code, issue.severity, issue.path) == ("web.carousel", "hint", "message/template")


def test_an_imported_web_message_is_judged_as_it_will_go_out():
    made = imported(changed(web_message(), "tags", to=GONE))
    assert codes(check, made) == ["web.tags"]
