import pytest
from PySide6.QtWidgets import QApplication, QLabel

from app.ui.theme import tokens
from app.ui.views.editor import EditorPage


@pytest.fixture
def page(shown):
    return shown(EditorPage("campaign-1"))


@pytest.mark.parametrize("width", [904, 1224, 1232, 1712])
def test_form_and_stage_keep_their_widths(page, width):
    page.resize(width, 700)
    form, stage = page.form_place.width(), page.stage_place.width()
    assert tokens.FORM_MIN <= form <= tokens.FORM_MAX
    assert stage >= tokens.STAGE_SHARE * width


def test_parts_are_put_in_and_replaced(qtbot, page):
    form, stage, checks = QLabel("form"), QLabel("stage"), QLabel("checks")
    page.set_form(form)
    page.set_stage(stage)
    page.set_checks(checks)
    qtbot.waitUntil(lambda: form.isVisible() and stage.isVisible() and checks.isVisible())
    other = QLabel("other")
    page.set_form(other)
    qtbot.waitUntil(other.isVisible)
    assert page.form_place.layout().count() == 1


def test_without_checks_their_strip_takes_no_room(page):
    assert not page.checks_place.isVisible()


def test_its_name_is_the_breadcrumb(qtbot, page):
    with qtbot.waitSignal(page.place_changed):
        page.set_name("Spring sale")
    assert page.title() == "Spring sale"
    assert page.parent_page() == "campaigns"


def test_something_can_take_the_place_of_all_of_it(page):
    cover = QLabel("history")
    page.cover_all(cover)
    assert cover.isVisible() and not page.form_place.isVisible()
    page.cover_all(None)
    assert page.form_place.isVisible() and not cover.isVisible()
    page.cover_all(cover)
    assert page.whole.count() == 2


def test_its_keys_count_from_the_first_moment_on(page, qtbot):
    with qtbot.waitActive(page):
        page.activateWindow()
    page.entered()
    assert page.hasFocus()


class Model:
    def __init__(self):
        self.requested = []

    def request_field(self, path):
        self.requested.append(path)


def test_a_field_that_is_wanted_before_there_is_a_form_is_asked_for_when_there_is_one(qtbot, page):
    model = Model()
    page.request_field("name")
    page.attach(model)
    qtbot.waitUntil(lambda: model.requested == ["name"])
    page.request_field("ttl")
    assert model.requested == ["name", "ttl"]


def test_a_bar_stands_over_everything(page):
    bar = QLabel("You and Olena both changed the title")
    page.add_notice(bar)
    bar.show()
    cover = QLabel("history")
    page.cover_all(cover)
    assert bar.isVisible() and cover.isVisible()
    QApplication.processEvents()
    assert bar.geometry().bottom() < page.whole.geometry().top()
