import pytest

from app.domain.recipient import Attribute
from app.domain.segments import Compare
from app.ui.viewmodels.rules import Row
from app.ui.views.segments.compare_row import CompareRow, new_compare
from tests.ui.views.segments.conftest import AGE, ATTRIBUTES, CITY, PREMIUM

KYIV = Compare(attribute="City", value="Kyiv")


@pytest.fixture
def make(shown):
    def make_row(leaf=KYIV, turned=False, attributes=ATTRIBUTES) -> CompareRow:
        return shown(CompareRow(Row(leaf=leaf, turned=turned), attributes))

    return make_row


def choose(combo, text):
    combo.setCurrentIndex(combo.findText(text))


def operators(row):
    return [row.operator.itemText(place) for place in range(row.operator.count())]


@pytest.mark.parametrize(
    "leaf",
    [
        KYIV,
        Compare(attribute="Age", operator="before", value=18),
        Compare(attribute="City", operator="in", value=["Kyiv", "Lviv"]),
        Compare(attribute="Gone", operator="exists"),
        Compare(attribute="City", operator="after", value="A"),
        Compare(attribute="Age", operator="contains", value=[1]),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_it_says_what_it_was_given(make, leaf, turned):
    assert make(leaf, turned).node() == Row(leaf=leaf, turned=turned)


def test_words_go_by_the_attribute(make):
    assert "is less than" in operators(make(Compare(attribute="Age", value=1)))
    assert "is before" in operators(make(Compare(attribute="Joined", value="2020-05-01")))
    assert "is less than" not in operators(make())


def test_every_choice_is_told_and_stored(make):
    row, heard = make(), []
    row.changed.connect(lambda: heard.append(row.node()))
    choose(row.operator, "is none of")
    assert heard[-1] == Row(leaf=Compare(attribute="City", operator="in", value=["Kyiv"]), turned=True)
    row.value.combo.setEditText("Kyiv, Oslo")
    assert heard[-1].leaf.value == ["Kyiv", "Oslo"]


def test_another_attribute_brings_a_value_of_its_own(make):
    row = make()
    choose(row.name, "Age")
    assert row.node() == Row(leaf=Compare(attribute="Age", value=30))
    choose(row.operator, "is more than")
    choose(row.name, "City")
    assert row.node() == Row(leaf=Compare(attribute="City", value="Kyiv"))


def test_a_comparison_that_makes_sense_stays(make):
    row = make(Compare(attribute="City", operator="in", value=["Kyiv"]), turned=True)
    choose(row.name, "Age")
    assert row.node() == Row(leaf=Compare(attribute="Age", operator="in", value=[30]), turned=True)


def test_an_attribute_of_which_nothing_is_known_is_asked_for_its_being_there(make):
    row = make()
    choose(row.name, "Empty")
    assert row.node() == Row(leaf=Compare(attribute="Empty", operator="exists"))


def test_a_property_takes_any_name_and_goes_by_what_is_typed(make, qtbot):
    row = make(Compare(attribute="amount", operator="after", value=100), attributes=None)
    assert "is more than" in operators(row)
    row.value.combo.setEditText("2026-01-31")
    assert row.operator.currentText() == "is after"
    row.name.selectAll()
    qtbot.keyClicks(row.name, "day")
    assert row.node() == Row(leaf=Compare(attribute="day", operator="after", value="2026-01-31"))


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ((CITY, AGE), Compare(attribute="City", value="Kyiv")),
        ((AGE,), Compare(attribute="Age", value=30)),
        ((PREMIUM,), Compare(attribute="Premium", value=True)),
        ((Attribute(name="X"),), Compare(attribute="X", operator="exists")),
        ((), Compare(attribute="", operator="exists")),
    ],
)
def test_a_new_row_finds_somebody(attributes, expected):
    assert new_compare(attributes) == expected


def test_everything_in_it_has_a_name(make):
    row = make()
    names = [part.accessibleName() for part in (row.name, row.operator, row.value.combo, row.value.line, row.remove)]
    assert names == ["Attribute", "Comparison", "Value", "Value", "Remove this condition"]
