"""The inbox around the cards, on every platform."""

import pytest

from app.layout.place import place
from app.layout.placed import Placement
from app.platforms.base import InboxStyle
from app.platforms.registry import platform
from tests.fakes_measure import FakeMeasure

TABS = ("Offers", "News", "Sport")


def frame(name: str, width: float = 360, **style) -> Placement:
    return place(platform(name).frame(InboxStyle(**style), width, 3), FakeMeasure())


def texts(drawn: Placement, role: str) -> list[str]:
    return [box.text for box in drawn.boxes if box.role == role]


@pytest.mark.parametrize(
    ("name", "title", "height", "with_tabs"),
    [("android", "App Inbox", 56, 104), ("ios", "Notifications", 44, 77), ("web", "Notifications", 36, 84)],
)
def test_heights_and_titles(name: str, title: str, height: float, with_tabs: float) -> None:
    assert texts(frame(name), "toolbar_title") == [title]
    assert frame(name).height == height
    assert frame(name, tabs=TABS).height == with_tabs


@pytest.mark.parametrize(
    ("name", "tabs"),
    [
        ("android", ["ALL", "OFFERS", "NEWS"]),
        ("ios", ["All", "Offers", "News"]),
        ("web", ["All", "Offers", "News", "Sport"]),
    ],
)
def test_phones_show_two_tabs_beside_the_first(name: str, tabs: list[str]) -> None:
    assert texts(frame(name, tabs=TABS), "tab") == tabs


@pytest.mark.parametrize("name", ["android", "ios", "web"])
def test_without_tabs_there_is_no_row_for_them(name: str) -> None:
    assert texts(frame(name), "tab") == []


@pytest.mark.parametrize("name", ["android", "ios", "web"])
def test_the_apps_own_look_replaces_the_sdks(name: str) -> None:
    style = {"title": "News", "toolbar_color": "#101010", "title_color": "#FAFAFA", "selected_tab_color": "#AA00AA"}
    drawn = frame(name, tabs=TABS, **style)
    title = drawn.find("toolbar_title")
    assert (title.text, title.style.color) == ("News", "#FAFAFA")
    assert "#101010" in {box.background for box in drawn.boxes}
    first = drawn.find("tab", 0)
    assert "#AA00AA" in (first.style.color, first.background)


def test_android_underlines_the_first_tab_only() -> None:
    drawn = frame("android", tabs=TABS)
    lines = [box for box in drawn.boxes if box.role == "tab_indicator"]
    assert [(line.x, line.w, line.y + line.h) for line in lines] == [(0, 120, 104)]


def test_ios_keeps_25_points_beside_its_control() -> None:
    drawn = frame("ios", 375, tabs=TABS)
    assert drawn.find("tab", 0).x == 27
    assert drawn.find("tab", 2).x + drawn.find("tab", 2).w == pytest.approx(375 - 27)


def test_the_webs_panel_is_32_wider_than_its_cards() -> None:
    assert frame("web", 360).width == 392


@pytest.mark.parametrize(("name", "color"), [("android", "#D3D4DA"), ("ios", "#EAEAEA"), ("web", "#FFFFFF")])
def test_the_colour_between_the_cards(name: str, color: str) -> None:
    assert platform(name).list_background(InboxStyle()) == color
    assert platform(name).list_background(InboxStyle(background="#010203")) == "#010203"
