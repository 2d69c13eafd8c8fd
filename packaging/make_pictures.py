"""Draws resources/samples/pictures: run it from anywhere, it writes the same files every time."""

from collections.abc import Callable
from pathlib import Path

from pictures_indoors import coffee, icon_bag, icon_sun, leaves, parcel, still_life
from pictures_outdoors import camp, city, hills, sea
from PIL import Image

TARGET = Path(__file__).parent.parent / "resources" / "samples" / "pictures"

PICTURES: dict[str, Callable[[], Image.Image]] = {
    "hills": hills,
    "sea": sea,
    "city": city,
    "leaves": leaves,
    "still-life": still_life,
    "parcel": parcel,
    "coffee": coffee,
    "camp": camp,
}
ICONS: dict[str, Callable[[], Image.Image]] = {"icon-sun": icon_sun, "icon-bag": icon_bag}


def main() -> None:
    """Write every picture and icon."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for name, draw in PICTURES.items():
        draw().save(TARGET / f"{name}.jpg", quality=84, optimize=True, progressive=True)
    for name, draw in ICONS.items():
        draw().save(TARGET / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
