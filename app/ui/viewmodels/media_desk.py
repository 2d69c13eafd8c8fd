"""Putting pictures into the open campaign: files, pasted pictures, links. Slow work stays off the interface thread."""

from collections.abc import Callable, Sequence
from functools import partial

from msgspec import to_builtins
from msgspec.structs import replace
from PySide6.QtCore import QBuffer, QIODevice, QObject, Signal
from PySide6.QtGui import QImage

from app.domain import paths
from app.domain.campaign import Campaign
from app.domain.edits import Edit, SetValue
from app.domain.errors import UserError
from app.domain.message import Media, MediaKind
from app.services.media import Addresses, MediaLibrary
from app.services.pictures import placing
from app.services.pictures.names import link_name
from app.services.pictures.slots import Slot, fits, icon_slot, slot_of
from app.services.ports import MediaInfo
from app.templates import registry as templates
from app.ui.jobs import Runner
from app.ui.viewmodels.editor import EditorModel
from app.ui.viewmodels.incoming import Incoming

ORIENTATION = "message/orientation"
STILL: tuple[MediaKind, ...] = ("image", "gif")
KINDS: dict[str, MediaKind] = {"gif": "gif", "mp4": "video", "mp3": "audio"}


class MediaDesk(QObject):
    """``state_changed`` carries the stored path of a slot that became busy, or free again, or failed."""

    state_changed = Signal(str)

    def __init__(self, model: EditorModel, library: Callable[[], MediaLibrary], jobs: Runner) -> None:
        super().__init__(model)
        self._model = model
        self._library = library
        self._jobs = jobs
        self._busy: set[str] = set()
        self._errors: dict[str, str] = {}
        self._infos: dict[str, MediaInfo] = {}
        model.changed.connect(self._on_changed)

    def busy(self, path: str) -> bool:
        """Whether something is being read for that slot."""
        return path in self._busy

    def error(self, path: str) -> str:
        """Why the last file could not be used there, "" where it could."""
        return self._errors.get(path, "")

    def info(self, media: Media) -> MediaInfo | None:
        """What is known of an online picture's file, once it was looked up."""
        return self._infos.get(media.url or "")

    def look_up(self, path: str, media: Media) -> None:
        """Ask what is known of the online picture in the slot at ``path``, now that it has been fetched."""
        if media.url and not media.sha256 and media.url not in self._infos:
            learn = partial(self._learn, path, media.url)
            self._jobs.run("database", lambda _: self._library().known(media), learn)

    def take(self, path: str, what: Incoming) -> None:
        """Use what was dropped, pasted or chosen for the slot at ``path``; several pictures fill further slides."""
        if self._model.read_only:
            self._model.set(path, None)
        elif what.link:
            self.set_link(path, what.link)
        elif what:
            self._busy.add(path)
            self._set_error(path, "")
            self._jobs.run(
                "pictures",
                lambda _: self._add(what),
                lambda infos: self._added(path, infos),
                lambda error: self._failed(path, error),
            )

    def set_link(self, path: str, url: str, *, typing: bool = False) -> None:
        """Give the slot's picture that address; without one in the workspace the address is the picture."""
        media = self._media(path)
        url = url.strip()
        if media is not None and media.sha256:
            self._model.set(f"{path}/url", url or None, typing=typing)
        else:
            new = replace(media or Media(), url=url, kind=_kind(url), width=None, height=None, bytes=None)
            self._model.edit([SetValue(path, to_builtins(new) if url else None)], field=path if typing else None)
        self._set_error(path, "")

    def remove(self, path: str) -> None:
        """Nothing is shown there any more; the file stays in Media."""
        self._model.set(path, None)
        self._set_error(path, "")

    def match(self, text: str, done: Callable[[Addresses], None]) -> None:
        """Which of the campaign's pictures the pasted links belong to; ``done`` gets it."""
        pictures = placing.pictures_of(self._model.campaign.message)
        self._jobs.run("database", lambda _: self._library().match_addresses(text, pictures), done, key="addresses")

    def apply(self, addresses: Addresses) -> None:
        """Give pictures their addresses, in one step."""
        self._model.edit(addresses.edits)

    def offline(self) -> int:
        """How many of the campaign's files have no address yet."""
        return sum(not media.url for _, media in placing.pictures_of(self._model.campaign.message))

    def _learn(self, path: str, url: str, info: MediaInfo | None) -> None:
        if info is not None:
            self._infos[url] = info
            self.state_changed.emit(path)

    def _add(self, what: Incoming) -> list[MediaInfo]:
        if what.files:
            return self._library().add_files(what.files)
        if what.data:
            return self._library().add([what.data])
        assert what.image is not None
        return self._library().add([(self.tr("Pasted picture") + ".png", _png(what.image))])

    def _added(self, path: str, infos: Sequence[MediaInfo]) -> None:
        self._busy.discard(path)
        edits, note = self._place(path, infos)
        self._model.edit(edits)
        if note:
            self._model.told.emit(note)
        self.state_changed.emit(path)
        self._prepare(path)

    def _place(self, path: str, infos: Sequence[MediaInfo]) -> tuple[Sequence[Edit], str]:
        campaign = self._model.campaign
        _, _, slide, part = paths.split(path)
        if part == "media":
            many = templates.template(campaign.message.template).many_slides
            placed = placing.place(campaign, slide, infos, many_slides=many)
            return placed.edits, placed.note
        icons = [info for info in infos if info.kind in STILL]
        if not icons:
            return (), self.tr("An icon has to be a picture. The file is in Media.")
        return (SetValue(path, to_builtins(placing.as_media(icons[0]))),), ""

    def _failed(self, path: str, error: Exception) -> None:
        self._busy.discard(path)
        text = error.sentence() if isinstance(error, UserError) else self.tr("The file could not be read.")
        self._set_error(path, text)

    def _set_error(self, path: str, text: str) -> None:
        self._errors[path] = text
        self.state_changed.emit(path)

    def _on_changed(self, changed: frozenset[str]) -> None:
        if any(paths.overlaps(ORIENTATION, path) for path in changed):
            self._prepare("")

    def _prepare(self, path: str) -> None:
        """Make the copies that the slots need, so that sending finds them."""
        campaign = self._model.campaign
        failed = (lambda error: self._failed(path, error)) if path else (lambda _: None)
        self._jobs.run("pictures", lambda _: self._fit_all(campaign), failed=failed, key="fit")

    def _fit_all(self, campaign: Campaign) -> None:
        for path, media in placing.pictures_of(campaign.message):
            slot: Slot = slot_of(campaign) if path.endswith("/media") else icon_slot(campaign)
            info = self._library().known(media) if media.sha256 and media.kind in STILL else None
            if info is not None and not fits(info, slot):
                self._library().fit(info.sha256, slot)

    def _media(self, path: str) -> Media | None:
        return dict(placing.pictures_of(self._model.campaign.message)).get(path)


def _kind(url: str) -> MediaKind:
    return KINDS.get(link_name(url).rpartition(".")[2].lower(), "image")


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
