import pytest

from app.domain.campaign import Audience
from app.domain.errors import UserError
from app.domain.reach import Part, Reach
from app.services.checks.audience import check
from tests.services.checks.made import codes, found, mended
from tests.targets.made import campaign

CHOSEN = campaign(audience=Audience(include=("kyiv",)))
SUBSCRIBED = campaign(categories=("news", "lost"))


def part(count, name="Kyiv"):
    return Part(id=name.casefold(), name=name, count=count)


def said(made, **reach):
    return found(check, made, reach=lambda: Reach(**{"total": 10, "result": 1, **reach}))


def test_a_campaign_for_everybody_is_not_counted():
    def reach():
        raise AssertionError("it was counted")

    assert codes(check, campaign(), reach=reach) == []


def test_nothing_is_said_where_nobody_can_count():
    assert codes(check, CHOSEN) == []


def test_an_audience_with_people_in_it_is_fine():
    assert said(CHOSEN, included=(part(3),)) == []


@pytest.mark.parametrize(("field", "path"), [("included", "audience/include"), ("excluded", "audience/exclude")])
def test_an_empty_segment_is_a_warning_where_it_is_chosen(field, path):
    (issue,) = said(CHOSEN, **{field: (part(3), part(0, "Oslo"))})
    assert (issue.code, issue.severity, issue.path) == ("audience.empty-segment", "warning", path)
    assert "“Oslo”" in issue.message


def test_a_segment_that_is_gone_can_be_taken_out():
    made = campaign(audience=Audience(include=("kyiv", "gone"), exclude=("lost", "x")))
    include, exclude = said(made, total=0, unknown=("gone", "lost"))
    assert {include.code, exclude.code} == {"audience.unknown-segment"}
    assert include.severity == "error"
    assert mended(made, include).audience == Audience(include=("kyiv",), exclude=("lost", "x"))
    assert mended(made, exclude).audience == Audience(include=("kyiv", "gone"), exclude=("x",))


def test_a_subscription_that_is_gone_can_be_taken_out():
    (issue,) = said(SUBSCRIBED, unknown_categories=("lost",), categories=(part(1, "News"),))
    assert (issue.code, issue.severity, issue.path) == ("category.unknown", "error", "categories")
    assert mended(SUBSCRIBED, issue).categories == ("news",)


@pytest.mark.parametrize(("made", "path"), [(CHOSEN, "audience"), (SUBSCRIBED, "categories")])
def test_reaching_nobody_is_said_where_recipients_are_chosen(made, path):
    (issue,) = said(made, total=1200, result=0)
    assert (issue.code, issue.severity, issue.path) == ("audience.nobody", "warning", path)
    assert "1,200" in issue.message


def test_a_subscription_without_subscribers_is_named():
    (issue,) = said(SUBSCRIBED, categories=(part(2, "News"), part(0, "Sales")))
    assert (issue.code, issue.path) == ("category.nobody", "categories")
    assert "“Sales”" in issue.message


def test_without_an_attribute_for_subscriptions_that_is_said_once():
    (issue,) = said(SUBSCRIBED, categories=(part(0, "News"), part(0, "Sales")), tells_subscriptions=False)
    assert issue.code == "category.nobody"
    assert "choose the attribute in Recipients" in issue.message


def test_without_recipients_nothing_is_empty():
    parts = (part(0),)
    assert said(SUBSCRIBED, total=0, result=0, included=parts, excluded=parts, categories=parts) == []


def test_a_segment_that_can_not_be_counted_is_an_error():
    def reach():
        raise UserError("Big has too many rules to be counted", next_step="Take some of them out")

    (issue,) = found(check, CHOSEN, reach=reach)
    assert (issue.code, issue.severity) == ("audience.uncountable", "error")
    assert issue.message == "Big has too many rules to be counted. Take some of them out."


def test_a_segment_over_sendings_says_that_no_history_was_imported():
    (issue,) = said(CHOSEN, included=(part(3),), without_history=("Had a sale",))
    assert (issue.code, issue.severity, issue.path) == ("audience.no-history", "warning", "audience")
    assert issue.message.startswith("No send history was imported yet")
    assert "“Had a sale”" in issue.message


def test_a_subscription_that_everybody_has_by_default_needs_no_attribute():
    assert said(SUBSCRIBED, categories=(part(3, "News"),), tells_subscriptions=False) == []
    (issue,) = said(SUBSCRIBED, categories=(part(3, "News"), part(0, "Sales")), tells_subscriptions=False)
    assert issue.code == "category.nobody"
