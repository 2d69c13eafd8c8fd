import pytest
from PySide6.QtWidgets import QLabel

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


class Asked:
    """A model that remembers which fields were asked for."""

    read_only = False

    def __init__(self) -> None:
        self.fields: list[str] = []

    def request_field(self, path: str) -> None:
        self.fields.append(path)

    def close(self) -> None:
        pass


def test_the_way_to_a_field_waits_until_the_parts_are_there(page):
    model = Asked()
    page.lead_to("message/background")
    page.attach(model)
    assert model.fields == ["message/background"]
    page.lead_to("name")
    assert model.fields == ["message/background", "name"]


def test_without_a_wish_no_field_is_asked_for(page):
    model = Asked()
    page.attach(model)
    assert model.fields == []
