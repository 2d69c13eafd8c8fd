import re
import unicodedata
from urllib.parse import quote, unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import UserError
from app.services.pictures.names import address, base_name, export_name, link_name, match, natural, slug, spoken, stem
from app.services.pictures.slots import Slot
from tests.services.pictures.builders import info

BEACH, CITY = info("Beach.JPG"), info("city lights.png", mime="image/png")
FILES = st.text(st.characters(codec="utf-8", exclude_characters="/\\"), max_size=90)


def test_numbers_in_names_count_as_numbers() -> None:
    in_order = ["9.jpg", "10.jpg", "Alps.jpg", "img1.jpg", "IMG2.jpg", "img02b.jpg", "img10.jpg"]
    mixed = in_order[3:] + in_order[:3]
    assert sorted(mixed, key=natural) == in_order


@given(st.lists(st.text()))
def test_any_names_can_be_put_in_order(files: list[str]) -> None:
    backwards = files[::-1]
    forward, again = sorted(files, key=natural), sorted(backwards, key=natural)
    assert [natural(name) for name in forward] == [natural(name) for name in again]


@given(st.integers(0, 10**30), st.integers(0, 10**30))
def test_order_follows_the_number(one: int, other: int) -> None:
    assert (natural(f"a{one}.jpg") < natural(f"a{other}.jpg")) == (one < other)


@pytest.mark.parametrize("path", ["beach.jpg", "/home/anna/beach.jpg", "C:\\Pictures\\beach.jpg", "../beach.jpg"])
def test_folders_are_no_part_of_a_name(path: str) -> None:
    assert base_name(path) == "beach.jpg"


@pytest.mark.parametrize(
    ("name", "without"),
    [("a.jpg", "a"), ("a.b.jpeg", "a.b"), ("a", "a"), (".hidden", ".hidden"), ("v1.sentence", "v1.sentence")],
)
def test_the_extension_is_what_stands_behind_the_last_dot(name: str, without: str) -> None:
    assert stem(name) == without


@pytest.mark.parametrize(("text", "plain"), [("Été à la mer", "ete-a-la-mer"), ("  A__b--C ", "a-b-c"), ("пляж", "")])
def test_slugs_are_plain(text: str, plain: str) -> None:
    assert slug(text) == plain


@pytest.mark.parametrize(
    ("picture", "name"),
    [
        (info("Summer Beach (2).JPG", sha256="1a2b3c4d" * 8), "summer-beach-2-1a2b3c4d.jpg"),
        (info("пляж.png", sha256="1a2b3c4d" * 8, mime="image/png"), "image-1a2b3c4d.png"),
        (info("", sha256="1a2b3c4d" * 8, kind="video", mime="video/mp4"), "video-1a2b3c4d.mp4"),
        (info("CON", sha256="1a2b3c4d" * 8, mime="image/gif"), "con-1a2b3c4d.gif"),
        (info("x" * 200 + ".jpg", sha256="1a2b3c4d" * 8), "x" * 60 + "-1a2b3c4d.jpg"),
    ],
)
def test_exported_names_are_readable_and_tell_pictures_apart(picture: object, name: str) -> None:
    assert export_name(picture) == name


def test_a_copy_for_a_slot_has_a_name_of_its_own() -> None:
    picture = info("beach.jpg", sha256="1a2b3c4d" * 8)
    assert export_name(picture, Slot("portrait", 500_000)) == "beach-1a2b3c4d-portrait-500000.jpg"


@given(FILES)
def test_exported_names_are_safe_everywhere(filename: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*-[0-9a-f]{8}\.jpg", export_name(info(filename, seed="x")))


@pytest.mark.parametrize(
    ("base", "whole"),
    [
        ("https://cdn.test/in box/", None),
        ("https://cdn.test", "https://cdn.test/a%20b.jpg"),
        (" https://cdn.test/inbox// ", "https://cdn.test/inbox/a%20b.jpg"),
        ("http://cdn.test/x?v=1#top", "http://cdn.test/x/a%20b.jpg"),
        ("cdn.test/inbox", None),
        ("ftp://cdn.test", None),
        ("https://", None),
        ("https://[::1", None),
        ("", None),
    ],
)
def test_an_address_is_the_base_and_the_name(base: str, whole: str | None) -> None:
    if whole:
        assert address(base, "a b.jpg") == whole
    else:
        with pytest.raises(UserError, match="https://"):
            address(base, "a b.jpg")


@pytest.mark.parametrize(
    "link",
    [
        "https://cdn.test/x/Beach.JPG",
        "https://cdn.test/beach.jpg?width=2#top",
        "https://cdn.test/o/inbox%2FBeach.jpg?alt=media",
        "https://cdn.test/beach.webp",
        "https://cdn.test/" + BEACH.sha256[:16] + "-beach.jpg",
        "https://cdn.test/" + BEACH.sha256 + "-renamed.jpg",
        "https://cdn.test/" + export_name(BEACH),
        "https://cdn.test/" + export_name(BEACH, Slot("portrait", 500_000)),
        "http://cdn.test/beach.jpg",
    ],
)
def test_a_link_finds_its_picture(link: str) -> None:
    found = match(link, [CITY, BEACH])
    assert found.addresses == {BEACH.sha256: link}
    assert found.unmatched == ()


@pytest.mark.parametrize("link", ["https://cdn.test/city%20lights.png", "https://cdn.test/City-Lights.jpg"])
def test_spaces_and_hyphens_are_alike(link: str) -> None:
    assert match(link, [CITY, BEACH]).addresses == {CITY.sha256: link}


def test_several_links_are_matched_at_once_in_any_layout() -> None:
    text = "\n <https://cdn.test/city%20lights.png>,\r\n\t'https://cdn.test/beach.jpg'; https://cdn.test/beach.jpg"
    found = match(text, [BEACH, CITY])
    assert found.addresses == {
        BEACH.sha256: "https://cdn.test/beach.jpg",
        CITY.sha256: "https://cdn.test/city%20lights.png",
    }
    assert found.unmatched == ()


def test_what_matches_nothing_is_told() -> None:
    found = match("https://cdn.test/dog.jpg beach.jpg https://[::1 https://cdn.test/", [BEACH])
    assert found.addresses == {}
    assert found.unmatched == ("https://cdn.test/dog.jpg", "beach.jpg", "https://[::1", "https://cdn.test/")


def test_a_name_that_two_pictures_have_is_not_guessed() -> None:
    one, other = info("img.jpg", seed="1"), info("IMG.jpg", seed="2")
    link = "https://cdn.test/img.jpg"
    assert match(link, [one, other]).unmatched == (link,)


def test_the_hash_decides_between_equal_names() -> None:
    one, other = info("img.jpg", seed="1"), info("img.jpg", seed="2")
    text = f"https://cdn.test/img.jpg https://cdn.test/{export_name(other)}"
    found = match(text, [one, other])
    assert found.addresses == {
        other.sha256: f"https://cdn.test/{export_name(other)}",
        one.sha256: "https://cdn.test/img.jpg",
    }


def test_an_exact_name_wins_over_a_similar_one() -> None:
    png, jpg = info("beach.png"), info("beach.jpg")
    text = "https://cdn.test/beach.jpg https://cdn.test/beach.png"
    assert match(text, [png, jpg]).addresses == {
        png.sha256: "https://cdn.test/beach.png",
        jpg.sha256: "https://cdn.test/beach.jpg",
    }


def test_pictures_without_a_name_match_no_empty_name() -> None:
    assert match("https://cdn.test/ https://cdn.test/.jpg", [info("", seed="x")]).addresses == {}


@given(FILES)
def test_exported_names_find_back_to_their_picture(filename: str) -> None:
    picture, other = info(filename, seed="1"), info(filename, seed="2")
    link = "https://cdn.test/" + quote(export_name(picture, Slot("landscape", 500_000)))
    assert match(link, [other, picture]).addresses == {picture.sha256: link}


@given(st.text(), st.lists(FILES, max_size=4, unique=True))
def test_any_text_can_be_pasted(text: str, filenames: list[str]) -> None:
    found = match(text + " https://cdn.test/" + text, [info(name, seed=f"seed {name}") for name in filenames])
    assert not set(found.addresses.values()) & set(found.unmatched)


@given(FILES.filter(lambda name: name not in ("", ".", "..")))
def test_the_name_in_a_link_is_decoded(name: str) -> None:
    assert link_name("https://cdn.test/a/" + quote(name, safe="")) == unicodedata.normalize("NFC", unquote(quote(name)))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("beach.jpg", "“beach.jpg”"),
        ("", "The file"),
        (" \n", "The file"),
        ("a\x1b[31m\nb\u202e", "“a [31m b”"),
        ("x" * 300, "“" + "x" * 79 + "…”"),
    ],
)
def test_names_are_said_on_one_short_line(name: str, said: str) -> None:
    assert spoken(name) == said
