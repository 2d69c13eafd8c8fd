"""The card as a picture: onto the clipboard, or dragged out of the window as a file."""

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QSize, Qt, QTemporaryDir, QUrl
from PySide6.QtGui import QDrag, QGuiApplication, QImage, QPixmap
from PySide6.QtWidgets import QWidget

from app.domain.errors import UserError
from app.services.ports import Drawing, Panel
from app.ui.viewmodels.stage import StageModel

SCALE = 2.0
"""Pixels a unit of what is copied."""
CARRIED = QSize(200, 200)
"""The largest picture under the pointer."""
_UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


class CardPictures:
    """PNGs of the look in hand; ``drawing`` is made when the first one is asked for."""

    def __init__(self, model: StageModel, drawing: Callable[[], Drawing]) -> None:
        self._model = model
        self._make = drawing
        self._drawing: Drawing | None = None
        self._folder: QTemporaryDir | None = None

    def png(self) -> bytes:
        """The card at two pixels a unit. Raises ``UserError`` where there is none."""
        look = self._model.look
        if look is None:
            raise UserError("There is nothing to copy yet", self._model.trouble)
        self._drawing = self._drawing or self._make()
        theme = self._model.choices.theme
        panel = Panel(placement=look.placement, surroundings=self._model.ground(self._model.device))
        return self._drawing.card(panel, scale=SCALE, theme=theme)

    def copy(self) -> None:
        """Put the picture on the clipboard. Raises ``UserError``."""
        data = self.png()
        mime = QMimeData()
        mime.setImageData(QImage.fromData(data))
        mime.setData("image/png", data)
        QGuiApplication.clipboard().setMimeData(mime)

    def carried(self) -> QMimeData:
        """The picture as an image and as a file. Raises ``UserError``."""
        data = self.png()
        file = self._file()
        file.write_bytes(data)
        mime = QMimeData()
        mime.setImageData(QImage.fromData(data))
        mime.setUrls([QUrl.fromLocalFile(str(file))])
        return mime

    def carry(self, source: QWidget) -> None:
        """Let the person drag the picture out of ``source``. Raises ``UserError``."""
        mime = self.carried()
        picture = QPixmap.fromImage(mime.imageData()).scaled(CARRIED, Qt.AspectRatioMode.KeepAspectRatio)
        drag = QDrag(source)
        drag.setMimeData(mime)
        drag.setPixmap(picture)
        drag.setHotSpot(QPoint(picture.width() // 2, picture.height() // 2))
        drag.exec(Qt.DropAction.CopyAction)

    def _file(self) -> Path:
        self._folder = self._folder or QTemporaryDir()
        name = _UNFIT.sub(" ", f"{self._model.editor.campaign.name}, {self._model.device.label}").strip(" .")
        return Path(self._folder.path()) / f"{name[:80] or 'Card'}.png"
