from pathlib import Path

from PySide6.QtGui import QImage

from tests.shots.scenes import named
from tests.shots.taking import CHANGED, SIZE, Studio
from tests.shots.workspaces import MAKERS


def test_a_picture_shows_the_whole_window_in_the_scheme(qapp, tmp_path: Path):
    (scene,) = named(["campaigns-none"])
    with Studio() as studio:
        for scheme in ("light", "dark"):
            studio.take(scene, scheme, tmp_path / "shots" / f"{scheme}.png")
    light, dark = (QImage(str(tmp_path / "shots" / f"{scheme}.png")) for scheme in ("light", "dark"))
    assert (light.width(), light.height()) == SIZE
    assert light.pixelColor(700, 500).lightness() > 200 > 80 > dark.pixelColor(700, 500).lightness()


def test_the_same_scene_looks_the_same_again(qapp, tmp_path: Path):
    (scene,) = named(["editor-simple-android"])
    with Studio() as studio:
        for number in (1, 2):
            studio.take(scene, "light", tmp_path / f"{number}.png")
    assert QImage(str(tmp_path / "1.png")) == QImage(str(tmp_path / "2.png"))


def test_the_workspaces_that_are_made_anew_are_workspaces():
    assert set(CHANGED) <= set(MAKERS)
