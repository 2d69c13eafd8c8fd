"""All services, built on adapters that somebody hands in. Screens and commands are given one of these.

A service is made when it is first asked for, so that nothing heavy is imported before the first window.
"""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from app.services import ports

if TYPE_CHECKING:
    from app.domain.history import OriginName
    from app.domain.message import Message
    from app.layout.measure import TextMeasure
    from app.services.checking import Checking
    from app.services.crowds import Crowds
    from app.services.devices import Devices
    from app.services.editing import Editing
    from app.services.exporting.exporting import Exporting
    from app.services.fetching import FetchedFiles
    from app.services.filing import Filing
    from app.services.fitting import Fitting
    from app.services.library import Library
    from app.services.media import MediaLibrary
    from app.services.organising.labels import Labels
    from app.services.organising.subscriptions import Subscriptions
    from app.services.organising.tabs import InboxTabs
    from app.services.packages.bundles import Bundles
    from app.services.people.recipients import Recipients
    from app.services.personalising import Personalising
    from app.services.previewing import Previewing
    from app.services.proving.prover import Prover
    from app.services.proving.proving import Proving
    from app.services.proving.tally import Tally
    from app.services.proving.values import Part
    from app.services.publishing import Publishing
    from app.services.reports.reporting import Reporting
    from app.services.results.results import Results
    from app.services.reusing import Reusing
    from app.services.samples import Samples
    from app.services.segmenting import Segmenting
    from app.services.sheets.sheets import Sheets
    from app.services.shipped import ShippedPictures
    from app.services.starting import Starting
    from app.services.syncing.conflicts import Conflicts
    from app.services.syncing.linked import LinkedPictures
    from app.services.syncing.membership import Membership
    from app.services.syncing.parked import ParkedCampaigns
    from app.services.syncing.sharing import Sharing
    from app.services.syncing.syncing import Syncing
    from app.services.versions.automatic import Automatic
    from app.services.versions.versions import Versions


class Services:
    """Everything a screen or a command may call. Leaving the context closes what was opened.

    ``show_window`` opens the window on a workspace file (None: the last one) and gives the exit code when it is
    closed; the entry point hands it in, because commands and screens are strangers. Raises ``UserError``.
    """

    show_window: Callable[[Path | None], int]

    def __init__(self, *, author: str = "", **given: Any) -> None:
        self.author = author
        self._opened: list[ports.Workspace] = []
        vars(self).update(given)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if "workers" in vars(self):
            self.workers.close()
        while self._opened:
            self._opened.pop().close()

    @cached_property
    def clock(self) -> ports.Clock:
        """The time and the zone."""
        raise NotImplementedError

    @cached_property
    def resources(self) -> ports.Resources:
        """Files shipped with the product."""
        raise NotImplementedError

    @cached_property
    def settings(self) -> ports.AppSettings:
        """What this person's Galley remembers."""
        raise NotImplementedError

    @cached_property
    def places(self) -> ports.Places:
        """Folders and kinds of disks."""
        raise NotImplementedError

    @cached_property
    def workspaces(self) -> ports.Workspaces:
        """Workspace files."""
        raise NotImplementedError

    @cached_property
    def pictures(self) -> ports.PictureTools:
        """Looking into picture files."""
        raise NotImplementedError

    @cached_property
    def fetcher(self) -> ports.PictureFetcher:
        """Pictures by URL."""
        raise NotImplementedError

    @cached_property
    def measure(self) -> "TextMeasure":
        """Text set with the bundled fonts."""
        raise NotImplementedError

    @cached_property
    def personaliser(self) -> ports.Personaliser:
        """The template languages."""
        raise NotImplementedError

    @cached_property
    def workers(self) -> ports.Workers:
        """Work for other processes."""
        raise NotImplementedError

    @cached_property
    def team_server(self) -> ports.TeamServer:
        """A team server of this computer."""
        raise NotImplementedError

    @cached_property
    def stores(self) -> ports.TeamStores:
        """Team stores by where they are."""
        raise NotImplementedError

    @cached_property
    def secrets(self) -> ports.Secrets:
        """Passwords and tokens."""
        raise NotImplementedError

    def drawing(self, files: ports.MediaFiles) -> ports.Drawing:
        """Cards and walls to files, with the pictures of ``files``."""
        raise NotImplementedError

    @cached_property
    def devices(self) -> "Devices":
        """The devices that previews know."""
        from app.services.devices import Devices

        return Devices(self.resources)

    @cached_property
    def fitting(self) -> "Fitting":
        """Whether texts fit the phones."""
        from app.services.fitting import Fitting

        return Fitting(self.measure, self.devices)

    @cached_property
    def samples(self) -> "Samples":
        """The campaigns of a first workspace."""
        from app.services.samples import Samples

        return Samples(self.resources, self.shipped, self.clock, self.author)

    @cached_property
    def shipped(self) -> "ShippedPictures":
        """Pictures that come with samples and recipes."""
        from app.services.shipped import ShippedPictures

        return ShippedPictures(self.resources, self.pictures)

    @cached_property
    def crowds(self) -> "Crowds":
        """The recipients of open workspaces, ready to be counted."""
        from app.services.crowds import Crowds

        return Crowds()

    def open(self, path: Path, *, read_only: bool = False) -> ports.Workspace:
        """Open a workspace file. Raises ``UserError`` (see ``ports.Workspaces``)."""
        return self.adopt(self.workspaces.open(path, read_only=read_only))

    def create(self, path: Path, product: Any = None) -> ports.Workspace:
        """Make a workspace file. Raises ``UserError``."""
        return self.adopt(self.workspaces.create(path, product))

    def adopt(self, workspace: ports.Workspace) -> ports.Workspace:
        """Close ``workspace`` with the rest."""
        self._opened.append(workspace)
        return workspace

    def editing(self, workspace: ports.Workspace) -> "Editing":
        """Edits, undo and redo in ``workspace``."""
        from app.services.editing import Editing

        return Editing(workspace, self.clock, self.author, keep=self.automatic(workspace).hourly)

    def automatic(self, workspace: ports.Workspace) -> "Automatic":
        """Versions of campaigns of ``workspace`` that nobody has to ask for."""
        from app.services.versions.automatic import Automatic

        return Automatic(workspace, self.clock, self.author)

    def versions(self, workspace: ports.Workspace) -> "Versions":
        """Versions of campaigns of ``workspace``: naming, comparing, going back."""
        from app.services.versions.versions import Versions

        return Versions(workspace, self.editing(workspace), self.clock, self.author)

    def filing(self, workspace: ports.Workspace) -> "Filing":
        """Labels, subscriptions, archive and bin of many campaigns of ``workspace`` at once."""
        from app.services.filing import Filing

        return Filing(workspace, self.clock, self.author)

    def labels(self, workspace: ports.Workspace, origin: "OriginName" = "bulk") -> "Labels":
        """The labels of ``workspace``."""
        from app.services.organising.labels import Labels

        return Labels(workspace, self.filing(workspace), origin)

    def subscriptions(self, workspace: ports.Workspace, origin: "OriginName" = "bulk") -> "Subscriptions":
        """The subscriptions of ``workspace``."""
        from app.services.organising.subscriptions import Subscriptions

        return Subscriptions(workspace, self.filing(workspace), self.segmenting(workspace), origin)

    def inbox_tabs(self, workspace: ports.Workspace, origin: "OriginName" = "bulk") -> "InboxTabs":
        """The inbox tabs that the messages of ``workspace`` use."""
        from app.services.organising.tabs import InboxTabs

        return InboxTabs(workspace, self.editing(workspace), origin)

    def library(self, workspace: ports.Workspace) -> "Library":
        """Finding and filing campaigns of ``workspace``."""
        from app.services.library import Library

        return Library(workspace, self.editing(workspace), self.filing(workspace), self.clock, self.author)

    def reusing(self, workspace: ports.Workspace) -> "Reusing":
        """Copies of campaigns of ``workspace``, and what to renew in them."""
        from app.services.reusing import Reusing

        return Reusing(self.library(workspace))

    def starting(self, workspace: ports.Workspace) -> "Starting":
        """New campaigns in ``workspace``."""
        from app.services.starting import Starting

        return Starting(workspace, self.editing(workspace), self.resources, self.shipped, self.clock, self.author)

    def checking(self, workspace: ports.Workspace, files: ports.MediaFiles | None = None) -> "Checking":
        """Checks of campaigns in ``workspace``, with its pictures, or those of ``files``."""
        from app.services.checking import Checking
        from app.services.fitting import where

        fitting = self.fitting

        def cut_on(message: "Message", slide: int) -> str:
            return where(fitting.cuts(message, slide, "title"))

        return Checking(
            workspace,
            self.clock,
            cut_on=cut_on,
            files=files,
            personaliser=self.personaliser,
            reach=self.segmenting(workspace).reach,
        )

    def publishing(self, workspace: ports.Workspace) -> "Publishing":
        """Import and export."""
        from app.services.publishing import Publishing

        keep = self.automatic(workspace).keep
        return Publishing(workspace, self.editing(workspace), self.media(workspace), self.clock, self.author, keep)

    def bundles(self, workspace: ports.Workspace) -> "Bundles":
        """Packages with campaigns of ``workspace``."""
        from app.services.packages.bundles import Bundles

        keep = self.automatic(workspace)
        return Bundles(workspace, self.media(workspace), self.clock, self.author, keep.before, keep.arrived)

    def exporting(self, workspace: ports.Workspace) -> "Exporting":
        """Campaigns of ``workspace`` into files of every kind."""
        from app.services.exporting.exporting import Exporting

        doors = (self.bundles(workspace), self.publishing(workspace), self.reporting(workspace))
        return Exporting(workspace, *doors)

    def sharing(self, workspace: ports.Workspace) -> "Sharing":
        """Which campaigns of ``workspace`` the team has."""
        from app.services.syncing.sharing import Sharing

        return Sharing(workspace, self.filing(workspace))

    def syncing(self, workspace: ports.Workspace) -> "Syncing":
        """The team store of ``workspace``."""
        from app.services.syncing.syncing import Syncing

        look, keep = self.media(workspace).look, self.automatic(workspace).syncing
        return Syncing(workspace, self.clock, self.author, self.stores, self.secrets, look, keep)

    def conflicts(self, workspace: ports.Workspace) -> "Conflicts":
        """Where this person and the team have changed the same in ``workspace``."""
        from app.services.syncing.conflicts import Conflicts

        return Conflicts(workspace, self.clock, self.author, self.automatic(workspace).syncing)

    def membership(self, workspace: ports.Workspace) -> "Membership":
        """What this person may do in the team of ``workspace``."""
        from app.services.syncing.membership import Membership

        return Membership(workspace)

    def parked(self, workspace: ports.Workspace) -> "ParkedCampaigns":
        """The campaigns of ``workspace`` that its team's store did not take."""
        from app.services.syncing.parked import ParkedCampaigns

        return ParkedCampaigns(workspace, self.clock, self.author, self.automatic(workspace).syncing)

    def linked_pictures(self, workspace: ports.Workspace) -> "LinkedPictures":
        """Pictures that shared campaigns of ``workspace`` link to, for days without a network."""
        from app.services.syncing.linked import LinkedPictures

        return LinkedPictures(workspace, self.media(workspace))

    def people(self, workspace: ports.Workspace) -> "Recipients":
        """The recipients of ``workspace``."""
        from app.services.people.recipients import Recipients

        return Recipients(workspace, self.resources)

    def sheets(self, workspace: ports.Workspace) -> "Sheets":
        """Campaigns out of tables, into ``workspace``."""
        from app.services.sheets.sheets import Sheets

        keep = self.automatic(workspace).keep
        return Sheets(workspace, self.editing(workspace), self.clock, self.author, keep)

    def reporting(self, workspace: ports.Reader) -> "Reporting":
        """Reports of campaigns of ``workspace``."""
        from app.services.reports.reporting import Reporting

        return Reporting(workspace, self.clock)

    def results(self, workspace: ports.Workspace) -> "Results":
        """What delivery platforms report of the campaigns of ``workspace``."""
        from app.services.results.results import Results

        return Results(workspace)

    def personalising(self, workspace: ports.Reader) -> "Personalising":
        """Campaigns as one person gets them, with the attributes and the sample data that ``workspace`` has now."""
        from app.services.personalising import SAMPLE_DATA, Personalising

        return Personalising(self.personaliser, workspace.people().names(), workspace.setting(SAMPLE_DATA))

    def segmenting(self, workspace: ports.Workspace) -> "Segmenting":
        """Segments of ``workspace``, and whom its campaigns reach."""
        from app.services.segmenting import Segmenting

        return Segmenting(workspace, self.crowds)

    def proving(self, workspace: ports.Reader) -> "Proving":
        """Messages over all recipients of ``workspace``."""
        from app.services.proving.proving import Proving

        return Proving(
            workspace, self.personaliser, self.devices, self.clock, self.prover, lambda: self.workers, self.prove_part
        )

    @cached_property
    def prover(self) -> "Prover":
        """Proves parts in this process."""
        from app.services.proving.prover import Prover

        return Prover(self.personaliser, self.measure, self.clock)

    @property
    def prove_part(self) -> "Callable[[Part], Tally]":
        """What worker processes call."""
        return self.prover.prove

    def previewing(self, files: ports.MediaFiles) -> "Previewing":
        """Placed cards for devices, with the sizes of the pictures in ``files``."""
        from app.services.previewing import Previewing

        return Previewing(files, self.measure, self.clock)

    def fetched(self, workspace: ports.Workspace) -> "FetchedFiles":
        """The pictures of ``workspace``, and those that are fetched on top of them."""
        from app.services.fetching import FetchedFiles

        return FetchedFiles(workspace, self.media(workspace))

    def media(self, workspace: ports.Workspace) -> "MediaLibrary":
        """Pictures of ``workspace``."""
        from app.services.media import MediaLibrary

        return MediaLibrary(workspace, self.pictures, self.fetcher)
