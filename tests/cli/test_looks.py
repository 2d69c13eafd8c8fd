import argparse
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from msgspec.structs import replace

from app.cli.looks import add_look_arguments, look_at, named_devices
from app.domain.errors import UserError
from app.services.devices import Devices
from app.services.personalising import Person
from app.services.ports import Rendered
from tests.fakes_preview import FolderResources, ShelfWorkspace
from tests.looks import campaign, message, slide

TWIN_ID = "0d4c0000-6f0b-4a53-9a53-333333333333"
SPRING = campaign(message("carousel", slide(0), slide(1), languages={"uk": {}}, language="en"))
SHELF = ShelfWorkspace([SPRING, replace(SPRING, id=TWIN_ID)])


class Recorder:
    """Stands for the services and notes what is asked of the previews."""

    def __init__(self) -> None:
        self.asked: dict[str, Any] = {}
        self.devices = self

    def previewing(self, workspace: Any) -> "Recorder":
        return self

    def get(self, name: str) -> str:
        return f"device {name}"

    def look(self, campaign: Any, device: str, **options: Any) -> str:
        self.asked = {"device": device, **options}
        return "look"


def asked(*options: str, **rendered: Rendered) -> dict[str, Any]:
    parser = argparse.ArgumentParser()
    add_look_arguments(parser)
    recorder = Recorder()
    arguments = parser.parse_args(["--device", "pixel", *options])
    person = Person(campaign=SPRING, language=None, rendered=rendered)
    assert look_at(person, arguments, recorder, SHELF) == "look"
    return recorder.asked


def test_without_options_the_device_decides() -> None:
    assert asked() == {
        "device": "device pixel",
        "slide": 0,
        "read": False,
        "text_scale": None,
        "width": None,
        "density": None,
        "now": None,
        "dropped": "",
    }


@pytest.mark.parametrize(("text", "scale"), [("1.3", 1.3), ("130%", 1.3), ("0.5", 0.5), ("400%", 4)])
def test_text_sizes_are_factors_or_per_cent(text: str, scale: float) -> None:
    assert asked("--text-size", text)["text_scale"] == pytest.approx(scale)


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("2026-05-04T09:00:00Z", datetime(2026, 5, 4, 9, tzinfo=UTC)),
        ("2026-05-04T09:00:00", datetime(2026, 5, 4, 9, tzinfo=UTC)),
        ("2026-05-04T09:00:00+03:00", datetime(2026, 5, 4, 9, tzinfo=timezone(timedelta(hours=3)))),
        ("2026-05-04", datetime(2026, 5, 4, tzinfo=UTC)),
    ],
)
def test_the_present_is_an_iso_time(text: str, instant: datetime) -> None:
    assert asked("--now", text)["now"] == instant


def test_a_message_that_cancels_itself_is_dropped_with_the_reason() -> None:
    found = asked(title=Rendered(text="", outcome="aborted"))
    assert found["dropped"] == "The message cancels itself for this recipient"


def test_numbers() -> None:
    found = asked("--width", "411.5", "--density", "2.625", "--slide", "1", "--read")
    assert (found["width"], found["density"], found["slide"], found["read"]) == (411.5, 2.625, 1, True)


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("--width", "wide"),
        ("--width", "0"),
        ("--width", "nan"),
        ("--width", "1e9"),
        ("--density", "0"),
        ("--text-size", "9"),
        ("--text-size", "%"),
        ("--text-size", "900%"),
        ("--slide", "-1"),
        ("--slide", "2"),
        ("--slide", "²"),
        ("--slide", "first"),
        ("--now", "soon"),
    ],
)
def test_bad_values_are_refused_with_what_is_possible(option: str, value: str) -> None:
    with pytest.raises(UserError) as raised:
        asked(f"{option}={value}")
    assert raised.value.next_step


def test_devices_are_named_with_commas() -> None:
    devices = Devices(FolderResources())
    assert [device.name for device in named_devices("pixel, ios,", devices)] == ["pixel", devices.get("ios").name]
    assert named_devices(None, devices) == ()


def test_no_device_and_an_unknown_one_are_refused() -> None:
    for names in (",", "pixel,nokia"):
        with pytest.raises(UserError):
            named_devices(names, Devices(FolderResources()))
