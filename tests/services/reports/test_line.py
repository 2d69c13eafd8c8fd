from app.domain.message import Action, Button
from app.services.reports.line import listed, yes
from tests.services.reports.made import KYIV, line, of


def test_instants_print_in_the_zone_and_days_stay_days():
    assert line(zone=KYIV).local("2026-03-01T23:30:00.000Z") == "2026-03-02 01:30:00"
    assert line(zone=KYIV).local("2026-03-01") == "2026-03-01"
    assert line().local("") == ""


def test_names_with_a_comma_are_set_apart_by_semicolons():
    assert listed(["a", "b"]) == "a, b"
    assert listed(["a, b", "c"]) == "a, b; c"
    assert listed([]) == ""


def test_an_action_that_is_off_opens_nothing():
    assert line(of(action=Action(enabled=False, web="https://a"))).action.web == ""
    assert line(of(action=Action(enabled=True, web="https://a"))).action.web == "https://a"


def test_buttons_are_those_that_are_shown():
    with_button = of(buttons=(Button(id="b", text="Open"),))
    assert line(with_button).button(0) == Button(id="b", text="Open")
    assert line(with_button).button(1) is None


def test_flags_are_words():
    assert (yes(True), yes(False)) == ("yes", "no")
