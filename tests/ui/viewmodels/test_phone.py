import pytest

from app.platforms.base import InboxStyle
from app.ui.viewmodels.phone import SMALL_STATUS, STATUS, neighbour, phone_of, worn
from tests.ui.staging import simple


def phone(made, device="android", **choices):
    made.model.choose(device=device, **choices)
    model = made.model
    return phone_of(model.device, model.width, model.inbox, model.choices.theme, model.place)


def test_a_phone_has_its_devices_screen(stage):
    made = phone(stage(simple()), "galaxy-a")
    assert (made.width, made.height, made.side, made.panel) == (360, 800, 0, False)
    assert made.top == STATUS["android"] + 56
    assert (made.background, made.gap) == ("#D3D4DA", pytest.approx(6))


def test_tabs_of_our_app_push_the_list_down(stage):
    plain, tabbed = phone(stage(simple())), phone(stage(simple(), style=InboxStyle(tabs=("Offers",))))
    assert tabbed.top - plain.top == 48


def test_a_small_phone_has_a_small_status_bar(stage):
    assert phone(stage(simple()), "iphone-se").status.height == SMALL_STATUS


def test_the_web_panel_is_no_phone_and_has_room_beside_its_cards(stage):
    made = phone(stage(simple()), "web-panel")
    assert (made.panel, made.width, made.side) == (True, 392, 16)
    assert made.status.height == 0
    assert made.top == made.frame.height


def test_the_web_on_a_phone_fills_its_screen(stage):
    made = phone(stage(simple()), "web-mobile")
    assert (made.panel, made.width) == (False, 375)


def test_the_clock_says_nine_forty_one(stage):
    made = phone(stage(simple()))
    assert [box.text for box in made.status.boxes if box.text] == ["9:41"]
    assert [box.icon for box in made.status.boxes if box.icon] == ["signal", "wifi", "battery-full"]


def test_dark_surroundings_turn_bars_and_signs(stage):
    made = phone(stage(simple()), theme="dark")
    assert made.background == "#101113"
    assert {box.icon_color for box in made.frame.boxes if box.icon} == {"#ECEDEE"}
    assert made.status.boxes[0].background == "#101113"


def test_what_our_app_has_chosen_stays_in_the_dark():
    style = worn(InboxStyle(toolbar_color="#AA0000"), "dark")
    assert (style.toolbar_color, style.background) == ("#AA0000", "#101113")
    assert worn(InboxStyle(), "light") == InboxStyle()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_other_messages_have_shapes_and_no_words(stage, theme):
    placed = stage(simple()).model.place(neighbour(360, theme))
    assert placed.width == 360
    assert placed.height > 60
    assert [box.text for box in placed.boxes if box.text] == []
    assert all(box.x >= 0 and box.x + box.w <= 360 for box in placed.boxes)
