"""The ways out of the audience: to the recipients, and to a new segment."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from app.ui.context import Host, OpenWorkspace
from app.ui.viewmodels.audience import AudienceDesk
from app.ui.viewmodels.editor import EditorModel


class AudienceDoors(QObject):
    """Opens what the desk of one editor asks for; ``page`` is that editor."""

    def __init__(
        self, model: EditorModel, desk: AudienceDesk, opened: OpenWorkspace, host: Host, page: QWidget
    ) -> None:
        super().__init__(page)
        self._model = model
        self._desk = desk
        self._opened = opened
        self._page = page
        desk.page_wanted.connect(host.show_page)
        desk.segment_wanted.connect(self.new_segment)

    def new_segment(self, path: str) -> None:
        """Ask for a new segment; the list at ``path`` gets it."""
        from app.ui.views.segments.dialog import SegmentDialog

        if self._model.read_only:
            self._model.set(path, None)
            return
        dialog = SegmentDialog(self._opened, self._page)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.made.connect(lambda segment: self._choose(path, segment))
        dialog.open()

    def _choose(self, path: str, segment: str) -> None:
        self._model.set(path, [*(self._model.value(path) or ()), segment])
        self._desk.look()
