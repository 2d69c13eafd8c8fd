"""The slides of a carousel, on top of the form."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from app.domain import paths
from app.domain.issues import ORDER, Issue, Severity
from app.domain.message import Slide
from app.services.pictures.placing import MAX_SLIDES
from app.services.pictures.slots import RATIOS
from app.ui.forms import places
from app.ui.forms.base import Tools
from app.ui.forms.issues import IssueNotes
from app.ui.theme import tokens
from app.ui.viewmodels.incoming import incoming, offers
from app.ui.views.slide_thumb import SlideThumb
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.look import label
from app.ui.widgets.reorder import ReorderList

SLIDES = "message/slides"
NARROWEST = 56
"""Pixels of a thumbnail; when even these don't fit, the strip scrolls."""


class Filmstrip(QWidget):
    """Chooses, adds, copies, moves and removes slides; takes pictures that are dropped on it."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Slides"))
        self.setAcceptDrops(True)
        self._model = model = tools.model
        self._tools = tools
        self.thumbs: dict[str, SlideThumb] = {}
        self._order: object = None
        self.list = ReorderList(Qt.Orientation.Horizontal)
        self.list.moved.connect(self._on_moved)
        self.count = label("", "quiet")
        self.add = IconButton("plus", self.tr("Add a slide"), self)
        self.duplicate = IconButton("copy", self.tr("Duplicate slide"), self)
        self.remove = IconButton("trash-2", self.tr("Remove slide"), self)
        self._runs: dict[str, Callable[[], None]] = {
            "previous": lambda: model.step_slide(-1),
            "next": lambda: model.step_slide(1),
            "earlier": lambda: model.move_slide(model.slide.id, model.slide_index - 1),
            "later": lambda: model.move_slide(model.slide.id, model.slide_index + 1),
            "add": lambda: model.add_slide() if self.has_room else None,
            "duplicate": lambda: model.duplicate_slide() if self.has_room else None,
            "remove": model.remove_slide,
        }
        for name, button in (("add", self.add), ("duplicate", self.duplicate), ("remove", self.remove)):
            button.clicked.connect(self._runs[name])
        self.notes = IssueNotes(tools.fix, self)
        self._lay_out()
        model.changed.connect(self._on_changed)
        model.slide_changed.connect(lambda _: self.refresh())
        self.refresh()

    @property
    def has_room(self) -> bool:
        """Whether another slide may be added."""
        return len(self._model.campaign.message.slides) < MAX_SLIDES

    def refresh(self) -> None:
        """Show the model's slides. Typing only changes words; everything else stays as it lies."""
        message = self._model.campaign.message
        order = (tuple(slide.id for slide in message.slides), self._model.slide.id, message.orientation)
        if order != self._order:
            self._order = order
            self._arrange(message.slides)
        for number, slide in enumerate(message.slides, 1):
            self.thumbs[slide.id].show_slide(slide.media, number, len(message.slides), slide.title.text)

    def show_issues(self, issues: Sequence[Issue]) -> None:
        """Say what is wrong with the slides together, and mark each slide that has something wrong in it."""
        self.notes.tell([issue for issue in issues if issue.path == SLIDES])
        for slide, thumb in self.thumbs.items():
            place = (*paths.split(SLIDES), slide)
            inside: list[Severity] = [each.severity for each in issues if paths.split(each.path)[: len(place)] == place]
            thumb.show_trouble(min([*inside, "hint"], key=lambda severity: ORDER[severity]))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the slide under the pointer."""
        thumb = self._thumb_at(event.pos())
        if thumb is not None:
            self._model.show_slide(thumb.slide)
        self.menu().popup(event.globalPos())

    def menu(self) -> QMenu:
        """What can be done with the slide in hand."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        at, last = self._model.slide_index, len(self.thumbs) - 1
        for name, text, keys, able in (
            ("earlier", self.tr("Move left"), "Alt+Left", at > 0),
            ("later", self.tr("Move right"), "Alt+Right", at < last),
            ("duplicate", self.tr("Duplicate"), "Ctrl+D", self.has_room),
            ("remove", self.tr("Remove"), "Del", last > 0),
        ):
            action = menu.addAction(text, self._runs[name])
            action.setShortcut(keys)
            action.setEnabled(able)
        return menu

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Thumbnails share the width."""
        super().resizeEvent(event)
        self._fit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Pictures may be dropped anywhere on the strip."""
        if offers(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Onto the slide under the pointer, else behind the others."""
        what = incoming(event.mimeData(), self.tr("Pasted picture"))
        event.acceptProposedAction()
        if what:
            thumb = self._thumb_at(event.position().toPoint())
            slide = thumb.slide if thumb else self._free_slide(len(what.files) > 1)
            self._tools.media.take(f"{SLIDES}/{slide}/media", what)

    def _free_slide(self, several: bool) -> str:
        """The first slide without a picture; where there is none, a new one, unless several make their own."""
        slides = self._model.campaign.message.slides
        free = next((slide.id for slide in slides if slide.media is None), None)
        if free is None and self.has_room and not several:
            self._model.show_slide(slides[-1].id)
            self._model.add_slide()
        return free or self._model.slide.id

    def _arrange(self, slides: Sequence[Slide]) -> None:
        gone = [self.thumbs.pop(known) for known in list(self.thumbs) if known not in [each.id for each in slides]]
        focused = any(thumb.hasFocus() for thumb in (*gone, *self.thumbs.values()))
        self.thumbs = {slide.id: self.thumbs.get(slide.id) or self._make(slide.id) for slide in slides}
        for slide, thumb in self.thumbs.items():
            thumb.show_in_hand(slide == self._model.slide.id)
        if self.list.items != tuple(self.thumbs.values()):
            self.list.set_items(list(self.thumbs.values()))
        for thumb in gone:
            thumb.hide()
            thumb.deleteLater()
        self._fit()
        self._show_state(focused)

    def _make(self, slide: str) -> SlideThumb:
        thumb = SlideThumb(slide, self._tools.pictures)
        thumb.clicked.connect(lambda: self._model.show_slide(slide))
        thumb.wanted.connect(lambda name: self._runs[name]())
        self.list.drag_by(thumb, thumb)
        return thumb

    def _show_state(self, focused: bool) -> None:
        at, count = self._model.slide_index, len(self.thumbs)
        self.count.setText(self.tr("{number} of {count}").format(number=at + 1, count=count))
        for button in (self.add, self.duplicate):
            button.setEnabled(self.has_room)
        self.remove.setEnabled(count > 1)
        full = self.tr("A carousel has at most {count} slides").format(count=MAX_SLIDES)
        self.add.setToolTip(self.add.accessibleName() if self.has_room else full)
        thumb = self.thumbs[self._model.slide.id]
        if focused:
            thumb.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.ensureWidgetVisible(thumb, tokens.S5, 0)
        places.chain(self)

    def _fit(self) -> None:
        ratio = RATIOS[self._model.campaign.message.orientation] or 16 / 9
        count = max(len(self.thumbs), 1)
        room = (self._area.width() - (count - 1) * tokens.S2) // count
        width = min(max(room, NARROWEST), round(tokens.THUMBNAIL_HEIGHT * ratio))
        for thumb in self.thumbs.values():
            thumb.set_size(QSize(width, round(width / ratio)))
        self.list.updateGeometry()
        self._area.setFixedHeight(max(self.list.sizeHint().height(), 1))
        self.list.set_items(list(self.thumbs.values()))

    def _thumb_at(self, at: QPoint) -> SlideThumb | None:
        widget = self.childAt(at)
        return widget if isinstance(widget, SlideThumb) else None

    def _on_moved(self, start: int, end: int) -> None:
        slide = list(self.thumbs)[start]
        self._model.show_slide(slide)
        self._model.move_slide(slide, end)

    def _on_changed(self, changed: frozenset[str]) -> None:
        if any(path == "" or path.startswith("message") for path in changed):
            self.refresh()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(tokens.S2)
        head.addWidget(label(self.tr("Slides"), "label"))
        head.addWidget(self.count, 1)
        for button in (self.add, self.duplicate, self.remove):
            head.addWidget(button)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidgetResizable(True)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self.list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.S5, tokens.S3, tokens.S5, tokens.S2)
        layout.setSpacing(tokens.S1)
        layout.addLayout(head)
        layout.addWidget(self._area)
        layout.addWidget(self.notes)
