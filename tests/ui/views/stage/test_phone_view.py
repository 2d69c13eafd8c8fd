import pytest
from msgspec.structs import replace
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor

from app.ui.theme.current import current
from app.ui.viewmodels.phone import neighbour, phone_of
from app.ui.views.stage.card_canvas import CardCanvas
from app.ui.views.stage.phone_view import PhoneView
from tests.ui.staging import simple


@pytest.fixture
def phones(stage, painter, shown):
    """Shows a phone of ``size`` pixels for a device."""

    def make(device="galaxy-a", size=(500, 620), theme="light"):
        made = stage(simple())
        made.model.choose(device=device, theme=theme)
        canvas = CardCanvas(painter)
        view = PhoneView(painter, canvas)
        view.resize(*size)
        view.adopt()
        model = made.model
        phone = phone_of(model.device, model.width, model.inbox, theme, model.place)
        view.furnish(phone, model.place(neighbour(model.width, theme)))
        canvas.show_card(model.look.placement, view.scale)
        return shown(view), phone

    return make


def color(widget, x, y):
    return QColor(widget.grab().toImage().pixel(x, y)).name().upper()


def test_it_fits_the_height(phones):
    view, _ = phones()
    assert view.scale == pytest.approx(620 / 800)
    assert view._screen.height() == 620


def test_it_fits_a_narrow_stage_too(phones):
    view, _ = phones(size=(180, 620))
    assert view.scale == pytest.approx(180 / 360)


def test_it_is_never_larger_than_life(phones):
    view, _ = phones(size=(2000, 2000))
    assert view.scale == 1
    assert view._screen.size() == QSize(360, 800)


def test_it_stands_in_the_middle(phones):
    view, _ = phones()
    assert abs(view._screen.center().x() - 250) <= 1


def test_another_room_tells_the_zoom(phones, qtbot):
    view, _ = phones()
    with qtbot.waitSignal(view.zoomed):
        view.resize(500, 400)
    assert view.scale == pytest.approx(0.5)


def test_the_list_begins_below_the_bars(phones):
    view, phone = phones()
    assert view.list.y() == pytest.approx(view._screen.y() + phone.top * view.scale, abs=1)
    assert view.list.geometry().bottom() == view._screen.bottom()


def test_bars_show_the_platforms_colours(phones):
    view, _ = phones()
    assert color(view, 250, view._screen.y() + 60) == "#FFFFFF"
    dark, _ = phones(theme="dark")
    assert color(dark, 250, dark._screen.y() + 60) == "#1F2023"


def test_corners_are_the_stages(phones):
    view, _ = phones()
    corner = view._screen.topLeft()
    assert color(view, corner.x() + 1, corner.y() + 1) == current().stage


def test_the_web_panel_has_square_corners(phones):
    view, _ = phones("web-panel")
    assert view._rim.radius < 5
    assert phones("galaxy-a")[0]._rim.radius > 20


def test_other_bars_are_drawn_when_the_phone_is_another(phones):
    view, phone = phones()
    before = color(view, 250, view._screen.y() + 60)
    red = replace(phone.frame, boxes=tuple(replace(box, background="#FF0000") for box in phone.frame.boxes[:1]))
    view.furnish(replace(phone, frame=red), view._other)
    assert before != color(view, 250, view._screen.y() + 60) == "#FF0000"


def test_bars_are_drawn_once_a_size(phones, monkeypatch):
    view, _ = phones()
    view.grab()
    drawn = []
    monkeypatch.setattr(view, "_drawn_bars", lambda *given: drawn.append(given))
    view.grab()
    assert drawn == []
