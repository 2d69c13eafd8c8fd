import pytest
from PySide6.QtCore import QTimer

from app.domain.segments import Compare, Segment, Some
from app.services.ports import Category
from tests.people import crowd, person
from tests.ui.forms.bench import Bench, full_campaign

KYIV = Segment(id="kyiv", name="Kyiv", rule=Compare(attribute="City", value="Kyiv"))
BIG = Segment(id="big", name="Big", rule=Some(rules=(KYIV.rule,) * 1_000))


@pytest.fixture
def bench(theme):
    bench = Bench(full_campaign())
    people = (person("a", City="Kyiv", Subs=["news"]), person("b", City="Oslo"))
    state = bench.workspace.file.state
    state.crowd = crowd(*people, subscriptions="Subs", segments={each.id: each for each in (KYIV, BIG)})
    state.categories = {"news": Category(id="news", name="News")}
    yield bench
    bench.close()


def test_nothing_is_read_before_somebody_asks(bench):
    desk = bench.tools.audience
    bench.model.set("categories", ["news"])
    bench.settle()
    assert desk.known is None
    desk.wake()
    bench.settle()
    assert desk.known.sizes == {"kyiv": 1}
    assert {each.name for each in desk.known.segments} == {"Kyiv", "Big"}
    assert desk.known.reach.result == 1


def test_it_counts_again_when_the_audience_changes(bench, qtbot):
    desk = bench.tools.audience
    desk.wake()
    bench.settle()
    assert desk.known.reach.result == 2
    bench.model.set("audience/include", ["kyiv"])
    qtbot.waitUntil(lambda: any(job.key == f"audience {bench.model.campaign.id}" for job in bench.jobs.waiting))
    bench.settle()
    assert desk.known.reach.result == 1


def test_what_is_typed_elsewhere_is_no_reason_to_count(bench, qtbot):
    desk = bench.tools.audience
    desk.wake()
    bench.settle()
    bench.model.set("name", "Other", typing=True)
    assert not desk.findChild(QTimer).isActive()


def test_a_segment_that_can_not_be_counted_says_why(bench):
    bench.model.set("audience/include", ["big"])
    bench.tools.audience.wake()
    bench.settle()
    known = bench.tools.audience.known
    assert known.reach is None
    assert "Big has too many rules" in known.trouble


def test_a_new_subscription_is_made_once(bench):
    made = []
    desk = bench.tools.audience
    desk.add_category("  Weekly   tips ", made.append)
    desk.add_category("NEWS", made.append)
    bench.settle()
    names = {each.id: each.name for each in bench.workspace.categories()}
    assert names[made[0]] == "Weekly tips"
    assert [each.key for each in bench.workspace.categories() if each.id == made[0]] == ["weekly-tips"]
    assert made[1] in names
    assert [name.casefold() for name in names.values()].count("news") == 1


def test_a_new_subscription_is_in_the_history_like_every_other(bench):
    bench.tools.audience.add_category("Weekly tips", lambda _: None)
    bench.settle()
    assert [group.label for group in bench.workspace.groups(None)][-1] == "Add subscription"


def test_why_a_subscription_can_not_be_made_is_told(bench):
    made = []
    bench.tools.audience.add_category("x" * 101, made.append)
    bench.settle()
    assert made == []
    assert "too long" in bench.told[0]


def test_nobody_hears_of_the_same_twice(bench):
    heard = []
    desk = bench.tools.audience
    desk.changed.connect(lambda: heard.append(1))
    for _ in range(2):
        desk.look()
        bench.settle()
    assert len(heard) == 1
