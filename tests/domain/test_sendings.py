from app.domain.matching import MAX_LEVELS
from app.domain.segments import Compare, Did, Every, Not, Sent, Some
from app.domain.sendings import sendings, spelled

CITY = Compare(attribute="City", value="Kyiv")
RULE = Every(rules=(CITY, Some(rules=(Sent(label="a"), Not(rule=Sent(label="b")))), Did(event="Bought")))


def test_sendings_are_found_wherever_they_stand():
    assert {each.label for each in sendings(RULE)} == {"a", "b"}
    assert list(sendings(CITY)) == []


def test_no_depth_is_too_deep_to_be_told():
    deep = Sent(label="a")
    for _ in range(MAX_LEVELS * 100):
        deep = Not(rule=deep)
    assert [each.label for each in sendings(deep)] == ["a"]


def test_every_sending_gets_the_names_of_its_label():
    expected = Every(
        rules=(
            CITY,
            Some(rules=(Sent(label="a", names=("A", "x")), Not(rule=Sent(label="b", names=("B", "x"))))),
            Did(event="Bought"),
        )
    )
    assert spelled(RULE, lambda label: (label.upper(), "x")) == expected
