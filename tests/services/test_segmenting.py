import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.campaign import Audience
from app.domain.errors import UserError
from app.domain.matching import belongs
from app.domain.reach import Part
from app.domain.recipient import Event
from app.domain.segments import Compare, Not, Segment, Sent, Some
from app.services.crowds import Crowds
from app.services.editing import Editing
from app.services.ports import Category, Named, pack_name
from app.services.segmenting import Segmenting
from tests.fakes import FakeClock, FakeWorkspace
from tests.made import campaign
from tests.people import crowd, person, recipients

KYIV = Segment(id="kyiv", name="Kyiv", rule=Compare(attribute="City", value="Kyiv"))
ADULTS = Segment(id="adults", name="Adults", rule=Compare(attribute="Age", operator="after", value=17))
TEAM = Segment(id="team", name="Our team", members=("olena", "nobody", "ghost"))
NEWS = Category(id="news", name="Weekly news", key="weekly")
SALES = Category(id="sales", name="Sales")
PEOPLE = (
    person("ann", City="Kyiv", Age=30, Subs=["weekly news", "sales"]),
    person("bob", City="Kyiv", Age=12, Subs=["SALES"]),
    person("cy", City="Oslo", Age=40, Subs=["Weekly"]),
    person("olena", City="Kyiv"),
)


def workspace_with(*segments, people=PEOPLE, subscriptions="Subs", categories=(NEWS, SALES)):
    workspace = FakeWorkspace()
    made = crowd(*people, subscriptions=subscriptions, segments={each.id: each for each in segments})
    workspace.file.state.crowd = made
    workspace.file.state.categories = {each.id: each for each in categories}
    return workspace


@pytest.fixture
def workspace():
    return workspace_with(KYIV, ADULTS, TEAM)


@pytest.fixture
def segmenting(workspace):
    return Segmenting(workspace, Crowds())


def to(*include, but_not=(), categories=()):
    return campaign(audience=Audience(include=include, exclude=but_not), categories=categories)


def test_without_segments_and_subscriptions_everybody_is_reached(segmenting):
    reach = segmenting.reach(to())
    assert (reach.total, reach.in_segments, reach.left_out, reach.unsubscribed, reach.result) == (4, 4, 0, 0, 4)
    assert segmenting.identities(to()) == ["ann", "bob", "cy", "olena"]


def test_included_without_excluded_among_subscribers(segmenting):
    asked = to("kyiv", "adults", but_not=("team",), categories=("news",))
    reach = segmenting.reach(asked)
    assert reach.included == (Part(id="kyiv", name="Kyiv", count=3), Part(id="adults", name="Adults", count=2))
    assert reach.excluded == (Part(id="team", name="Our team", count=1),)
    assert reach.categories == (Part(id="news", name="Weekly news", count=2),)
    assert (reach.in_segments, reach.left_out, reach.subscribed, reach.unsubscribed) == (4, 1, 2, 1)
    assert reach.result == 2
    assert segmenting.identities(asked) == ["ann", "cy"]


def test_any_of_several_subscriptions_is_enough(segmenting):
    assert segmenting.identities(to(categories=("news", "sales"))) == ["ann", "bob", "cy"]
    assert segmenting.identities(to("kyiv", categories=("sales",))) == ["ann", "bob"]


def test_excluding_alone_leaves_the_others(segmenting):
    assert segmenting.identities(to(but_not=("kyiv",))) == ["cy"]


def test_segments_that_are_gone_are_told_and_reach_nobody(segmenting):
    reach = segmenting.reach(to("gone", but_not=("lost", "kyiv")))
    assert reach.unknown == ("gone", "lost")
    assert (reach.in_segments, reach.result) == (0, 0)
    assert segmenting.reach(to("gone", "adults")).result == 2


def test_subscriptions_that_are_gone_are_told(segmenting):
    reach = segmenting.reach(to(categories=("lost", "sales")))
    assert reach.unknown_categories == ("lost",)
    assert [part.name for part in reach.categories] == ["Sales"]
    assert reach.result == 2
    assert segmenting.reach(to(categories=("lost",))).result == 0


def test_a_subscription_goes_by_what_it_was_merged_with():
    workspace = workspace_with()
    with workspace.transaction() as transaction:
        transaction.put_category(Category(id="zz", name="SALES"))
    assert Segmenting(workspace, Crowds()).reach(to(categories=("zz",))).result == 2


def test_nobody_subscribes_where_no_attribute_says_so():
    reach = Segmenting(workspace_with(KYIV, subscriptions=None), Crowds()).reach(to("kyiv", categories=("news",)))
    assert (reach.tells_subscriptions, reach.result, reach.unsubscribed) == (False, 0, 3)


def test_who_never_said_anything_has_what_is_so_by_default():
    loud = msgspec.structs.replace(NEWS, subscribed=True)
    workspace = workspace_with(KYIV, categories=(loud, SALES))
    reach = Segmenting(workspace, Crowds()).reach(to("kyiv", categories=("news",)))
    assert (reach.categories[0].count, reach.result) == (3, 2)
    assert Segmenting(workspace, Crowds()).identities(to(categories=("news",))) == ["ann", "cy", "olena"]
    assert Segmenting(workspace, Crowds()).subscribers() == {"news": 3, "sales": 2}
    silent = Segmenting(workspace_with(subscriptions=None, categories=(loud,)), Crowds())
    assert silent.reach(to(categories=("news",))).result == 4


SENDING = (
    person("ann", Event(name="Notification Sent", properties={"Labels": ["Sale"]})),
    person("bob", Event(name="Notification Sent", properties={"Labels": ["Offers"]})),
    person("cy", Event(name="Notification Sent", properties={"Labels": ["Outlet"]})),
)
HAD_SALE = Segment(id="had", name="Had a sale", rule=Not(rule=Not(rule=Sent(label="l"))))


def label(workspace, id, name, alias_of=None):
    with workspace.transaction() as transaction:
        transaction.put(f"labels/{id}", pack_name(Named(id=id, name=name), alias_of))


def test_who_was_sent_a_label_goes_by_its_name_and_those_of_what_was_merged_into_it():
    workspace = workspace_with(HAD_SALE, people=SENDING)
    segmenting = Segmenting(workspace, Crowds())
    assert segmenting.members(HAD_SALE) == []
    label(workspace, "l", "Sale")
    assert segmenting.members(HAD_SALE) == segmenting.identities(to("had")) == ["ann"]
    assert segmenting.reach(to("had")).result == 1
    label(workspace, "o", "Offers")
    label(workspace, "l", "Sale", "o")
    assert segmenting.members(HAD_SALE) == ["ann", "bob"]
    assert segmenting.reach(to("had")).result == 2
    label(workspace, "o", "Outlet")
    assert segmenting.reach(to("had")).result == 2
    assert segmenting.members(HAD_SALE) == ["ann", "cy"]


def test_a_segment_over_sendings_is_stored_without_names():
    workspace = workspace_with(people=SENDING)
    label(workspace, "l", "Sale")
    assert Segmenting(workspace, Crowds()).save(HAD_SALE) == workspace.segments()[0] == HAD_SALE


def test_segments_that_ask_for_a_history_that_nobody_imported_are_told():
    workspace = workspace_with(HAD_SALE, KYIV)
    segmenting = Segmenting(workspace, Crowds())
    assert segmenting.lacks_history(HAD_SALE.rule)
    assert not segmenting.lacks_history(KYIV.rule)
    assert not segmenting.lacks_history(None)
    assert segmenting.reach(to("kyiv", but_not=("had",))).without_history == ("Had a sale",)
    with workspace.transaction() as transaction:
        transaction.put_attributes([], ["Notification Sent"])
    assert not segmenting.lacks_history(HAD_SALE.rule)
    assert segmenting.reach(to("had")).without_history == ()


@given(recipients(), st.lists(st.sampled_from(["a", "b", "c"])), st.lists(st.sampled_from(["a", "b", "c"])))
def test_the_numbers_add_up(people, include, exclude):
    segments = (
        Segment(id="a", name="A", rule=Compare(attribute="City", operator="exists")),
        Segment(id="b", name="B", rule=Not(rule=Compare(attribute="Age", value=5))),
        Segment(id="c", name="C", members=("r0", "r3")),
    )
    service = Segmenting(workspace_with(*segments, people=people), Crowds())
    asked = to(*include, but_not=tuple(exclude))
    reach = service.reach(asked)
    expected = [
        each.identity
        for each in people
        if (not include or any(belongs(segment, each) for segment in segments if segment.id in include))
        and not any(belongs(segment, each) for segment in segments if segment.id in exclude)
    ]
    assert service.identities(asked) == expected
    assert reach.result == len(expected) == reach.in_segments - reach.left_out - reach.unsubscribed


class Counting(FakeWorkspace):
    """Counts how often all recipients are read."""

    def __init__(self, file):
        super().__init__(file=file)
        self.read = 0

    def every_recipient(self):
        self.read += 1
        return super().every_recipient()


def test_the_same_question_is_answered_without_counting_again():
    workspace = Counting(workspace_with(KYIV).file)
    segmenting, asked = Segmenting(workspace, Crowds()), to("kyiv")
    first = segmenting.reach(asked)
    assert segmenting.reach(msgspec.structs.replace(asked, name="Other")) is first
    assert workspace.read == 1


def test_writing_segments_does_not_read_the_recipients_again():
    workspace = Counting(workspace_with(KYIV).file)
    segmenting = Segmenting(workspace, Crowds())
    assert segmenting.size(KYIV) == 3
    for number in range(3):
        segmenting.save(Segment(id="new", name=f"New {number}", rule=KYIV.rule))
    removed = segmenting.remove(KYIV)
    segmenting.restore(removed)
    assert segmenting.reach(to("kyiv", "new")).result == 3
    assert workspace.read == 1


def test_whatever_a_reach_goes_by_makes_it_count_again(workspace, segmenting):
    asked = to("kyiv", categories=("sales",))
    assert segmenting.reach(asked).result == 2
    segmenting.save(msgspec.structs.replace(KYIV, rule=Compare(attribute="City", value="Oslo")))
    assert segmenting.reach(asked).result == 0
    with workspace.transaction() as transaction:
        transaction.put_recipients([person("dag", City="Oslo", Subs=["sales"])])
    assert segmenting.reach(asked).result == 1
    with workspace.transaction() as transaction:
        transaction.put_category(Category(id="sales", name="Sales", key="weekly"))
    assert segmenting.reach(asked).result == 2


def test_rules_and_lists_are_counted_before_they_are_kept(segmenting):
    assert segmenting.count(Compare(attribute="City", value="kyiv")) == 3
    assert segmenting.size(TEAM) == 1
    assert segmenting.members(ADULTS) == ["ann", "cy"]
    assert segmenting.unknown_members(TEAM) == ["nobody", "ghost"]
    assert segmenting.unknown_members(KYIV) == []


def test_saving_keeps_a_trimmed_name(segmenting):
    saved = segmenting.save(Segment(id="new", name="  In   Oslo ", members=()))
    assert saved.name == "In Oslo"
    assert [each.name for each in segmenting.segments()] == ["Adults", "In Oslo", "Kyiv", "Our team"]


@pytest.mark.parametrize(
    ("segment", "title"),
    [
        (Segment(id="new", name="  ", members=()), "no name"),
        (Segment(id="new", name="KYIV", members=()), "Another segment is called KYIV"),
        (Segment(id="new", name="Big", rule=Some(rules=(KYIV.rule,) * 10_000)), "Big has too many rules"),
    ],
)
def test_what_can_not_be_kept_changes_nothing(segmenting, segment, title):
    before = segmenting.segments()
    with pytest.raises(UserError, match=title):
        segmenting.save(segment)
    assert segmenting.segments() == before


def test_a_segment_without_end_is_refused_before_it_is_counted():
    rule = KYIV.rule
    for _ in range(5_000):
        rule = Not(rule=rule)
    service = Segmenting(workspace_with(Segment(id="deep", name="Deep", rule=rule)), Crowds())
    for ask in (lambda: service.count(rule), lambda: service.identities(to("deep"))):
        with pytest.raises(UserError, match="too many rules"):
            ask()


def test_copies_get_names_of_their_own(segmenting):
    first, second = segmenting.duplicate(KYIV), segmenting.duplicate(KYIV)
    assert (first.name, second.name) == ("Kyiv (2)", "Kyiv (3)")
    assert len({KYIV.id, first.id, second.id}) == 3
    assert first.rule == KYIV.rule
    assert segmenting.free_name("Nowhere") == "Nowhere"


def test_removing_says_which_campaigns_use_it_and_can_be_undone(workspace, segmenting):
    using = [
        campaign(1, name="Spring", audience=Audience(include=("kyiv",))),
        campaign(2, name="Autumn", audience=Audience(exclude=("kyiv",))),
        campaign(3, name="Winter", audience=Audience(include=("adults",))),
    ]
    Editing(workspace, FakeClock(), "ann").create(using)
    removed = segmenting.remove(KYIV)
    assert removed.campaigns == ("Autumn", "Spring")
    assert KYIV not in segmenting.segments()
    segmenting.restore(removed)
    assert KYIV in segmenting.segments()
