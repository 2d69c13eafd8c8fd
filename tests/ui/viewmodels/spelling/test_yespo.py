import pytest

from app.domain.recipient import Attribute, People
from app.ui.viewmodels.spelling.base import Place
from app.ui.viewmodels.spelling.yespo import YespoSpelling

SPELLING = YespoSpelling()


@pytest.mark.parametrize(("fallback", "tag"), [("your city", "%TOWN|your city%"), ("", "%TOWN|%")])
def test_the_bar_is_always_written(fallback, tag):
    assert SPELLING.written(Place("Profile", ("TOWN",)), fallback) == tag
    assert SPELLING.simple(tag)


@pytest.mark.parametrize("fallback", ["50% off", "a|b", "a\nb"])
def test_signs_that_nothing_can_escape_are_no_fallback(fallback):
    assert not SPELLING.can_fall_back_on(fallback)


@pytest.mark.parametrize(
    ("tag", "simple"),
    [
        ("%EMAIL%", True),
        ("%PERSONAL.BONUS|%", True),
        ("$!data.get('discount')", False),
        ("%TOWN|a", False),
        ("% TOWN%", False),
    ],
)
def test_merge_tags_are_simple_and_nothing_else(tag, simple):
    assert bool(SPELLING.simple(tag)) == simple


def test_reads_loops_and_conditions_are_found():
    text = "#if($data.get('a')=='b') %EMAIL% #end #foreach($o in $!data.get('x').get(0)) $!o.get('n') 50% off #tag"
    assert [text[start:end] for start, end in SPELLING.spans(text)] == [
        "#if($data.get('a')=='b')",
        "%EMAIL%",
        "#end",
        "#foreach($o in $!data.get('x').get(0))",
        "$!o.get('n')",
    ]


def test_roles_have_the_standard_tags_and_other_attributes_their_own():
    people = People(
        attributes=(
            Attribute(name="Given", role="first_name", filled=4, samples=("Olena",)),
            Attribute(name="PERSONAL.BONUS", kind="number", samples=("12",)),
            Attribute(name="Bonus points"),
            Attribute(name="Lang", role="language"),
        )
    )
    offers = {offer.tag: offer for offer in SPELLING.offers(people, {})}
    assert (offers["%FIRSTNAME|%"].words, offers["%FIRSTNAME|%"].sample) == ("First name", "Olena")
    assert offers["%PERSONAL.BONUS|%"].sample == "12"
    assert offers["%Lang|%"].words == "Language"
    assert {"%TOWN|%", "%SMS|%", "%GROUP.NAME|%"} <= offers.keys()
    assert not {"%Given|%", "%Bonus points|%"} & offers.keys()
