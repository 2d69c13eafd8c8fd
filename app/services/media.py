"""Pictures of a workspace: adding them, copies for slots, addresses, what is known of online ones."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from app.domain.edits import SetValue
from app.domain.errors import UserError
from app.domain.message import Media
from app.services.pictures import names
from app.services.pictures.reading import read_files
from app.services.pictures.slots import MAX_WIDTH, Slot, fits
from app.services.ports import MediaInfo, PictureFetcher, PictureTools, Workspace


class Deliverable(Struct, frozen=True):
    """A file as it is sent: within the slot's limits, under a name that is always the same for it."""

    data: bytes
    mime: str
    filename: str


class Learnt(Struct, frozen=True):
    """An online picture: what it is, and its bytes."""

    info: MediaInfo
    data: bytes


class Addresses(Struct, frozen=True):
    """Edits that give pictures their online addresses, and the pasted words that no picture was found for."""

    edits: tuple[SetValue, ...]
    unmatched: tuple[str, ...]


class MediaLibrary:
    """The use cases around pictures, video and sound of one workspace. May be called from several threads."""

    def __init__(self, workspace: Workspace, pictures: PictureTools, fetcher: PictureFetcher) -> None:
        self._workspace = workspace
        self._pictures = pictures
        self._fetcher = fetcher

    def add(self, files: Sequence[tuple[str, bytes]]) -> list[MediaInfo]:
        """Keep files, given as name and content, in the order of their names: all of them, or none.

        Raises ``UserError`` where one can't be used or the workspace can't be written.
        """
        looked_at = [(self.look(name, data), data) for name, data in sorted(files, key=_by_name)]
        if not looked_at:
            return []
        with self._workspace.transaction() as transaction:
            for info, data in looked_at:
                transaction.add_media(info, data)
            return [transaction.media_info(info.sha256) or info for info, _ in looked_at]

    def add_file(self, path: Path) -> MediaInfo:
        """Like ``add``, one file from disk."""
        return self.add_files([path])[0]

    def add_files(self, paths: Sequence[Path]) -> list[MediaInfo]:
        """Like ``add``, from disk."""
        return self.add(read_files(paths))

    def look(self, name: str, data: bytes) -> MediaInfo:
        """What a file is, without keeping it. Raises ``UserError`` where it can't be used."""
        name = names.base_name(name)
        picture = self._pictures.inspect(data, name)
        return MediaInfo(
            sha256=hashlib.sha256(data).hexdigest(),
            kind=picture.kind,
            mime=picture.mime,
            width=picture.width,
            height=picture.height,
            bytes=len(data),
            filename=name,
        )

    def fitted(self, sha256: str, slot: Slot) -> bytes | None:
        """The copy for ``slot``, where it was made."""
        return self._workspace.fitted(sha256, slot.name)

    def fit(self, sha256: str, slot: Slot) -> bytes:
        """The copy for ``slot``, made and kept if need be: slow, for the background.

        Raises ``UserError`` where the original is not here, damaged, or can't be made small enough.
        """
        kept = self.fitted(sha256, slot)
        if kept is not None:
            return kept
        _, original = self._original(sha256)
        copy = self._pictures.fit(original, ratio=slot.ratio, max_width=MAX_WIDTH, max_bytes=slot.max_bytes)
        if not self._workspace.read_only:
            with self._workspace.transaction() as transaction:
                transaction.add_fitted(sha256, slot.name, copy)
        return copy

    def deliverable(self, media: Media, slot: Slot) -> Deliverable:
        """What is sent for a picture: the original where it has the slot's ratio, weight and type, else the copy.

        Raises ``UserError`` as ``fit`` does.
        """
        info, original = self._original(media.sha256 or "")
        if fits(info, slot):
            return Deliverable(original, info.mime, names.export_name(info))
        copy = self.fit(info.sha256, slot)
        mime = self._pictures.inspect(copy, info.filename).mime
        return Deliverable(copy, mime, names.export_name(replace(info, mime=mime), slot))

    def known(self, media: Media) -> MediaInfo | None:
        """What is known of a picture's file: of the one in the workspace, else of the one learnt from its address."""
        found = media.sha256 or (self._workspace.linked(media.url) if media.url else None)
        return self._workspace.media_info(found) if found else None

    def learn(self, url: str) -> Learnt:
        """The picture at ``url``, fetched when it is asked for the first time: cache for previews, never an edit.

        A workspace that can't be written keeps nothing. Raises ``UserError`` with a reason fit for a placeholder.
        """
        if known := self._learnt(url):
            return known
        data = self._fetcher.fetch(url).data
        info = self.look(names.link_name(url)[:100], data)
        if not self._workspace.read_only:
            with self._workspace.transaction() as transaction:
                transaction.add_media(info, data)
                transaction.link(url, info.sha256)
        return Learnt(info, data)

    def match_addresses(self, text: str, pictures: Sequence[tuple[str, Media]]) -> Addresses:
        """Give pictures (stored path and media) the links in ``text``, matched by file name (``names.match``)."""
        infos = [self._named(media) for _, media in pictures if media.sha256]
        matched = names.match(text, infos)
        edits = (
            SetValue(f"{path}/url", matched.addresses[media.sha256])
            for path, media in pictures
            if media.sha256 in matched.addresses and media.url != matched.addresses[media.sha256]
        )
        return Addresses(tuple(edits), matched.unmatched)

    def _original(self, sha256: str) -> tuple[MediaInfo, bytes]:
        info, data = self._workspace.media_info(sha256), self._workspace.media_bytes(sha256)
        if info is None or data is None:
            raise UserError("A picture is missing", "Its file is not in this workspace", "Add the picture again")
        return info, data

    def _learnt(self, url: str) -> Learnt | None:
        found = self._workspace.linked(url)
        if found is None:
            return None
        info, data = self._workspace.media_info(found), self._workspace.media_bytes(found)
        return Learnt(info, data) if info and data is not None else None

    def _named(self, media: Media) -> MediaInfo:
        return self._workspace.media_info(media.sha256 or "") or MediaInfo(
            sha256=media.sha256 or "", kind=media.kind, mime=media.mime, width=None, height=None, bytes=0
        )


def _by_name(file: tuple[str, bytes]) -> tuple[object, ...]:
    return names.natural(names.base_name(file[0]))
