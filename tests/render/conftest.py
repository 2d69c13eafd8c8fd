from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from app.render.fonts import Fonts
from app.render.measure import QtTextMeasure
from app.render.paint import CardPainter
from tests.render.golden import Golden
from tests.render.support import Canvas, CheckoutResources, Given


@pytest.fixture(scope="session")
def resources() -> CheckoutResources:
    return CheckoutResources()


@pytest.fixture(autouse=True)
def _application(qapp) -> None:
    """The window's application object, for whoever comes later in the same process."""


@pytest.fixture
def measure(resources) -> QtTextMeasure:
    return QtTextMeasure(resources)


@pytest.fixture(scope="session")
def measure_once(resources, qapp) -> QtTextMeasure:
    """For properties, which may not ask for a new one every time."""
    return QtTextMeasure(resources)


@pytest.fixture
def fonts(resources) -> Fonts:
    return Fonts(resources)


@pytest.fixture
def paint(resources, measure):
    """Paints boxes at a scale and answers with the image."""

    def painted(placement, *, scale: float = 1, pictures=None, background: str = "#FFFFFF") -> QImage:
        painter = CardPainter(resources, pictures or Given(), measure)
        return Canvas(placement.width, placement.height, scale, background).paint(painter, placement)

    return painted


@pytest.fixture
def golden(request) -> Golden:
    return Golden(Path(__file__).parents[1] / "golden", update=request.config.getoption("--golden-update"))
