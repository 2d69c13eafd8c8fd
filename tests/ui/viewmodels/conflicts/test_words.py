import pytest

from app.services.syncing.telling import Line, Told
from app.ui.viewmodels.conflicts import words


def line(*place, path="x"):
    return Line(path=path, kind="value", place=place, mine=Told(), theirs=Told())


@pytest.mark.parametrize(
    ("place", "phrase"),
    [
        (("Title",), "the title"),
        (("Slide 2", "Title"), "the title of slide 2"),
        (("Slide 2", "Button 1", "text"), "the text of button 1 of slide 2"),
        (("Labels",), "the labels"),
        (("Order of slides",), "the order of slides"),
        (("Stays in the inbox for",), "“Stays in the inbox for”"),
        (("Button 1", "Android"), "“Android” of button 1"),
    ],
)
def test_a_place_in_a_sentence(qapp, place, phrase):
    assert words.phrase(line(*place)) == phrase


def test_texts_of_a_language(qapp):
    place = line("Ukrainian", "Slide 1", "Title", path="message/languages/uk/slides~1a~1title~1text")
    assert words.phrase(place) == "the title of slide 1 in Ukrainian"


def test_a_whole_campaign(qapp):
    assert words.phrase(line("Campaign", path="")) == "the whole campaign"


@pytest.mark.parametrize(
    ("users", "told"),
    [
        ([], "You and somebody in your team both changed the title"),
        (["Olena"], "You and Olena both changed the title"),
        (["mira"], "You changed the title here and on another computer"),
        (["mira", "Olena"], "You and Olena both changed the title"),
        (["Olena", "Taras"], "You, Olena and Taras changed the title"),
        (["Olena", "Taras", "Ivan"], "You, Olena and 2 others changed the title"),
    ],
)
def test_who_has_changed_it(qapp, users, told):
    assert words.sentence([line("Title")], users, "mira") == told


def test_more_places_are_counted(qapp):
    assert words.sentence([line("Title"), line("Name")], ["Olena"], "").endswith("the title and 1 more")


def test_whose_the_other_side_is(qapp):
    assert words.theirs("", "mira") == "Theirs"
    assert words.theirs("Olena", "mira") == "Olena's"
    assert words.theirs("mira", "mira") == "Mine, on another computer"


def test_what_came_in_beside_it(qapp):
    assert words.beside([], ["Olena"], "") == ""
    assert words.beside(["the name"], ["Olena"], "") == "Also changed by Olena, taken over: the name"
    assert words.beside(["the name"], ["mira"], "mira") == "Also changed on another computer, taken over: the name"
    assert words.beside([f"p{n}" for n in range(9)], [], "").endswith("p5 and 3 more")
