from msgspec.structs import replace

from app.domain.message import Slide, Text
from app.services.checks.texts import check
from tests.inbox import changed, message_of
from tests.services.checks.made import codes, found
from tests.targets.made import campaign, imported, with_slide

FIRST = ("msg", "content", 0)


def _cut_on(message, slide):
    return "the narrow one" if len(message.slides[slide].title.text) > 5 else ""


def test_a_title_that_is_cut_is_told_where_somebody_can_measure():
    made = campaign(
        Slide(id="a", title=Text(text="short")), Slide(id="b", title=Text(text="far too long")), template="carousel"
    )
    issues = found(check, made, cut_on=_cut_on)
    assert [(issue.code, issue.path) for issue in issues] == [("title.cut", "message/slides/b/title/text")]
    assert issues[0].message == "The title of slide 2 is cut on the narrow one: shorten it"
    assert codes(check, made) == []


def _personal():
    marked = "Hi $replacement$##n[Person]$/replacement$"
    return changed(message_of(), *FIRST, "title", "replacements", to=marked)


def test_personal_fields_beside_an_edited_text_are_told():
    made = imported(_personal())
    assert codes(check, made) == []
    slide = made.message.slides[0]
    edited = with_slide(made, title=replace(slide.title, text="Hello"))
    (issue,) = found(check, edited)
    assert (issue.code, issue.path) == ("text.stale-markers", f"message/slides/{slide.id}/title/text")


def test_other_edits_and_texts_without_personal_fields_are_not():
    made = imported(_personal())
    slide = made.message.slides[0]
    assert codes(check, with_slide(made, title=replace(slide.title, color="#000000"))) == []
    assert codes(check, with_slide(made, body=replace(slide.body, text="Hello"))) == []
    assert codes(check, with_slide(imported(message_of()), title=replace(slide.title, text="Hello"))) == []


def test_a_template_without_texts_hides_none_that_changed():
    made = imported(changed(_personal(), "msg", "type", to="carousel-image"))
    assert codes(check, made) == []
