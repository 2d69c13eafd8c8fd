import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.campaign import Campaign, from_tree, to_tree
from app.domain.edits import apply_all
from app.domain.message import Slide, Text
from app.services.pictures.placing import MAX_SLIDES, Placed, as_media, pictures_of, place
from app.services.ports import MediaInfo
from tests.services.pictures.builders import campaign, info, media, slide

FIVE = [info(f"{n}.jpg") for n in range(1, 6)]


def after(start: Campaign, placed: Placed) -> tuple[Slide, ...]:
    record, _ = apply_all(to_tree(start), placed.edits)
    return from_tree(record).message.slides


def shown(slides: tuple[Slide, ...]) -> list[str | None]:
    return [each.media.sha256 if each.media else None for each in slides]


def hashes(infos: list[MediaInfo]) -> list[str]:
    return [each.sha256 for each in infos]


def test_the_document_names_the_stored_file() -> None:
    picture = as_media(FIVE[0], "A beach")
    assert (picture.sha256, picture.width, picture.height, picture.bytes) == (FIVE[0].sha256, 1600, 900, 300_000)
    assert (picture.kind, picture.mime, picture.alt, picture.url) == ("image", "image/jpeg", "A beach", None)


def test_five_pictures_become_five_slides_in_order() -> None:
    start = campaign(slide("a"))
    placed = place(start, "a", FIVE, many_slides=True)
    slides = after(start, placed)
    assert shown(slides) == hashes(FIVE)
    assert slides[0].id == "a"
    assert len({each.id for each in slides}) == 5
    assert (placed.left_out, placed.note) == (0, "")


def test_empty_slides_behind_the_one_in_hand_are_filled_first() -> None:
    start = campaign(slide("a", media=media("kept")), slide("b"), slide("c", title=Text(text="Third")))
    slides = after(start, place(start, "b", FIVE[:3], many_slides=True))
    assert shown(slides) == [media("kept").sha256, *hashes(FIVE[:3])]
    assert [each.id for each in slides][:3] == ["a", "b", "c"]
    assert slides[2].title.text == "Third"


def test_several_pictures_replace_nothing_that_has_a_place() -> None:
    start = campaign(slide("a", media=media("first")), slide("b", media=media("second")))
    slides = after(start, place(start, "a", FIVE[:2], many_slides=True))
    assert shown(slides) == [media("first").sha256, *hashes(FIVE[:2]), media("second").sha256]


def test_filling_stops_at_the_first_slide_with_a_picture() -> None:
    start = campaign(slide("a"), slide("b", media=media("kept")), slide("c"))
    slides = after(start, place(start, "a", FIVE[:2], many_slides=True))
    assert shown(slides) == [*hashes(FIVE[:2]), media("kept").sha256, None]


@pytest.mark.parametrize("many_slides", [True, False])
def test_one_picture_takes_the_place_of_the_one_that_is_there(many_slides: bool) -> None:
    start = campaign(slide("a", media=media("old", "https://cdn.test/old.jpg")), slide("b"))
    slides = after(start, place(start, "a", FIVE[:1], many_slides=many_slides))
    assert shown(slides) == [FIVE[0].sha256, None]
    assert slides[0].media is not None and slides[0].media.url is None


def test_beyond_five_slides_pictures_are_left_out_and_told() -> None:
    start = campaign(*(slide(name, media=media(name)) for name in "abc"))
    placed = place(start, "c", FIVE, many_slides=True)
    assert shown(after(start, placed))[3:] == hashes(FIVE[:2])
    assert placed.left_out == 3
    assert placed.note == "A carousel has at most 5 slides. The other 3 pictures are in Media"


def test_a_template_with_one_slide_shows_the_first_picture() -> None:
    start = campaign(slide("a"), slide("hidden"))
    placed = place(start, "a", FIVE[:2], many_slides=False)
    assert shown(after(start, placed)) == [FIVE[0].sha256, None]
    assert placed.left_out == 1
    assert placed.note == "One picture is shown here. The other picture is in Media"


def test_new_slides_have_the_colours_of_the_one_in_hand() -> None:
    start = campaign(slide("a", title=Text(text="Hi", color="#112233"), body=Text(text="Yo", color="#445566")))
    new = after(start, place(start, "a", FIVE[:2], many_slides=True))[1]
    assert (new.title, new.body) == (Text(color="#112233"), Text(color="#445566"))


def test_a_slide_that_is_gone_means_the_last_one() -> None:
    start = campaign(slide("a", media=media("kept")), slide("b"))
    assert shown(after(start, place(start, "gone", FIVE[:2], many_slides=True)))[1:] == hashes(FIVE[:2])


def test_no_pictures_change_nothing() -> None:
    assert place(campaign(), "a", [], many_slides=True) == Placed(())


@given(st.lists(st.booleans(), min_size=1, max_size=8), st.integers(0, 7), st.integers(1, 9))
def test_nothing_is_lost_and_order_holds(filled: list[bool], at: int, count: int) -> None:
    start = campaign(*(slide(f"s{n}", media=media(f"s{n}") if has else None) for n, has in enumerate(filled)))
    dropped = [info(f"{n}.jpg") for n in range(count)]
    placed = place(start, f"s{min(at, len(filled) - 1)}", dropped, many_slides=True)
    slides = after(start, placed)
    ours = [found for found in shown(slides) if found in hashes(dropped)]
    assert ours == hashes(dropped)[: count - placed.left_out]
    assert len(slides) <= max(MAX_SLIDES, len(filled))
    if count > 1:
        kept = [each.media.sha256 for each in start.message.slides if each.media]
        assert [found for found in shown(slides) if found in kept] == kept


def test_every_picture_of_a_message_is_listed_with_its_place() -> None:
    start = campaign(slide("a", media=media("1"), icon=media("2")), slide("b"), slide("c", icon=media("3")))
    assert pictures_of(start.message) == [
        ("message/slides/a/media", media("1")),
        ("message/slides/a/icon", media("2")),
        ("message/slides/c/icon", media("3")),
    ]
