from app.templates.types.simple import Simple
from tests.looks import ICON, PICTURE, buttons, message, placed, slide


def order(name: str) -> list[str]:
    drawn = placed(name, message("simple", slide(media=PICTURE, icon=ICON, buttons=buttons(1))))
    return [box.role for box in drawn.boxes if box.role]


def test_only_the_first_slide_is_shown_and_without_icon() -> None:
    shown = Simple().shown(message("simple", slide(0, icon=ICON), slide(1)))
    assert [(each.id, each.icon) for each in shown.slides] == [("s0", None)]


def test_phones_draw_picture_texts_time_buttons() -> None:
    beginning = ["card", "media", "title", "message", "timestamp", "unread_dot"]
    assert order("android") == [*beginning, "divider", "button_bar", "button"]
    assert order("ios") == [*beginning, "button_bar", "divider", "button"]


def test_the_web_draws_the_time_last() -> None:
    assert order("web") == ["card", "media", "title", "message", "button_bar", "button", "timestamp", "unread_dot"]


def test_the_form_goes_from_picture_to_tap() -> None:
    labels = [field.label for field in Simple().fields()]
    assert labels[:10] == [
        "Template",
        "Picture",
        "Shape",
        "Title",
        "Title colour",
        "Message",
        "Message colour",
        "Background",
        "Buttons",
        "When tapped",
    ]
