import pytest

from app.templates import fields
from tests.ui.forms.bench import SLIDE

ACTION = f"{SLIDE}/action"
ALIKE = {
    "enabled": True,
    "android": "https://a.test",
    "ios": "https://a.test",
    "web": "https://a.test",
    "new_tab": False,
}


@pytest.fixture
def links(bench, show_field):
    bench.model.set(ACTION, ALIKE)
    return show_field(bench, fields.ACTION).addresses


def addresses(bench):
    return [bench.value(f"{ACTION}/{key}") for key in ("android", "ios", "web")]


def test_alike_addresses_are_one_field_that_fills_all(bench, links, qtbot):
    assert links.all.isVisible()
    assert not links.each["ios"].isVisible()
    links.all.end(False)
    qtbot.keyClicks(links.all, "/x")
    assert addresses(bench) == ["https://a.test/x"] * 3


def test_typing_one_address_for_all_is_one_undo_step(bench, links, qtbot):
    bench.model.focus_field(ACTION)
    for letter in "/x":
        qtbot.keyClicks(links.all, letter)
        bench.settle()
    bench.undo()
    assert addresses(bench) == ["https://a.test"] * 3
    assert links.all.text() == "https://a.test"


def test_they_come_apart_on_demand(bench, links, qtbot):
    links.toggle.click()
    assert not links.all.isVisible()
    links.each["ios"].end(False)
    qtbot.keyClicks(links.each["ios"], "/app")
    assert addresses(bench) == ["https://a.test", "https://a.test/app", "https://a.test"]


def test_different_ones_can_not_be_folded_away(bench, links):
    bench.model.set(f"{ACTION}/web", "")
    assert links.each["web"].isVisible()
    assert not links.toggle.isVisible()


def test_alike_again_they_fold_on_demand(bench, links):
    links.toggle.click()
    links.toggle.click()
    assert links.all.isVisible()
    assert links.all.hasFocus()


def test_the_new_tab_is_stored(bench, links):
    links.new_tab.click()
    assert bench.value(f"{ACTION}/new_tab") is True


def test_another_path_folds_anew(bench, links):
    links.toggle.click()
    links.show_link("message/slides/s1/buttons/b1", ALIKE)
    assert links.all.isVisible()
