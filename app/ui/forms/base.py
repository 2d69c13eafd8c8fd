"""What every field of the form is: a widget over one stored path of the open campaign."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any, NamedTuple

from PySide6.QtWidgets import QWidget

from app.domain import paths
from app.domain.fields import Field
from app.domain.issues import Issue
from app.ui.forms import places
from app.ui.viewmodels.audience import AudienceDesk
from app.ui.viewmodels.editor import EditorModel
from app.ui.viewmodels.field_words import field_word
from app.ui.viewmodels.fits import Judge
from app.ui.viewmodels.label_desk import LabelDesk
from app.ui.viewmodels.media_desk import MediaDesk
from app.ui.viewmodels.personal import Personal
from app.ui.viewmodels.pictures import Pictures
from app.ui.viewmodels.results.campaign import CampaignResults


class Tools(NamedTuple):
    """What fields are given. ``fix`` carries out an issue's repair, or asks what it needs for that; the form fills it
    in."""

    model: EditorModel
    fits: Judge
    media: MediaDesk
    pictures: Pictures
    audience: AudienceDesk
    labels: LabelDesk
    results: CampaignResults
    fix: Callable[[Issue], None]
    personal: Personal


def said(text: Any) -> str:
    """A field's words in the person's language."""
    return field_word(text)


class FieldWidget(QWidget):
    """One field. ``main`` is what its label names; its subclasses show values and hand on what people do."""

    def __init__(self, field: Field, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.tools = tools
        self.model = tools.model
        self.path = ""
        self.main: QWidget = self
        self.watches: tuple[str, ...] = ()
        """Other paths whose changes the field shows."""
        self._showing = False
        self.setAccessibleName(said(field.label))

    def point_at(self, slide: str) -> None:
        """Stand for the field of that slide, and show what is there."""
        self.path = self.field.at(slide)
        places.mark(self, self.path)
        self.refresh()

    def refresh(self) -> None:
        """Show what the campaign holds now."""
        with self._shown():
            self.show_value(self.model.value(self.path))

    def concerns(self, changed: str) -> bool:
        """Whether a change at that path may be seen here."""
        return any(paths.overlaps(path, changed) for path in (self.path, *self.watches))

    def show_value(self, value: Any) -> None:
        """Show a plain JSON value; None where the campaign has none. Nothing is told while this runs."""
        raise NotImplementedError

    def ask(self, issue: Issue) -> None:
        """Ask what a repair needs to know: here, by putting the focus where it is typed."""
        places.focus(places.nearest(self, issue.path, QWidget) or self.main)

    def put(self, value: Any, *steps: str, typing: bool = False) -> None:
        """Store what the person did, at ``steps`` below the field's path."""
        if not self._showing:
            self.model.set(self.at(*steps), value, typing=typing)

    def type_in(self, value: Any, *steps: str) -> None:
        """Like ``put``, as a part of the typing in this field."""
        self.put(value, *steps, typing=True)

    def at(self, *steps: str) -> str:
        """The stored path at ``steps`` below the field's own."""
        return paths.join((*paths.split(self.path), *steps))

    @contextmanager
    def _shown(self) -> Generator[None]:
        before, self._showing = self._showing, True
        try:
            yield
        finally:
            self._showing = before
