"""A campaign in Liquid with recipients, and the keys that people press while they write personal fields."""

from typing import Any

from PySide6.QtGui import QImage

from app.domain.campaign import Campaign
from app.domain.message import Slide
from app.domain.recipient import Attribute, Recipient
from app.ui.forms.completion import Completion
from tests.ui.forms.bench import Bench, full_campaign

NAME = '{{ Profile.first_name | default: "there" }}'
CITY = '{{ Profile.City | default: "your city" }}'
ATTRIBUTES = (
    Attribute(name="first_name", role="first_name", filled=3, samples=("Olena",)),
    Attribute(name="City", role="city", filled=1, samples=("Kyiv",)),
    Attribute(name="points", kind="number", filled=4, samples=("120",)),
)


def personal_campaign(*slides: Slide, **fields: Any) -> Campaign:
    """In Liquid, unless said otherwise."""
    return full_campaign(*slides, **{"dialect": "liquid", **fields})


def meet(bench: Bench, *, sample: bool = True) -> Bench:
    """Put four recipients in, and let the form learn of them and of the language."""
    with bench.workspace.transaction() as transaction:
        transaction.put_recipients(Recipient(identity=str(number), sample=sample) for number in range(4))
        transaction.put_attributes(ATTRIBUTES, [])
    bench.tools.personal.prepare()
    bench.jobs.run_all()
    return bench


def words(completion: Completion | None) -> list[str]:
    """The fields on offer."""
    assert completion is not None
    return [offer.words for offer in completion.list.fields.offers]


def red_rows(image: QImage) -> list[int]:
    """The rows of a picture in which something is as red as a mistake."""
    return [y for y in range(image.height()) if any(_is_red(image, x, y) for x in range(image.width()))]


def _is_red(image: QImage, x: int, y: int) -> bool:
    color = image.pixelColor(x, y)
    return color.red() > color.green() + 80 and color.red() > color.blue() + 80
