import json

import jsonschema
import pytest
from PySide6.QtGui import QImage

from app.platforms.base import Fate
from tests.cli.drawn import ID, campaign, galley, json_line
from tests.render.support import CheckoutResources, color

SCHEMA = json.loads(CheckoutResources().text("schemas/lines/render.json"))


@pytest.fixture(autouse=True)
def _application(qapp) -> None:
    """The window's application object, for whoever comes later in the same process."""


@pytest.fixture
def target(tmp_path):
    return tmp_path / "card.png"


def render(target, *more: str, fate=None) -> int:
    return galley("render", "any.galley", "Spring", "--device", "android", "-o", str(target), *more, fate=fate)


@pytest.mark.parametrize(("options", "expected"), [((), 720), (("--scale", "1"), 360), (("--scale", "3"), 1080)])
def test_the_card_is_written_at_its_scale(target, options, expected):
    assert render(target, *options) == 0
    image = QImage(str(target))
    assert image.width() == expected
    assert image.height() == round(113 * expected / 360)


def test_the_options_of_a_look_are_taken(target):
    assert render(target, "--width", "320", "--read", "--text-size", "130%") == 0
    assert QImage(str(target)).width() == 640


@pytest.mark.parametrize(("theme", "corner"), [("light", "#FFFFFF"), ("dark", "#101113")])
def test_the_theme_shows_in_the_corners_of_a_round_card(tmp_path, theme, corner):
    target = tmp_path / "web.png"
    galley("render", "any.galley", ID, "--device", "web", "--theme", theme, "-o", str(target))
    assert color(QImage(str(target)), 0, 0) == corner


def test_two_runs_give_the_same_bytes(tmp_path):
    for name in ("one.png", "two.png"):
        render(tmp_path / name)
    assert (tmp_path / "one.png").read_bytes() == (tmp_path / "two.png").read_bytes()


def test_the_line_says_what_was_written(target, capsys):
    assert render(target, "--json") == 0
    line = json_line(capsys.readouterr().out)
    jsonschema.validate(line, SCHEMA)
    assert line == {"campaign": ID, "path": str(target), "fate": "drawn", "reason": None}


def test_the_schema_has_a_valid_example():
    for example in SCHEMA["examples"]:
        jsonschema.validate(example, SCHEMA)


@pytest.mark.parametrize("fate", ["crash", "dropped"])
def test_a_card_that_does_not_survive_is_drawn_and_told(target, capsys, fate):
    assert render(target, "--json", fate=Fate(fate, "The title has no colour")) == 0
    out, err = capsys.readouterr()
    line = json_line(out)
    jsonschema.validate(line, SCHEMA)
    assert (line["fate"], line["reason"]) == (fate, "The title has no colour")
    assert "The title has no colour" in err
    assert not QImage(str(target)).isNull()


def test_what_a_platform_cannot_show_is_refused_with_the_reason(target, capsys):
    code = galley("render", "any.galley", ID, "--device", "web", "-o", str(target), of=campaign("carousel"))
    assert code == 2
    assert "carousel" in capsys.readouterr().err
    assert not target.exists()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--scale", "0"), "--scale 0"),
        (("--scale", "nan"), "--scale nan"),
        (("--scale", "two"), "--scale two"),
        (("--theme", "blue"), "blue"),
        (("--slide", "7"), "slide 7"),
        (("--device", "nokia"), "nokia"),
        (("-o", "card.jpg"), "card.jpg"),
        (("-o", "card"), "card"),
    ],
)
def test_bad_options_are_told_in_one_line_and_write_nothing(target, capsys, options, said):
    assert render(target, *options) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err and err.count("\n") == 1
    assert list(target.parent.iterdir()) == []


@pytest.mark.parametrize("place", ["missing/card.png", "folder.png"])
def test_a_place_that_cannot_be_written_is_told(tmp_path, capsys, place):
    (tmp_path / "folder.png").mkdir()
    assert render(tmp_path / place) == 2
    assert "can't be written" in capsys.readouterr().err


def test_an_older_picture_is_replaced(target):
    target.write_bytes(b"old")
    assert render(target) == 0
    assert target.read_bytes().startswith(b"\x89PNG")
    assert [path.name for path in target.parent.iterdir()] == ["card.png"]
