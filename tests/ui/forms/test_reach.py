import pytest

from app.domain.campaign import Audience
from app.domain.segments import Some
from app.ui.forms.audience import AUDIENCE
from tests.ui.forms.crowded import KYIV, PEOPLE, crowded

REACH = AUDIENCE[3]


@pytest.fixture
def open_crowded(theme):
    opened = []

    def open_it(**more):
        opened.append(crowded(**more))
        return opened[-1]

    yield open_it
    for bench in opened:
        bench.close()


@pytest.mark.parametrize(
    ("audience", "categories", "number", "parts"),
    [
        (Audience(), (), "4 of 4 recipients", ""),
        (Audience(include=("kyiv",)), (), "3 of 4 recipients", "3 in the segments"),
        (
            Audience(include=("kyiv",), exclude=("team",)),
            ("news",),
            "1 of 4 recipients",
            "3 in the segments, 1 left out, 1 not subscribed",
        ),
        (Audience(exclude=("team",)), (), "3 of 4 recipients", "4 in all, 1 left out"),
        (Audience(), ("sales",), "1 of 4 recipients", "4 in all, 3 not subscribed"),
    ],
)
def test_the_number_and_how_it_comes_about(open_crowded, show_field, audience, categories, number, parts):
    widget = show_field(open_crowded(audience=audience, categories=categories), REACH)
    assert (widget.number.text(), widget.parts.text()) == (number, parts)
    assert widget.bar.isVisible()
    assert not widget.lead.isVisible()


def test_the_bar_is_full_as_far_as_the_share_goes(open_crowded, show_field):
    widget = show_field(open_crowded(audience=Audience(include=("kyiv",))), REACH)
    assert widget.bar.share == 0.75


def test_it_counts_while_the_audience_is_chosen(open_crowded, show_field, qtbot):
    bench = open_crowded()
    widget = show_field(bench, REACH)
    bench.model.set("categories", ["sales"])
    qtbot.waitUntil(lambda: any((job.key or "").startswith("audience") for job in bench.jobs.waiting))
    bench.settle()
    assert widget.number.text() == "1 of 4 recipients"


def test_without_recipients_it_leads_to_them(open_crowded, show_field):
    bench = open_crowded(people=())
    widget = show_field(bench, REACH)
    pages = []
    bench.tools.audience.page_wanted.connect(pages.append)
    assert widget.parts.text() == "There are no recipients yet, so nobody can be counted."
    assert not widget.number.isVisible()
    widget.lead.click()
    assert pages == ["recipients"]


def test_before_it_is_counted_that_is_said(bench, show_field):
    widget = show_field(bench, REACH)
    assert widget.number.text() == "Counting"
    assert not widget.lead.isVisible()


def test_what_can_not_be_counted_says_why(open_crowded, show_field):
    bench = open_crowded(people=PEOPLE, audience=Audience(include=("kyiv",)))
    with bench.workspace.transaction() as transaction:
        transaction.put_segment(type(KYIV)(id="kyiv", name="Big", rule=Some(rules=(KYIV.rule,) * 1_000)))
    bench.tools.audience.look()
    bench.settle()
    widget = show_field(bench, REACH)
    assert "Big has too many rules" in widget.parts.text()
