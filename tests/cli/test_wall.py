import json

import jsonschema
import pytest
from PySide6.QtGui import QImage

from tests.cli.drawn import ID, campaign, galley, json_line
from tests.render.support import CheckoutResources

SCHEMA = json.loads(CheckoutResources().text("schemas/lines/wall.json"))


@pytest.fixture(autouse=True)
def _application(qapp) -> None:
    """The window's application object, for whoever comes later in the same process."""


def wall(target, *more: str, of=None) -> int:
    return galley("wall", "any.galley", "Spring", "-o", str(target), *more, of=of)


def test_each_device_widens_the_wall(tmp_path):
    widths = []
    for number, devices in enumerate(["android", "android,ios", "android, ios ,web"]):
        target = tmp_path / f"{number}.png"
        assert wall(target, "--devices", devices) == 0
        widths.append(QImage(str(target)).width())
    assert widths == sorted(set(widths))


def test_without_names_every_device_is_there(tmp_path, capsys):
    assert wall(tmp_path / "all.png", "--json") == 0
    line = json_line(capsys.readouterr().out)
    jsonschema.validate(line, SCHEMA)
    known = [json.loads(CheckoutResources().text(name))["name"] for name in CheckoutResources().names("devices")]
    assert sorted(line["devices"]) == sorted(known)


def test_a_wall_on_paper(tmp_path, capsys):
    target = tmp_path / "wall.PDF"
    assert wall(target, "--devices", "android,web", "--json") == 0
    assert target.read_bytes().startswith(b"%PDF-")
    line = json_line(capsys.readouterr().out)
    jsonschema.validate(line, SCHEMA)
    assert (line["campaign"], line["path"], len(line["devices"])) == (ID, str(target), 2)


def test_the_schema_has_a_valid_example():
    for example in SCHEMA["examples"]:
        jsonschema.validate(example, SCHEMA)


def test_a_platform_without_carousels_hangs_as_a_notice(tmp_path):
    for name in ("web", "android"):
        assert wall(tmp_path / f"{name}.png", "--devices", name, of=campaign("carousel")) == 0
    refused, drawn = QImage(str(tmp_path / "web.png")), QImage(str(tmp_path / "android.png"))
    assert refused.height() < drawn.height() / 2
    red = {refused.pixelColor(x, y).name() for x in range(refused.width()) for y in range(refused.height())}
    assert "#c92a2a" in red


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--devices", "nokia"), "nokia"),
        (("--devices", " , "), "--devices"),
        (("-o", "wall.gif"), ".png or .pdf"),
    ],
)
def test_bad_options_are_told_in_one_line_and_write_nothing(tmp_path, capsys, options, said):
    assert wall(tmp_path / "wall.png", *options) == 2
    assert said in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
