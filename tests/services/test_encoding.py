from app.services.encoding import shown
from tests.looks import ICON, message, slide


def test_what_is_shown_follows_the_messages_own_template() -> None:
    assert [each.id for each in shown(message("simple", slide(0), slide(1))).slides] == ["s0"]
    assert [each.id for each in shown(message("carousel", slide(0), slide(1))).slides] == ["s0", "s1"]


def test_the_icon_goes_where_the_template_has_none() -> None:
    assert shown(message("simple", slide(0, icon=ICON))).slides[0].icon is None
    assert shown(message("message-icon", slide(0, icon=ICON))).slides[0].icon == ICON
