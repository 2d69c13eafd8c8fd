"""The composition root: the adapters behind the services, for the window, the command line and the tests.

Each is made when it is first asked for. Tests hand in fakes as arguments, by the names of the properties.
"""

from collections.abc import Callable
from functools import cache, cached_property
from typing import TYPE_CHECKING

from app.services import ports, services

if TYPE_CHECKING:
    from app.layout.measure import TextMeasure
    from app.services.proving.tally import Tally
    from app.services.proving.values import Part


class Services(services.Services):
    """The services over the real world."""

    @cached_property
    def clock(self) -> ports.Clock:
        """The time and the zone."""
        from app.system.clock import SystemClock

        return SystemClock()

    @cached_property
    def resources(self) -> ports.Resources:
        """Files shipped with the product."""
        from app.system.resources import PackagedResources

        return PackagedResources()

    @cached_property
    def settings(self) -> ports.AppSettings:
        """What this person's Galley remembers."""
        from app.system.settings import FileSettings

        return FileSettings()

    @cached_property
    def places(self) -> ports.Places:
        """Folders and kinds of disks."""
        from app.system.places import SystemPlaces

        return SystemPlaces()

    @cached_property
    def workspaces(self) -> ports.Workspaces:
        """Workspace files."""
        from app.storage.workspaces import SqliteWorkspaces

        return SqliteWorkspaces(self.clock)

    @cached_property
    def pictures(self) -> ports.PictureTools:
        """Looking into picture files."""
        from app.media.tools import PillowTools

        return PillowTools()

    @cached_property
    def fetcher(self) -> ports.PictureFetcher:
        """Pictures by URL."""
        from app.remote.pictures import HttpsPictures

        return HttpsPictures()

    @cached_property
    def measure(self) -> "TextMeasure":
        """Text set with the bundled fonts."""
        from app.render.measure import QtTextMeasure

        return QtTextMeasure(self.resources)

    @cached_property
    def workers(self) -> ports.Workers:
        """Work for other processes."""
        from app.workers.pool import ProcessPool

        return ProcessPool()

    @cached_property
    def stores(self) -> ports.TeamStores:
        """Team stores by where they are."""
        from app.remote.stores import Stores

        return Stores()

    @cached_property
    def secrets(self) -> ports.Secrets:
        """Passwords and tokens."""
        from app.system.secrets import SystemSecrets

        return SystemSecrets()

    @property
    def prove_part(self) -> "Callable[[Part], Tally]":
        """What worker processes call."""
        return prove_part

    @cached_property
    def personaliser(self) -> ports.Personaliser:
        """The template languages."""
        from app.personalise.personaliser import Templates

        return Templates(self.clock)

    @cached_property
    def team_server(self) -> ports.TeamServer:
        """Kinto in memory."""
        from app.server.trial import TrialServer

        return TrialServer()

    def drawing(self, files: ports.MediaFiles) -> ports.Drawing:
        """Cards and walls to files, with the pictures of ``files``."""
        from app.render.drawing import QtDrawing

        return QtDrawing(self.resources, self.measure, files)


def prove_part(part: "Part") -> "Tally":
    """In a worker process: judge some recipients. Services are built once, and stay for the next part."""
    return _of_this_process().prover.prove(part)


@cache
def _of_this_process() -> Services:
    return Services()
