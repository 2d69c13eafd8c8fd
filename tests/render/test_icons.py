import subprocess
import sys

import pytest

from app.render.icons import Icons

DRAWN_WHILE_DECODING = """
import sys, threading
from PySide6.QtGui import QImage
from app.render.application import ensure_gui
from app.render.decode import decode
from app.render.icons import Icons
from app.render.surface import encoded
from app.system.resources import PackagedResources

ensure_gui()
sys.setswitchinterval(1e-5)
picture = encoded(QImage(64, 64, QImage.Format.Format_RGB32))
icons = Icons(PackagedResources())
threads = [threading.Thread(target=lambda: [decode(picture, 32, 32, "cover") for _ in range(1500)]) for _ in range(2)]
for thread in threads:
    thread.start()
for number in range(300):
    icons.image.cache_clear()
    icons.image("image", "#000000", 20)
for thread in threads:
    thread.join()
"""
STANDS_STILL_AFTER = 60
"""Seconds; it is done within a few."""


@pytest.fixture
def icons(resources) -> Icons:
    return Icons(resources)


@pytest.mark.parametrize("name", ["image", "image-off", "arrow-left", "volume-x", "x", "music"])
def test_an_icon_is_drawn_in_its_colour_and_size(icons, name):
    image = icons.image(name, "#3B5BDB", 40)
    assert (image.width(), image.height()) == (40, 40)
    solid = {
        image.pixelColor(x, y).name() for x in range(40) for y in range(40) if image.pixelColor(x, y).alpha() == 255
    }
    assert solid == {"#3b5bdb"}
    assert image.pixelColor(0, 0).alpha() == 0


def test_icons_are_remembered(icons):
    assert icons.image("x", "#000000", 20) is icons.image("x", "#000000", 20)


def test_an_unknown_icon_is_a_bug(icons):
    with pytest.raises(FileNotFoundError):
        icons.image("no-such-icon", "#000000", 20)


def test_the_licence_lies_beside_the_icons(resources):
    assert "ISC License" in resources.text("icons/LICENSE")


def test_icons_and_pictures_do_not_wait_for_each_other_for_ever():
    subprocess.run([sys.executable, "-c", DRAWN_WHILE_DECODING], check=True, timeout=STANDS_STILL_AFTER)
