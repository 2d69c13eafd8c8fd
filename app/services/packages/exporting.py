"""Putting campaigns into a package, with everything that they need elsewhere."""

from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from app import __version__
from app.domain.campaign import canonical
from app.domain.errors import UserError
from app.services.filing import Progress
from app.services.packages.manifest import Entry, Manifest, entry
from app.services.packages.matching import alive
from app.services.packages.members import CATEGORIES_FILE, LABELS_FILE, MANIFEST, campaign_file, media_file
from app.services.packages.shown import hashes
from app.services.packages.values import Form, Packed
from app.services.packages.writing import Writer, open_sink
from app.services.ports import CATEGORIES, LABELS, Named, NameKind, Reader


def export(reader: Reader, campaigns: Sequence[str], path: Path, form: Form, progress: Progress) -> Packed:
    """Write the campaigns with these ids, archived or in the bin too. ``progress`` counts campaigns and files, and may
    raise to cancel: then nothing was written. Raises ``UserError``."""
    ids = sorted(set(campaigns))
    if not ids:
        raise UserError("No campaigns were chosen", next_step="Choose at least one")
    with open_sink(path, form) as sink:
        exporting = _Exporting(reader, Writer(sink, path), progress)
        exporting.put_all(ids)
        exporting.put_manifest()
    return Packed(path=path, campaigns=len(ids), media=exporting.media, missing=exporting.missing)


class _Exporting:
    """One package in the making: members in the order of their names, the manifest behind them."""

    def __init__(self, reader: Reader, writer: Writer, progress: Progress) -> None:
        self._reader = reader
        self._writer = writer
        self._progress = progress
        self._entries: list[Entry] = []
        self._made_at = ""
        self._used: dict[NameKind, set[str]] = {LABELS: set(), CATEGORIES: set()}
        self._shown: set[str] = set()
        self.media = self.missing = 0

    def put_all(self, ids: Sequence[str]) -> None:
        """Write everything but the manifest."""
        for number, id in enumerate(ids):
            self._progress(number, len(ids))
            self._put_campaign(id)
        total = len(ids) + len(self._shown)
        self._put_names(CATEGORIES_FILE, CATEGORIES, self._reader.categories)
        self._put_names(LABELS_FILE, LABELS, self._reader.labels)
        for number, sha in enumerate(sorted(self._shown), len(ids)):
            self._progress(number, total)
            self._put_media(sha)
        self._progress(total, total)

    def put_manifest(self) -> None:
        """Write the list of what was written."""
        manifest = Manifest(
            made_with=f"Galley {__version__}",
            made_at=self._made_at,
            campaigns=tuple(self._entries),
            members=tuple(self._writer.members),
        )
        self._writer.put_json(MANIFEST, msgspec.to_builtins(manifest))

    def _put_campaign(self, id: str) -> None:
        stored = self._reader.get(id)
        if stored is None:
            raise UserError(f"The campaign {id} is not in this workspace any more", next_step="Choose again")
        campaign = alive(self._reader, stored.campaign)
        self._writer.put_json(campaign_file(id), canonical(campaign))
        self._entries.append(entry(campaign))
        self._made_at = max(self._made_at, campaign.changed)
        self._used[LABELS].update(campaign.labels)
        self._used[CATEGORIES].update(campaign.categories)
        self._shown.update(hashes([campaign]))

    def _put_names(self, name: str, kind: NameKind, known: Callable[[], Sequence[Named]]) -> None:
        used = sorted((each for each in known() if each.id in self._used[kind]), key=lambda each: each.id)
        self._writer.put_json(name, [msgspec.to_builtins(each) for each in used])

    def _put_media(self, sha: str) -> None:
        info, data = self._reader.media_info(sha), self._reader.media_bytes(sha)
        if info is None or data is None:
            self.missing += 1
            return
        self._writer.put(media_file(sha, info.mime), data, info.filename)
        self.media += 1
