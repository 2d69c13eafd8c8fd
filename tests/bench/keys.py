"""From a key in the title's field to the painted preview, in the shown window: one device, and all devices."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager

from msgspec.structs import replace
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from app.layout.placed import Placement
from app.services.devices import Device, Devices
from app.services.ports import Resources
from app.ui.forms.text import TextField
from app.ui.views.form import FormView
from app.ui.views.stage.card_canvas import CardCanvas
from app.ui.views.stage.stage_view import StageView
from app.ui.views.stage.tile import Tile
from tests.bench import bare_card
from tests.bench.desk import desk
from tests.bench.figures import Figure, Samples
from tests.bench.pressing import PaintWatch, Scene, type_in_turn
from tests.bench.render import pictured
from tests.live import live

KEYS, WARM_UP = 240, 20
SIZE = (1440, 900)
WALLS = {4: (1440, 900), 16: (2560, 1600)}
"""Devices on the wall, and a window in which all of them are in sight."""


class FewDevices(Devices):
    """The first ``count`` devices."""

    def __init__(self, resources: Resources, count: int) -> None:
        super().__init__(resources)
        self._count = count

    def all(self) -> Sequence[Device]:
        return super().all()[: self._count]


class BareCard(QWidget):
    """A card painted by bare QPainter, with whatever title was typed."""

    def __init__(self, card: Placement, scale: float, picture: QImage) -> None:
        super().__init__()
        self.setFixedSize(round(card.width * scale), round(card.height * scale))
        title = card.find("title")
        assert title is not None and title.style is not None
        rest = replace(card, boxes=tuple(box for box in card.boxes if box is not title))
        self.text = ""
        self._calls = bare_card.calls(rest, picture)
        self._font, self._color = bare_card.font_of(title.style), QColor(title.style.color)
        self._start = QPointF(title.x, title.y + title.style.baseline)
        self._scale = scale

    def show_text(self, text: str) -> None:
        self.text = text
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.scale(self._scale, self._scale)
        bare_card.paint(painter, self._calls)
        painter.setFont(self._font)
        painter.setPen(self._color)
        painter.drawText(self._start, self.text)


def figures() -> list[Figure]:
    """One device beside the bare card; then the wall with a few devices and with many, without and with personal
    fields."""
    application = QApplication.instance() or QApplication([])
    made = [one_device(), *(wall(*each, personal=personal) for personal in (False, True) for each in WALLS.items())]
    del application
    return made


def one_device() -> Figure:
    """The preview of one device, in turn with a line edit over a bare card."""
    with (
        PaintWatch(CardCanvas) as canvases,
        PaintWatch(BareCard) as cards,
        desk() as made,
        live(made.services, made.workspace.path, SIZE) as shown,
    ):
        form, stage = shown.open_editor(made.sample("simple").id)
        with beside(stage.canvas.card, stage.canvas.scale, pictured(made, stage.canvas.card)) as bare:
            scenes = (Scene(*bare, cards, bare_painted), Scene(title_line(form), stage, canvases, canvas_painted))
            floor, real = type_in_turn(scenes, KEYS, WARM_UP)
    return Figure(
        "key to painted preview, 1 device",
        Samples(tuple(real)),
        floor=Samples(tuple(floor)),
        floor_name="a line edit and a bare painted card",
        ratio_limit=3.0,
        p95_limit=16.0,
    )


def wall(count: int, size: tuple[int, int], *, personal: bool) -> Figure:
    """All devices, when there are ``count``, every one of them in sight; ``personal``: as one recipient gets it."""
    with PaintWatch(Tile) as tiles, desk() as made:
        services = made.services
        vars(services)["devices"] = FewDevices(services.resources, count)
        with live(services, made.workspace.path, size) as shown:
            sample = made.personal("simple") if personal else made.sample("simple")
            form, stage = shown.open_editor(sample.id)
            stage.model.choose(mode="devices")
            shown.settle()
            assert len(in_sight(stage)) == count, f"{len(in_sight(stage))} of {count} devices are in sight"
            (taken,) = type_in_turn((Scene(title_line(form), stage, tiles, wall_painted),), KEYS, WARM_UP)
    limit = 16.0 if count <= 4 else 33.0
    whose = ", personal" if personal else ""
    return Figure(f"key to painted preview, {count} devices{whose}", Samples(tuple(taken)), p95_limit=limit)


@contextmanager
def beside(card: Placement, scale: float, picture: QImage) -> Generator[tuple[QLineEdit, BareCard]]:
    """A window with nothing but a line edit and a bare card."""
    window, line, bare = QWidget(), QLineEdit(), BareCard(card, scale, picture)
    layout = QVBoxLayout(window)
    layout.addWidget(line)
    layout.addWidget(bare)
    line.textChanged.connect(bare.show_text)
    window.show()
    yield line, bare
    window.close()
    window.deleteLater()


def title_line(form: FormView) -> QLineEdit:
    """The title's field, empty and with the focus in it."""
    field = next(widget for widget in form.widgets if widget.path.endswith("/title/text"))
    assert isinstance(field, TextField)
    field.edit.setFocus(Qt.FocusReason.TabFocusReason)
    field.edit.clear()
    return field.edit


def bare_painted(card: BareCard, text: str, watch: PaintWatch) -> bool:
    return card.text == text and card in watch.ends


def canvas_painted(stage: StageView, text: str, watch: PaintWatch) -> bool:
    return titled(stage.canvas.card) == text and stage.canvas in watch.ends


def wall_painted(stage: StageView, text: str, watch: PaintWatch) -> bool:
    return all(titled(tile.look.placement) == text and tile in watch.ends for tile in in_sight(stage) if tile.look)


def in_sight(stage: StageView) -> list[Tile]:
    """The cards of the wall that can be seen, at least in part."""
    tiles = stage.walls["devices"].tiles.values()
    return [tile for tile in tiles if not tile.visibleRegion().isEmpty()]


def titled(card: Placement) -> str | None:
    """What stands in the title, before it is cut."""
    title = card.find("title")
    return title.text if title else None
