from msgspec.structs import replace

from app.domain.campaign import to_tree
from app.domain.edits import Move, SetValue
from app.domain.message import Media
from app.services.syncing.clashes import Clash
from app.services.syncing.conflicts import Conflict
from app.services.syncing.telling import tell
from app.services.versions.names import Names
from tests.conflicting import BODY, TITLE

ONE, TWO = TITLE.format("s1"), TITLE.format("s2")
NAMES = Names(language=lambda code: {"uk": "Ukrainian"}.get(code, code), word=lambda text: text)


def told(desk):
    return tell(desk.conflict(), NAMES)


def clash(desk, path, mine, theirs):
    desk.team.both(desk.campaign, path, mine, theirs)
    (line,) = told(desk)
    return line


def test_texts_are_told_word_by_word_against_what_both_began_with(desk):
    line = clash(desk, TWO, "Two long nights", "Two short nights")
    assert (line.place, line.slide, line.before) == (("Slide 2", "Title"), "s2", "Two nights")
    assert [(span.fate, span.text) for span in line.mine.spans] == [
        ("same", "Two "),
        ("new", "long "),
        ("same", "nights"),
    ]
    assert (line.mine.text, line.theirs.text) == ("Two long nights", "Two short nights")


def test_values_are_told_as_the_form_does(desk):
    line = clash(desk, "ttl", {"days": 3}, {"hours": 1})
    assert (line.place, line.mine.text, line.theirs.text) == (("Stays in the inbox for",), "3 days", "1 hour")
    assert line.kind == "value" and line.mine.spans == ()


def test_a_part_of_a_button_leads_to_its_button(desk):
    line = clash(desk, "message/slides/s1/buttons/b1/text", "Go now", "Go there")
    assert line.place == ("Button 1", "text")


def test_texts_of_a_language_name_it(desk):
    overlay = {"slides/s1/title/text": "Весна"}
    desk.team.edit(desk.id, SetValue("message/languages", {"uk": overlay}))
    desk.team.sync()
    line = clash(desk, "message/languages/uk/slides~1s1~1title~1text", "Весна близько", "Весна далеко")
    assert line.place == ("Ukrainian", "Title")


def test_pictures_come_with_what_draws_them(desk):
    one, other = ({"kind": "image", "url": f"https://shop.example/{name}.png", "mime": ""} for name in "ab")
    line = clash(desk, "message/slides/s1/media", one, other)
    assert line.kind == "picture"
    assert line.theirs.media == Media(url="https://shop.example/b.png")
    assert line.mine.text == "https://shop.example/a.png"


def test_orders_list_what_is_ordered(desk):
    desk.team.edit(desk.id, SetValue("message/slides", desk_slides(desk, 3)))
    desk.team.sync()
    desk.team.edit(desk.id, Move("message/slides/s1", "s3"))
    desk.team.elsewhere(desk.id, Move("message/slides/s3", None))
    desk.team.sync()
    (line,) = told(desk)
    assert (line.kind, line.place) == ("order", ("Order of slides",))
    assert line.mine.items == ("Two nights", "Slide 3", "Spring is near")
    assert line.theirs.items == ("Slide 3", "Spring is near", "Two nights")
    assert line.before == "Spring is near, Two nights, Slide 3"


def desk_slides(desk, count):
    slides = to_tree(desk.campaign)["message"]["slides"]
    blank = {**slides[1], "id": "s3", "title": {**slides[1]["title"], "text": ""}}
    blank["body"] = {**blank["body"], "text": ""}
    return [*slides, blank][:count]


def test_slides_come_first_and_in_their_order(desk):
    for change, word in ((desk.team.edit, "mine"), (desk.team.elsewhere, "theirs")):
        change(desk.id, *(SetValue(path, word) for path in ("name", TWO, BODY.format("s1"), ONE)))
    desk.team.sync()
    assert [line.slide for line in told(desk)] == ["s1", "s1", "s2", ""]


def test_a_whole_record_says_why_theirs_can_not_be_taken(desk):
    desk.team.edit(desk.id, SetValue("name", "Mine"))
    desk.team.change("campaigns", desk.id, lambda tree: {**tree, "schema": 2})
    desk.team.sync()
    (line,) = told(desk)
    assert (line.kind, line.place, line.mine.reason) == ("whole", ("Campaign",), "")
    assert line.mine.text == "Mine\nSpring is near"
    assert "newer version" in line.theirs.reason


def test_labels_are_told_in_their_own_words():
    tree = {"id": "x", "name": "Sale", "color": "#FF0000", "description": "", "key": "", "alias_of": None}
    clashes = (Clash(path="name", base="S", mine="Sale", theirs="Sales"), Clash(path="color", mine="#FF0000"))
    conflict = Conflict(collection="labels", id="x", name="Sale", fields=clashes, mine=tree, theirs=tree)
    name, color = tell(conflict, NAMES)
    assert (name.place, name.mine.text, name.theirs.text, name.before) == (("Name",), "Sale", "Sales", "S")
    assert (color.place, color.mine.text, color.theirs.text) == (("Colour",), "#FF0000", "")


def test_names_of_a_subscription_name_their_language():
    conflict = Conflict(collection="categories", id="x", name="News", fields=(), mine={}, theirs={})
    (line,) = tell(replace(conflict, fields=(Clash(path="names/uk", mine="Новини", theirs="Вісті"),)), NAMES)
    assert line.place == ("Ukrainian", "Name")
