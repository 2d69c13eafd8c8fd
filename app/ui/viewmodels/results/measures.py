"""What results are measured by, in the words of the screen."""

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from app.services.ports import Totals
from app.ui.noop import QT_TRANSLATE_NOOP


class Measure(Struct, frozen=True):
    """``key`` is an attribute of ``Totals``. ``about`` says in plain words how it comes about; ``rate``: it is a
    percentage."""

    key: str
    label: str
    about: str
    rate: bool = False

    @property
    def title(self) -> str:
        """What stands over its column."""
        return QCoreApplication.translate("Measures", self.label)

    @property
    def spoken(self) -> str:
        """Its name in front of a value."""
        return self.title.removesuffix("%").strip()

    @property
    def explained(self) -> str:
        """How it comes about."""
        return QCoreApplication.translate("Measures", self.about)

    def of(self, totals: Totals) -> float | None:
        """Its value; None where nobody reported what it needs."""
        return getattr(totals, self.key)


MEASURES = (
    Measure("sent", QT_TRANSLATE_NOOP("Measures", "Sent"), QT_TRANSLATE_NOOP("Measures", "People to whom it was sent")),
    Measure(
        "viewed",
        QT_TRANSLATE_NOOP("Measures", "Viewed"),
        QT_TRANSLATE_NOOP("Measures", "People who saw it in their inbox"),
    ),
    Measure(
        "view_rate",
        QT_TRANSLATE_NOOP("Measures", "Viewed %"),
        QT_TRANSLATE_NOOP("Measures", "viewed ÷ sent"),
        rate=True,
    ),
    Measure("clicked", QT_TRANSLATE_NOOP("Measures", "Clicked"), QT_TRANSLATE_NOOP("Measures", "People who tapped it")),
    Measure(
        "click_rate",
        QT_TRANSLATE_NOOP("Measures", "Clicked %"),
        QT_TRANSLATE_NOOP("Measures", "clicked ÷ sent"),
        rate=True,
    ),
    Measure("ctr", QT_TRANSLATE_NOOP("Measures", "CTR"), QT_TRANSLATE_NOOP("Measures", "clicked ÷ viewed"), rate=True),
    Measure(
        "conversions",
        QT_TRANSLATE_NOOP("Measures", "Conversions"),
        QT_TRANSLATE_NOOP("Measures", "Conversions after a tap"),
    ),
    Measure(
        "failures",
        QT_TRANSLATE_NOOP("Measures", "Failures"),
        QT_TRANSLATE_NOOP("Measures", "Errors that the platform reports"),
    ),
)
BY_KEY = {measure.key: measure for measure in MEASURES}
COUNTS = tuple(measure for measure in MEASURES if not measure.rate)
RATES = tuple(measure for measure in MEASURES if measure.rate)


class Shown(Struct, frozen=True):
    """What a chart shows: a count as bars, a rate as dots; "" for none. One of them there is always."""

    count: str = "sent"
    rate: str = "view_rate"

    def turned(self, key: str) -> "Shown":
        """With that measure in place of the other of its kind, or without it where it is there already; what is left
        alone stays."""
        if BY_KEY[key].rate:
            rate = "" if self.rate == key else key
            return Shown(self.count, rate) if self.count or rate else self
        count = "" if self.count == key else key
        return Shown(count, self.rate) if count or self.rate else self

    @property
    def bars(self) -> Measure | None:
        """The count."""
        return BY_KEY.get(self.count)

    @property
    def dots(self) -> Measure | None:
        """The rate."""
        return BY_KEY.get(self.rate)

    @property
    def measures(self) -> tuple[Measure, ...]:
        """Those that are shown."""
        return tuple(measure for measure in (self.bars, self.dots) if measure)
