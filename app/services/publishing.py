"""Import and export: files become campaigns, campaigns become files."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol

from msgspec import Struct
from msgspec.structs import replace

from app.domain.campaign import Campaign, Product
from app.domain.duplicate import duplicate
from app.domain.errors import UserError
from app.domain.history import OriginName
from app.domain.ids import new_id
from app.domain.instants import stamp
from app.domain.message import Media, Message
from app.domain.tree import Tree
from app.platforms.rules.base import INT_MAX
from app.services import files
from app.services.delivering import Delivery, Source
from app.services.encoding import context
from app.services.media import MediaLibrary
from app.services.pictures import names
from app.services.ports import Clock, VersionKind, Workspace
from app.targets import registry
from app.targets.base import Arrival, Target

Progress = Callable[[int, int], None]


def quiet(done: int, total: int) -> None:
    """Nobody listens."""


class Creating(Protocol):
    """What importing needs of ``services.editing``."""

    def create(self, campaigns: Sequence[Campaign], *, origin: OriginName, label: str) -> object:
        """Store new campaigns as one step to undo. Raises ``UserError``."""
        ...


class Keeping(Protocol):
    """What happens to documents that come from outside, or go there (``services.versions.automatic``)."""

    def __call__(self, campaigns: Sequence[Campaign], kind: VersionKind) -> object:
        """Keep a version of each. Raises ``UserError``."""
        ...


class Planned(Struct, frozen=True, kw_only=True):
    """A campaign about to be imported. ``notes`` say what was not taken over."""

    campaign: Campaign
    format: str
    notes: tuple[str, ...] = ()


class Exported(Struct, frozen=True, kw_only=True):
    """An export ready to be written: the file's bytes, and the media that belong to it, by file name."""

    data: bytes
    campaigns: int
    media: dict[str, Source]


class Publishing:
    """Files in and out of one workspace, on behalf of ``author``."""

    def __init__(
        self,
        workspace: Workspace,
        editing: Creating,
        media: MediaLibrary,
        clock: Clock,
        author: str = "",
        keep: Keeping = lambda campaigns, kind: None,
    ) -> None:
        self._workspace = workspace
        self._editing = editing
        self._media = media
        self._clock = clock
        self._author = author
        self._keep = keep

    def read(self, paths: Iterable[Path], format: str | None = None) -> tuple[Planned, ...]:
        """What importing the files would bring; nothing is stored. Raises ``UserError`` if anything can't be taken."""
        taken: set[str] = set()
        planned: list[Planned] = []
        for path in paths:
            for target, item in registry.split(files.read_json(path), str(path), format):
                planned.append(self._plan(target, item, path, taken))
                taken.add(planned[-1].campaign.id)
        return tuple(planned)

    def add(self, planned: Sequence[Planned], *, origin: OriginName = "user") -> None:
        """Store what was read: one step to undo. Raises ``UserError``."""
        campaigns = [plan.campaign for plan in planned]
        self._editing.create(campaigns, origin=origin, label="Import")
        self._keep(campaigns, "import")

    def export(
        self,
        campaigns: Sequence[Campaign],
        target: str,
        *,
        now: datetime | None = None,
        media_base: str | None = None,
        progress: Progress = quiet,
    ) -> Exported:
        """The campaigns as one file of the format ``target``, in their order. ``progress`` is told how many are
        written of how many, and may raise to cancel.

        Raises ``UserError`` where one can't be delivered so: a picture without an address, a carousel for the web.
        """
        form = registry.get(target)
        handed_over = campaigns
        sources: dict[str, Source] = {}
        if form is registry.GALLEY:
            sources = self._originals(campaigns)
        elif media_base:
            delivery = Delivery(self._media, media_base)
            campaigns = [delivery.addressed(campaign) for campaign in campaigns]
            sources = delivery.sources
        needs = context(_sendable(now or self._clock.now()), strict=True)
        encoded: list[Tree] = []
        for campaign in campaigns:
            progress(len(encoded), len(campaigns))
            encoded.append(form.encode(campaign, needs))
        progress(len(encoded), len(campaigns))
        self._keep(handed_over, "publish")
        return Exported(data=files.to_json(form.envelope(encoded)), campaigns=len(campaigns), media=sources)

    def write(self, exported: Exported, path: Path, media_out: Path | None = None) -> None:
        """Write the file, and with ``media_out`` the media that belong to it. Raises ``UserError``."""
        self.write_media(exported, media_out)
        files.write(path, exported.data)

    def write_media(self, exported: Exported, folder: Path | None) -> None:
        """Write the media that belong to an export into ``folder``, made if need be. Raises ``UserError``."""
        if folder is None:
            return
        _make_folder(folder)
        for name, source in exported.media.items():
            files.write(folder / name, self._bytes(source))

    def _plan(self, target: Target, item: Tree, path: Path, taken: set[str]) -> Planned:
        product: Product = self._workspace.setting("product") or "both"
        now = stamp(self._clock.now())
        arrival = Arrival(campaign=new_id(), at=now, author=self._author, product=product)
        campaign = _decoded(target, item, arrival, path)
        if campaign.id in taken or self._workspace.get(campaign.id) is not None:
            campaign = duplicate(campaign, new_id(), now, self._author)
        campaign, notes = self._filed(campaign)
        return Planned(campaign=campaign, format=target.name, notes=notes)

    def _filed(self, campaign: Campaign) -> tuple[Campaign, tuple[str, ...]]:
        """On this computer only, without the labels and subscriptions that this workspace does not have."""
        labels = {label.id for label in self._workspace.labels()}
        categories = {category.id for category in self._workspace.categories()}
        lost = [*(set(campaign.labels) - labels), *(set(campaign.categories) - categories)]
        kept = replace(
            campaign,
            shared=False,
            labels=tuple(label for label in campaign.labels if label in labels),
            categories=tuple(category for category in campaign.categories if category in categories),
        )
        note = f"“{campaign.name}”: {len(lost)} labels or subscriptions are not in this workspace and were left out"
        return kept, (note,) if lost else ()

    def _originals(self, campaigns: Iterable[Campaign]) -> dict[str, Source]:
        found: dict[str, Source] = {}
        for campaign in campaigns:
            for media in pictures(campaign.message):
                info = self._workspace.media_info(media.sha256) if media.sha256 else None
                if info is not None:
                    found[names.export_name(info)] = Source(media)
        return found

    def _bytes(self, source: Source) -> bytes:
        if source.slot is not None:
            return self._media.deliverable(source.media, source.slot).data
        data = self._workspace.media_bytes(source.media.sha256 or "")
        if data is None:
            raise UserError("A picture is missing in the workspace", f"There is no file behind {source.media.sha256}")
        return data


def pictures(message: Message) -> Iterator[Media]:
    """Every picture, video, sound and icon of the message."""
    for slide in message.slides:
        yield from (media for media in (slide.media, slide.icon) if media is not None)


def _decoded(target: Target, item: Tree, arrival: Arrival, path: Path) -> Campaign:
    """The campaign in a file. Raises ``UserError`` that names the file, too: there may be many."""
    try:
        return target.decode(item, arrival)
    except UserError as error:
        happened = UserError(error.title, error.happened).sentence()
        raise UserError(f"{path} can't be imported", happened, error.next_step) from None


def _sendable(now: datetime) -> datetime:
    if not 0 < now.timestamp() <= INT_MAX:
        raise UserError(
            "That sending time can't be written", "Phones count seconds from 1970 to January 2038", "Choose another one"
        )
    return now


def _make_folder(path: Path) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise UserError(f"The folder {path} can't be made", reason, "Choose another one") from None
