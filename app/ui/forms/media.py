"""A picture, video or sound: its slot, what is known of it, its address and its description."""

from typing import Any

from msgspec import convert
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.fields import Field
from app.domain.issues import Issue
from app.domain.message import Media
from app.services.pictures.limits import readable
from app.services.pictures.placing import MAX_SLIDES
from app.services.pictures.slots import RATIOS
from app.templates import registry as templates
from app.ui.forms import places
from app.ui.forms.addresses import AddressesDialog
from app.ui.forms.base import FieldWidget, Tools, said
from app.ui.forms.line import Line
from app.ui.forms.personal_line import PersonalLine
from app.ui.forms.problems import ProblemNotes
from app.ui.forms.slot import PictureSlot
from app.ui.theme import tokens
from app.ui.viewmodels.incoming import Incoming
from app.ui.widgets.buttons import Button
from app.ui.widgets.file_dialog import FileDialog
from app.ui.widgets.look import label, set_tone

WATCHES = ("message/orientation", "message/template")


class MediaField(FieldWidget):
    """Everything about one slot. Reading and decoding are the desk's and the pictures' business."""

    def __init__(self, field: Field, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(field, tools, parent)
        self.watches = WATCHES
        self._media: Media | None = None
        self._is_icon = field.role == "icon"
        self.slot = self.main = PictureSlot(tools.pictures, self)
        self.slot.setAccessibleName(said(field.label))
        self.info = label("", "note", self)
        self.info.setTextFormat(Qt.TextFormat.PlainText)
        self.error = label("", "note", self)
        self.error.setWordWrap(True)
        set_tone(self.error, "bad")
        self.choose = Button(self.tr("Choose files"), "quiet", "upload", self)
        self.remove = Button(self.tr("Remove"), "quiet", "trash-2", self)
        self.again = Button(self.tr("Try again"), "link", parent=self)
        self.several = Button(self.tr("Add web addresses"), "link", parent=self)
        self.address = PersonalLine(tools, self.tr("Web address"), "https://", self)
        self.alt = Line(tools.model, self.tr("Description"), self.tr("For people who can't see it"), self)
        self.poster = Line(tools.model, self.tr("Poster"), self.tr("https:// of a picture for the video"), self)
        self._names: dict[Line, QLabel] = {}
        self._lay_out()
        self._connect()

    def point_at(self, slide: str) -> None:
        super().point_at(slide)
        for line, step in ((self.address, "url"), (self.alt, "alt"), (self.poster, "poster")):
            places.mark(line, self.at(step))

    def show_value(self, value: Any) -> None:
        self._media = media = convert(value, Media) if value else None
        self.address.show_text(media.url or "" if media else "")
        self.alt.show_text(media.alt if media else "")
        self.poster.show_text(media.poster or "" if media else "")
        self._show_slot()
        self._show_state()

    def ask(self, issue: Issue) -> None:
        """One address is typed here; for several there is a dialog."""
        if self.tools.media.offline() > 1:
            self.ask_for_addresses()
        else:
            places.focus(self.address)

    def _show_slot(self) -> None:
        message = self.model.campaign.message
        ratio = RATIOS[message.orientation] or self._natural()
        most = QSize(tokens.FORM_MAX, tokens.SLOT_HEIGHT)
        if self._is_icon:
            ratio, most = 1.0, QSize(tokens.ICON_SLOT, tokens.ICON_SLOT)
        self.slot.show_media(self._media, ratio, most, self._prompt())
        facts = self._facts(self._media) if self._media else [self._prompt()]
        self.slot.setAccessibleDescription(", ".join(facts))

    def _show_state(self) -> None:
        media = self._media
        for widget in (self.info, self.remove, self._names[self.alt], self.alt):
            widget.setVisible(media is not None)
        for widget in (self._names[self.poster], self.poster):
            widget.setVisible(media is not None and media.kind == "video")
        self.again.setVisible(bool(media and not media.sha256 and self.slot.reason))
        self.several.setVisible(not self._is_icon and self.tools.media.offline() > 1)
        self.choose.setText(self.tr("Replace") if media else self.tr("Choose files"))
        self.info.setText("\n".join(self._facts(media)) if media else "")
        busy, error = self.tools.media.busy(self.path), self.tools.media.error(self.path)
        self.choose.setEnabled(not busy)
        self.error.setText(error)
        self.error.setVisible(bool(error))

    def _facts(self, media: Media) -> list[str]:
        learnt = self.tools.media.info(media)
        width, height = (learnt.width, learnt.height) if learnt else (media.width, media.height)
        size = learnt.bytes if learnt else media.bytes
        pixels = f"{width} × {height}" if width and height else ""
        online = self.tr("online") if media.url else self.tr("not online yet")
        return list(filter(None, (pixels, readable(size) if size else "", online)))

    def _natural(self) -> float:
        media = self._media
        learnt = self.tools.media.info(media) if media else None
        width, height = (learnt.width, learnt.height) if learnt else (media.width, media.height) if media else (0, 0)
        return width / height if width and height else 16 / 9

    def _prompt(self) -> str:
        if self._is_icon:
            return self.tr("Drop an icon")
        many = templates.template(self.model.campaign.message.template).many_slides
        if many:
            return self.tr("Drop up to {count} pictures").format(count=MAX_SLIDES)
        return self.tr("Drop a picture, a video or a sound")

    def _connect(self) -> None:
        desk, pictures = self.tools.media, self.tools.pictures
        self.slot.taken.connect(lambda what: desk.take(self.path, what))
        self.slot.clicked.connect(self.ask_for_files)
        self.slot.remove_wanted.connect(lambda: desk.remove(self.path))
        self.choose.clicked.connect(self.ask_for_files)
        self.remove.clicked.connect(lambda: desk.remove(self.path))
        self.again.clicked.connect(lambda: self._media and pictures.forget(self._media))
        self.several.clicked.connect(self.ask_for_addresses)
        self.address.typed.connect(lambda text: desk.set_link(self.path, text, typing=True))
        self.alt.typed.connect(lambda text: self.type_in(text, "alt"))
        self.poster.typed.connect(lambda text: self.type_in(text.strip() or None, "poster"))
        desk.state_changed.connect(self._on_state)
        pictures.arrived.connect(self._on_arrived)

    def _on_arrived(self) -> None:
        if self._media is not None and not self.slot.reason:
            self.tools.media.look_up(self.path, self._media)
        self._show_state()

    def _on_state(self) -> None:
        self._show_slot()
        self._show_state()

    def ask_for_files(self) -> FileDialog:
        """Choose files on this computer."""
        dialog = FileDialog(
            self,
            self.tr("Choose files"),
            self.tr("Pictures, video, sound ({types})").format(types="*.jpg *.jpeg *.png *.gif *.webp *.mp4 *.mp3"),
        )
        dialog.setFileMode(FileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.tools.media.take(self.path, Incoming.of(names)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def ask_for_addresses(self) -> AddressesDialog:
        """Paste the addresses of several pictures at once."""
        dialog = AddressesDialog(self.tools.media, self)
        dialog.open()
        return dialog

    def _lay_out(self) -> None:
        """Facts and actions stand beside the slot, the lines below both; beside an icon there is room for all."""
        self.info.setContentsMargins(tokens.S3, 0, 0, 0)
        side = QWidget(self)
        side.setFixedWidth(tokens.SLOT_SIDE)
        beside = QVBoxLayout(side)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(tokens.S1)
        beside.addWidget(self.info)
        for widget in (self.choose, self.remove, self.again):
            beside.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
        beside.addStretch()
        head = QHBoxLayout()
        head.setSpacing(tokens.S3)
        head.addWidget(self.slot, 1, Qt.AlignmentFlag.AlignTop)
        head.addWidget(side)
        if self._is_icon:
            head.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S2)
        layout.addLayout(head)
        layout.addWidget(self.error)
        layout.addLayout(self._grid())
        self.problems = ProblemNotes(self)
        self.problems.watch([self.address.writing])
        layout.addWidget(self.problems)
        layout.addWidget(self.several, 0, Qt.AlignmentFlag.AlignLeft)

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens.S2)
        grid.setVerticalSpacing(tokens.S2)
        for row, line in enumerate((self.address, self.alt, self.poster)):
            name = self._names[line] = label(line.accessibleName(), "quiet")
            name.setBuddy(line)
            grid.addWidget(name, row, 0)
            grid.addWidget(line, row, 1)
        return grid
