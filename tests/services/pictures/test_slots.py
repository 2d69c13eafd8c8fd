import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.pictures.slots import Slot, fits, icon_slot, slot_of
from tests.services.pictures.builders import campaign, info

WIDE, SQUARE, NATURAL = (Slot(shape, 500_000) for shape in ("landscape", "portrait", "natural"))


@pytest.mark.parametrize(("product", "limit"), [("clevertap", 500_000), ("yespo", 2_000_000), ("both", 500_000)])
def test_the_product_decides_the_weight(product: str, limit: int) -> None:
    assert slot_of(campaign(product=product)).max_bytes == limit
    assert icon_slot(campaign(product=product)).max_bytes == limit


@pytest.mark.parametrize(("orientation", "ratio"), [("landscape", 16 / 9), ("portrait", 1), ("natural", None)])
def test_the_message_decides_the_shape(orientation: str, ratio: float | None) -> None:
    slot = slot_of(campaign(orientation=orientation))
    assert slot.ratio == ratio
    assert slot.name == f"{orientation}-500000"


def test_icons_are_not_cropped() -> None:
    assert icon_slot(campaign(orientation="landscape")).ratio is None


@pytest.mark.parametrize(
    ("picture", "slot", "sent"),
    [
        (info(), WIDE, True),
        (info(bytes=500_000), WIDE, True),
        (info(bytes=500_001), WIDE, False),
        (info(width=1920, height=1081), WIDE, True),
        (info(width=1600, height=1200), WIDE, False),
        (info(width=1600, height=1200), NATURAL, True),
        (info(width=900, height=900), SQUARE, True),
        (info(width=900, height=912), SQUARE, False),
        (info(mime="image/webp"), WIDE, False),
        (info(mime="image/gif", kind="gif"), WIDE, True),
        (info(width=None, height=None), WIDE, False),
        (info(kind="video", mime="video/mp4", width=None, height=None, bytes=40_000_000), WIDE, True),
        (info(kind="audio", mime="audio/mpeg", width=None, height=None, bytes=4_000_000), SQUARE, True),
    ],
)
def test_only_what_breaks_ratio_weight_or_type_needs_a_copy(picture: object, slot: Slot, sent: bool) -> None:
    assert fits(picture, slot) is sent


@given(st.integers(1, 8_000), st.integers(1, 8_000))
def test_a_picture_in_its_own_shape_always_fits_as_is(width: int, height: int) -> None:
    assert fits(info(width=width, height=height), NATURAL)


@given(st.integers(1, 500))
def test_every_size_of_the_exact_ratio_fits(scale: int) -> None:
    assert fits(info(width=16 * scale, height=9 * scale), WIDE)
    assert fits(info(width=scale, height=scale), SQUARE)
