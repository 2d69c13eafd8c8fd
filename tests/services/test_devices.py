import json

import pytest

from app.domain.errors import UserError
from app.services.devices import Devices
from tests.fakes_preview import RESOURCES, FolderResources

DEVICES = Devices(FolderResources())


@pytest.mark.parametrize(("name", "width"), [("android", 360), ("ios", 375), ("web", 360)])
def test_a_platforms_name_means_its_usual_device(name: str, width: float) -> None:
    assert (DEVICES.get(name).platform, DEVICES.get(name).width) == (name, width)


def test_every_description_is_a_device_under_its_own_name() -> None:
    assert {f"{device.name}.json" for device in DEVICES.all()} == {f.name for f in (RESOURCES / "devices").iterdir()}
    for device in DEVICES.all():
        assert DEVICES.get(device.name) is device


def test_figures_are_those_of_screens() -> None:
    for device in DEVICES.all():
        assert 300 <= device.width <= 460
        assert device.height > device.width
        assert 1 <= device.density <= 4
        pixels = device.width * device.density
        assert pixels == pytest.approx(round(pixels), abs=0.01)


def test_each_platform_has_one_usual_device() -> None:
    assert sorted(device.platform for device in DEVICES.all() if device.generic) == ["android", "ios", "web"]


def test_labels_are_told_apart() -> None:
    labels = [device.label for device in DEVICES.all()]
    assert len(set(labels)) == len(labels) >= 16


def test_they_are_sorted_by_platform_and_width() -> None:
    order = [(["android", "ios", "web"].index(device.platform), device.width) for device in DEVICES.all()]
    assert order == sorted(order)


@pytest.mark.parametrize(("platform", "width"), [("android", 320), ("ios", 320), ("web", 343)])
def test_the_narrowest(platform, width: float) -> None:
    assert DEVICES.narrowest(platform).width == width


def test_an_unknown_device_is_told_with_what_there_is() -> None:
    with pytest.raises(UserError) as raised:
        DEVICES.get("nokia")
    assert "nokia" in raised.value.sentence()
    for known in ("android", "pixel", "iphone-se", "web-panel"):
        assert known in raised.value.next_step


def test_a_description_with_an_unknown_key_is_refused() -> None:
    class Odd:
        def names(self, folder: str) -> list[str]:
            return [f"{folder}/odd.json", f"{folder}/README.md"]

        def data(self, name: str) -> bytes:
            return json.dumps({"name": "odd", "colour": "red"}).encode()

    with pytest.raises(ValueError, match="colour"):
        Devices(Odd()).all()
