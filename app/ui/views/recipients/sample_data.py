"""The tab with the sample data: JSON for everything that templates read besides recipients."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.domain.tree import is_object
from app.ui.context import Host, OpenWorkspace
from app.ui.forms.json_edit import JsonEdit
from app.ui.theme import tokens
from app.ui.viewmodels.sample_data import ANYTHING, ROOTS, SampleData
from app.ui.views.recipients.panel import Panel
from app.ui.widgets.labelled import Labelled
from app.ui.widgets.look import label

EXAMPLES = {
    "Event": '{"price": 120, "items": [{"name": "Lamp"}]}',
    "Catalog": '{"Books": [{"title": "Atlas", "price": 30}]}',
    "Linked": '{"weather": {"temp": 21}}',
    "ExternalTrigger": '{"order": "A-100"}',
    "ConstantEventProperty": '"Summer sale"',
    "data": '{"discount": "5%"}',
}


class RootEdit(JsonEdit):
    """One root's value."""

    def __init__(self, root: str, parent: QWidget | None = None) -> None:
        super().__init__(None, root, EXAMPLES[root], parent)
        self._root = root

    def fault(self, value: Any) -> str:
        """Most roots are groups: templates go on behind the dot."""
        if self._root not in ANYTHING and not is_object(value):
            return self.tr("it has to be a group of named values, in braces")
        return super().fault(value)


class SampleDataPanel(Panel):
    """A field for each root, with what it is."""

    def __init__(self, opened: OpenWorkspace, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = SampleData(opened.workspace, opened.jobs, self)
        self.fields = {root: RootEdit(root) for root in ROOTS}
        for root, field in self.fields.items():
            field.prose.setReadOnly(opened.workspace.read_only)
            field.typed.connect(lambda value, root=root: self.model.set(root, value))
        self._lay_out()
        self.model.loaded.connect(self._show)
        opened.watch.changed.connect(self.model.load)

    def entered(self) -> None:
        self.model.load()

    def left(self) -> None:
        self.model.flush()

    def hints(self) -> dict[str, str]:
        """What each root is, for people."""
        return {
            "Event": self.tr("What somebody did just before the message. A recipient's own last event comes first."),
            "Catalog": self.tr("Your catalogs by name, each with its items."),
            "Linked": self.tr("What linked content answers, by its name."),
            "ExternalTrigger": self.tr("What your system sends along when it starts the message."),
            "ConstantEventProperty": self.tr("The value that all the events of an audience share, or a list of them."),
            "data": self.tr("What your system sends along with a Yespo message."),
        }

    def _lay_out(self) -> None:
        body = QWidget()
        body.setMaximumWidth(tokens.PAGE_WIDTH)
        column = QVBoxLayout(body)
        column.setContentsMargins(tokens.S5, tokens.S4, tokens.S5, tokens.S6)
        column.setSpacing(tokens.S4)
        about = label(self.tr("Previews use these values until the real ones come with the message."), "quiet")
        about.setWordWrap(True)
        column.addWidget(about)
        hints = self.hints()
        for root, field in self.fields.items():
            labelled = Labelled(root, field, hints[root])
            field.prose.setAccessibleName(root)
            column.addWidget(labelled)
        column.addStretch()
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)

    def _show(self) -> None:
        for root, field in self.fields.items():
            field.show_value(self.model.values.get(root))
