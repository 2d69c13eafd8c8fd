import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QWidget

from app.domain.errors import UserError
from app.domain.message import Media, Message, Slide
from tests.fakes_measure import FakeMeasure
from tests.ui.staging import carousel, person, simple, slide
from tests.ui.views.stage.conftest import Finger

TALL = simple(orientation="portrait")


def middle(view, made, role, index=None):
    box, scale = made.box(role, index), view.canvas.scale
    return (box.x + box.w / 2) * scale, (box.y + box.h / 2) * scale


def crashing(campaign, platform, now):
    raise UserError("The server wants a name", "", "Write one")


def test_the_phone_is_in_sight_with_the_card_in_its_list(view):
    widget, made = view(simple())
    assert widget.stack.currentWidget() is widget.phone
    assert widget.canvas.parent() is widget.phone.list
    assert widget.canvas.card == made.model.look.placement
    assert widget.canvas.isVisible()


def test_the_caption_says_whose_drawing_it_is_and_how_large(view):
    widget, made = view(simple())
    assert widget.caption.text().startswith("CleverTap standard inbox, Android · 360 × 800 dp · ")
    assert widget.caption.text().endswith("%")
    made.model.choose(device="ios")
    assert widget.caption.text().startswith("CleverTap standard inbox, iPhone · 375 × 812 pt")


def test_typing_is_painted(view):
    widget, made = view(simple())
    before = widget.canvas.grab().toImage()
    made.type_title("Autumn is here")
    assert widget.canvas.card.find("title").text == "Autumn is here"
    assert widget.canvas.grab().toImage() != before


def test_typing_makes_no_widgets(view):
    widget, made = view(simple())
    before = set(widget.findChildren(QWidget))
    for text in ("A", "Au", "Autumn"):
        made.type_title(text)
    assert set(widget.findChildren(QWidget)) == before


def test_a_click_on_an_element_leads_to_its_field(view):
    widget, made = view(simple())
    Finger(widget.canvas).click(*middle(widget, made, "title"))
    assert made.requested == ["message/slides/a/title/text"]


def test_a_click_on_a_button_says_what_it_does_and_leads_to_it(view):
    widget, made = view(simple())
    Finger(widget.canvas).click(*middle(widget, made, "button", 1))
    assert made.told == ["Copies SAVE20"]
    assert made.requested == ["message/slides/a/buttons/code/text"]


def test_pressing_a_button_without_a_mouse_only_says_it(view):
    widget, made = view(simple())
    widget.canvas.ghosts.find("button", 0).click()
    assert made.told == ["Opens https://shop.example in the browser"]
    assert made.requested == []


def test_a_swipe_turns_the_page_and_the_slide_in_hand_follows(view, still):
    widget, made = view(carousel())
    finger = Finger(widget.canvas)
    finger.press(250, 60)
    finger.move(150, 62)
    assert made.editor.slide.id == "a"
    finger.move(40, 62)
    finger.release(40, 62)
    assert made.editor.slide.id == "b"
    assert widget.canvas.card == made.model.look.placement


def test_arrow_keys_turn_pages_and_stop_at_the_ends(view, qtbot, still):
    widget, made = view(carousel(2))
    qtbot.keyClick(widget.canvas, Qt.Key.Key_Left)
    assert made.editor.slide.id == "a"
    for _ in range(3):
        qtbot.keyClick(widget.canvas, Qt.Key.Key_Right)
    assert made.editor.slide.id == "b"


def test_a_click_on_a_dot_turns_to_its_slide(view, still):
    widget, made = view(carousel())
    Finger(widget.canvas).click(*middle(widget, made, "page_dot", 2))
    assert made.editor.slide.id == "c"
    assert widget.canvas.card == made.model.look.placement


def test_a_slide_chosen_in_the_form_comes_into_sight(view, still):
    widget, made = view(carousel())
    made.editor.show_slide("c")
    assert widget.canvas.card.find("title").text == "Page 3"


def test_card_only_takes_the_card_out_of_the_phone(view):
    widget, made = view(simple())
    made.model.choose(phone=False)
    assert widget.stack.currentWidget() is widget.card
    assert widget.canvas.parent() is widget.card
    assert widget.canvas.isVisible()
    made.model.choose(phone=True)
    assert widget.canvas.parent() is widget.phone.list
    assert widget.canvas.isVisible()
    assert widget.canvas.scale == widget.phone.scale


def test_all_devices_and_all_types_take_the_phones_place(view):
    widget, made = view(simple())
    for mode in ("devices", "types"):
        made.model.choose(mode=mode)
        assert widget.stack.currentWidget() is widget.walls[mode]


def test_a_wall_is_made_when_it_is_first_chosen_and_kept(view):
    widget, made = view(simple())
    assert not widget.walls
    made.model.choose(mode="devices")
    wall = widget.walls["devices"]
    for mode in ("one", "devices"):
        made.model.choose(mode=mode)
    assert widget.walls == {"devices": wall}


def test_a_device_on_the_wall_becomes_the_one_in_hand(view):
    widget, made = view(simple(), stage={"mode": "devices"})
    widget.walls["devices"].tiles["pixel"].click()
    assert made.model.device.name == "pixel"


def test_a_type_on_the_wall_becomes_the_messages_own(view):
    widget, made = view(simple(), stage={"mode": "types"})
    widget.walls["types"].tiles["carousel"].click()
    assert made.editor.campaign.message.template == "carousel"


def test_the_field_in_hand_is_outlined_and_stays_so_while_typing(view):
    widget, made = view(simple())
    made.editor.focus_field("message/slides/a/title/text")
    plain = widget.canvas.grab().toImage()
    made.type_title("Autumn")
    assert [box.text for box in widget.canvas._outlined] == ["Autumn"]
    made.editor.focus_field("")
    assert widget.canvas._outlined == ()
    assert widget.canvas.grab().toImage() != plain


def test_the_field_in_hand_is_scrolled_into_sight(view):
    widget, made = view(TALL, size=(500, 420), stage={"text_scale": 2.0, "device": "iphone-se-1"})
    made.editor.set("message/slides/a/body/text", "many words " * 80)
    assert widget.phone.list.scrollable
    made.editor.focus_field("message/slides/a/buttons/go/text")
    button = widget.canvas.rect_of([made.box("button", 0)]).translated(widget.canvas.pos())
    assert widget.phone.list.rect().contains(button)


def test_what_cannot_be_shown_is_said_in_the_preview(view):
    widget, made = view(carousel())
    made.model.choose(device="web")
    assert widget.notice.isVisible()
    assert (widget.notice.title.text(), widget.notice.reason.text()) == (
        "This can't be shown on the Web",
        "The Web inbox has no carousels",
    )
    made.model.choose(device="ios")
    assert not widget.notice.isVisible()


def test_a_message_that_can_not_be_encoded_says_why(view):
    widget, _ = view(simple(), encode=crashing)
    assert "The server wants a name" in widget.notice.reason.text()


def test_a_failing_look_keeps_the_card_and_says_so(view):
    class Failing(FakeMeasure):
        broken = False

        def measure(self, text, style, width):
            if self.broken:
                raise UserError("The fonts are gone")
            return super().measure(text, style, width)

    failing = Failing()
    widget, made = view(simple(), measure=failing)
    failing.broken = True
    made.type_title("Autumn")
    assert widget.canvas.card.find("title").text == "Spring"
    assert widget.notice.title.text() == "The preview shows an earlier state"
    failing.broken = False
    made.type_title("Winter")
    assert not widget.notice.isVisible()


def test_copying_puts_the_picture_on_the_clipboard_and_says_so(view, drawing):
    widget, made = view(simple())
    widget.bar.copy.click()
    assert len(drawing.asked) == 1
    assert QGuiApplication.clipboard().mimeData().hasImage()
    assert made.told == ["The picture is on the clipboard"]


def test_copying_what_can_not_be_drawn_says_why(view, drawing, monkeypatch):
    widget, made = view(simple())

    def refuse(panel, **options):
        raise UserError("There is nothing to draw")

    monkeypatch.setattr(drawing, "card", refuse)
    widget.copy_picture()
    assert made.told == ["There is nothing to draw."]


def test_the_phone_grows_with_the_stage(view):
    widget, _ = view(simple(), size=(600, 560))
    small = widget.canvas.scale
    widget.resize(600, 760)
    assert widget.canvas.scale > small
    assert widget.canvas.scale == widget.phone.scale


def test_it_fits_where_the_window_is_768_px_high(view):
    widget, _ = view(simple(), size=(460, 660))
    assert widget.height() == 660
    assert widget.phone._screen.bottom() <= widget.phone.height()
    assert widget.canvas.scale > 0.6


def test_an_arriving_picture_is_painted(view, pictures):
    widget, _ = view(simple())
    before = widget.canvas.grab().toImage()
    pictures.image.fill(0xFF0000)
    widget._on_picture()
    assert widget.canvas.grab().toImage() != before


def test_the_neighbours_pictures_are_loaded_before_the_swipe(view, qtbot):
    pages = tuple(slide(name, media=Media(url=f"https://shop.example/{name}.png")) for name in "abcd")
    widget, made = view(Message(template="carousel", slides=pages))
    made.editor.show_slide("b")
    wanted = {pages[0].media, pages[2].media}
    qtbot.waitUntil(lambda: {request.media for request in widget._pictures._wanted._asked} == wanted)


def test_another_scheme_repaints_the_corners(view, theme):
    widget, _ = view(simple())
    corner = widget.phone._screen.topLeft()
    light = QColor(widget.phone.grab().toImage().pixel(corner.x() + 1, corner.y() + 1)).name()
    theme.choose("dark")
    dark = QColor(widget.phone.grab().toImage().pixel(corner.x() + 1, corner.y() + 1)).name()
    assert light != dark


def test_an_empty_message_is_drawn_without_trouble(view):
    widget, made = view(Message(slides=(Slide(id="a", media=Media()),)))
    assert made.model.trouble == ""
    assert widget.canvas.card.height > 0


LI, BARE = person("li", Name="Li"), person("none")


def personal(view, text, **more):
    widget, made = view(simple(), people=(LI, BARE), dialect="liquid", **more)
    made.person.choose(LI)
    made.type_title(text)
    made.jobs.run_all()
    return widget, made


def test_an_open_tag_keeps_the_picture_and_leads_to_its_place(view):
    widget, made = personal(view, "Hi {{ Profile.Name }}")
    assert (widget.strip.isVisible(), made.title()) == (False, "Hi Li")
    made.type_title("Hi {{ Profile.Na")
    assert widget.strip.words.text() == "Title · Line 1, column 4: This tag is not closed"
    assert (made.title(), [box.role for box in widget.canvas._failing]) == ("Hi Li", ["title"])
    widget.strip.button.click()
    assert made.requested == ["message/slides/a/title/text"]
    made.type_title("Hi {{ Profile.Name }}")
    assert (widget.strip.isVisible(), widget.canvas._failing) == (False, ())


def test_a_value_that_is_missing_is_marked_for_whom_it_is(view):
    widget, made = personal(view, "Hi {{ Profile.Name }}")
    made.person.choose(BARE)
    assert "Profile.Name is empty" in widget.strip.words.text()
    made.person.choose(LI)
    assert not widget.strip.isVisible()


@pytest.mark.parametrize(("mode", "noticed"), [("one", True), ("devices", False)])
def test_a_message_that_cancels_itself_says_for_whom(view, monkeypatch, mode, noticed):
    widget, made = personal(view, "Hi {{ Profile.Name }}")
    made.model.choose(mode=mode)
    fill = made.model.filling.fill
    monkeypatch.setattr(made.model.filling, "fill", lambda *at, **more: replace(fill(*at, **more), aborted=True))
    made.model.refresh()
    assert (widget.notice.isVisible(), widget.strip.isVisible()) == (noticed, not noticed)
    said = widget.notice.title.text() if noticed else widget.strip.words.text()
    assert said == "Li would not get this message"
    assert not widget.strip.button.isVisible()


def test_the_strip_stays_at_the_foot_of_the_stage(view):
    widget, _ = personal(view, "Hi {{ Profile.Na")
    gap = widget.stack.height() - widget.strip.geometry().bottom()
    widget.resize(600, 700)
    assert widget.stack.height() - widget.strip.geometry().bottom() == gap
