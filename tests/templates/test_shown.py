from app.templates.shown import blank, with_slides, without_text
from tests.looks import PICTURE, message, slide


def test_other_slides_and_another_type_leave_the_rest() -> None:
    shown = with_slides(message("simple", slide(0), slide(1), orientation="portrait"), "carousel", [slide(1)])
    assert (shown.template, [each.id for each in shown.slides], shown.orientation) == ("carousel", ["s1"], "portrait")


def test_texts_go_and_colours_stay() -> None:
    bare = without_text(slide(0, media=PICTURE))
    assert (bare.title.text, bare.body.text) == ("", "")
    assert (bare.title.color, bare.body.color, bare.media) == ("#111111", "#222222", PICTURE)


def test_a_blank_message_has_as_many_slides_as_asked_for() -> None:
    assert len(blank("carousel", 4).slides) == 4
