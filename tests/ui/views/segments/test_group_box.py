import pytest
from hypothesis import HealthCheck, given, settings
from msgspec.structs import replace

from app.domain.recipient import People
from app.domain.segments import Compare, Did
from app.ui.viewmodels.rules import Group, Row, shown
from app.ui.views.segments.group_box import GroupBox
from tests.people import rules
from tests.ui.views.segments.conftest import ATTRIBUTES

PEOPLE = People(total=3, attributes=ATTRIBUTES, events=("Bought", "Opened"))
KYIV = Row(leaf=Compare(attribute="City", value="Kyiv"))


@pytest.fixture
def make(shown):
    return lambda group=Group(parts=(KYIV,)), people=PEOPLE: shown(GroupBox(group, people))  # noqa: B008


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rules())
def test_it_says_what_it_was_given(theme, rule):
    group = shown(rule)
    box = GroupBox(group, PEOPLE)
    said = box.node()
    box.deleteLater()
    assert _plain(said) == _plain(group)


def _plain(node):
    """Without the value where nothing is compared."""
    if isinstance(node, Group):
        return (node.joining, [_plain(part) for part in node.parts])
    if isinstance(node.leaf, Did):
        return replace(node, leaf=replace(node.leaf, where=tuple(map(_compared, node.leaf.where))))
    return replace(node, leaf=_compared(node.leaf))


def _compared(leaf):
    return replace(leaf, value=None) if isinstance(leaf, Compare) and leaf.operator == "exists" else leaf


def test_rows_events_and_groups_can_be_added(make):
    box, heard = make(), []
    box.changed.connect(lambda: heard.append(box.node()))
    box.add_row.click()
    box.add_event.click()
    box.add_group.click()
    assert heard[-1] == Group(
        parts=(KYIV, KYIV, Row(leaf=Did(event="Bought")), Group(joining="any", parts=(KYIV,))),
    )
    assert len(heard) == 3


def test_what_is_done_deep_inside_is_heard_outside(make):
    box, heard = make(Group(parts=(Group(joining="any", parts=(Group(joining="none", parts=(KYIV,)),)),))), []
    box.changed.connect(lambda: heard.append(box.node()))
    inner = box.parts[0].parts[0]
    inner.joining.setCurrentIndex(inner.joining.findText("All of these"))
    inner.parts[0].value.combo.setEditText("Oslo")
    expected = Group(joining="all", parts=(Row(leaf=Compare(attribute="City", value="Oslo")),))
    assert heard[-1] == Group(parts=(Group(joining="any", parts=(expected,)),))


def test_parts_can_be_taken_out(make):
    box = make(Group(parts=(KYIV, Group(joining="any", parts=(KYIV,)), Row(leaf=Did(event="Bought")))))
    box.parts[1].remove.click()
    assert box.node() == Group(parts=(KYIV, Row(leaf=Did(event="Bought"))))
    box.parts[0].remove.click()
    box.parts[0].remove.click()
    assert box.node() == Group()


def test_the_outermost_stays(make):
    assert not make().remove.isVisible()


def test_not_all_is_offered_only_where_it_is(make):
    def offered(box):
        return [box.joining.itemData(row) for row in range(box.joining.count())]

    assert offered(make()) == ["all", "any", "none"]
    assert "not_all" in offered(make(Group(joining="not_all")))


def test_without_anything_known_a_row_can_still_be_added(make):
    box = make(Group(), People())
    box.add_row.click()
    box.add_event.click()
    assert box.node().parts == (Row(leaf=Compare(attribute="", operator="exists")), Row(leaf=Did(event="")))
