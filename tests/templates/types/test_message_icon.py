from app.templates.types.message_icon import MessageIcon
from tests.looks import ICON, PICTURE, message, placed, slide


def test_only_the_first_slide_is_shown_with_its_icon() -> None:
    shown = MessageIcon().shown(message("message-icon", slide(0, icon=ICON), slide(1)))
    assert [(each.id, each.icon) for each in shown.slides] == [("s0", ICON)]


def test_phones_draw_the_head_first_and_the_web_the_picture() -> None:
    def first_two(name: str) -> list[str]:
        drawn = placed(name, message("message-icon", slide(media=PICTURE, icon=ICON)))
        return [box.role for box in drawn.boxes if box.role in ("media", "icon")]

    assert first_two("android") == ["icon", "media"]
    assert first_two("ios") == ["icon", "media"]
    assert first_two("web") == ["media", "icon"]


def test_a_missing_icon_is_said() -> None:
    assert [issue.code for issue in MessageIcon().check(message("message-icon", slide()))] == ["message-icon.no-icon"]


def test_the_form_begins_with_the_icon() -> None:
    assert [field.label for field in MessageIcon().fields()][:3] == ["Template", "Icon", "Picture"]
