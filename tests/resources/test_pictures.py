from pathlib import Path

import pytest
from PIL import Image

from app.media.tools import PillowTools

FOLDER = Path(__file__).parents[2] / "resources" / "samples" / "pictures"
PICTURES = sorted(FOLDER.glob("*.jpg"))
ICONS = sorted(FOLDER.glob("*.png"))


def test_there_are_enough_for_two_carousels() -> None:
    assert len(PICTURES) >= 8
    assert len(ICONS) >= 2


@pytest.mark.parametrize("path", PICTURES, ids=lambda path: path.stem)
def test_a_picture_needs_no_copy_and_weighs_little(path: Path) -> None:
    looked = PillowTools().inspect(path.read_bytes())
    assert (looked.mime, looked.width, looked.height) == ("image/jpeg", 1280, 720)
    assert path.stat().st_size < 120_000


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_an_icon_is_a_small_square(path: Path) -> None:
    looked = PillowTools().inspect(path.read_bytes())
    assert (looked.mime, looked.width, looked.height) == ("image/png", 256, 256)
    assert path.stat().st_size < 50_000


@pytest.mark.parametrize("path", PICTURES + ICONS, ids=lambda path: path.stem)
def test_nothing_is_told_beside_the_pixels(path: Path) -> None:
    with Image.open(path) as image:
        assert not {"exif", "icc_profile", "comment", "xmp"} & image.info.keys()


@pytest.mark.parametrize("path", PICTURES, ids=lambda path: path.stem)
def test_the_middle_holds_the_picture_when_it_is_cropped_square(path: Path) -> None:
    """The square around the centre has more in it than an even wash of colour."""
    with Image.open(path) as image:
        square = image.convert("L").crop((280, 0, 1000, 720))
    darkest, lightest = square.getextrema()
    assert lightest - darkest > 100
