"""``--fetch`` of the commands that draw, over real workspaces and a made-up network."""

import json
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QImage

from app.bootstrap import Services
from app.cli.main import main
from app.domain.message import Media, Message, Slide
from tests.made import campaign
from tests.render.support import CheckoutResources, color
from tests.services.media_fakes import Net

URL = "https://cdn.test/red.jpg"


def _red() -> bytes:
    kept = BytesIO()
    Image.new("RGB", (400, 100), "#FF0000").save(kept, "PNG")
    return kept.getvalue()


@pytest.fixture
def galley(workspaces, workspace, clock, capsys):
    def run(*arguments: object, url: str = URL) -> tuple[int, str, str]:
        message = Message(slides=(Slide(id="s", media=Media(url=url)),), orientation="natural")
        services = Services(
            author="Ann", workspaces=workspaces, clock=clock, resources=CheckoutResources(), fetcher=Net(red=_red())
        )
        services.editing(workspace).create([campaign(message=message)], origin="cli", label="New")
        code = main([str(argument) for argument in arguments], services)
        return code, *capsys.readouterr()

    return run


def _height(line: str) -> float:
    return next(box["h"] for box in json.loads(line)["boxes"] if box["role"] == "media")


@pytest.mark.parametrize(("fetch", "height"), [(False, 202.33), (True, 90)])
def test_a_fetched_picture_has_its_own_ratio(galley, path, fetch, height):
    code, out, err = galley("layout", path, "Spring sale", "--device", "android", "--json", *["--fetch"] * fetch)
    assert (code, err) == (0, "")
    assert _height(out) == pytest.approx(height, abs=0.5)


def test_a_picture_that_can_not_be_had_keeps_the_usual_ratio_and_is_mentioned(galley, path):
    lost = "https://cdn.test/lost.jpg"
    code, out, err = galley("layout", path, "Spring sale", "--device", "android", "--json", "--fetch", url=lost)
    assert code == 0
    assert _height(out) == pytest.approx(202.33, abs=0.5)
    assert err.startswith(lost)
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize("fetch", [False, True])
def test_a_fetched_picture_is_drawn(galley, path, tmp_path: Path, fetch):
    target = tmp_path / "card.png"
    code, _, _ = galley("render", path, "Spring sale", "--device", "android", "-o", target, *["--fetch"] * fetch)
    assert code == 0
    assert (color(QImage(str(target)), 360, 90) == "#FF0000") == fetch
