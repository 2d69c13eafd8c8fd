"""Which files campaigns need."""

from msgspec.structs import replace

from app.domain.campaign import Variant
from app.domain.message import Media, Slide
from app.services.packages.shown import hashes
from tests.made import campaign, uuid

A, B, C = ("a" * 64, "b" * 64, "c" * 64)


def test_pictures_icons_and_those_of_variants_each_once() -> None:
    one = campaign(1, Slide(id="s1", media=Media(sha256=B), icon=Media(sha256=A)), Slide(id="s2"))
    values = {"slides/s1/media": {"kind": "image", "sha256": C}, "slides/s1/title/text": "x", "slides/s2/media": None}
    varied = replace(one, variants=(Variant(id=uuid(9), values=values),))
    assert hashes([varied, one]) == [B, A, C]


def test_pictures_that_are_only_online_need_no_file() -> None:
    assert hashes([campaign(1, Slide(id="s1", media=Media(url="https://cdn.test/a.png")))]) == []
