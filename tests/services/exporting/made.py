"""Exports over a workspace in memory."""

from app.services.editing import Editing
from app.services.exporting.exporting import Exporting
from app.services.ports import Workspace
from app.services.publishing import Publishing
from app.services.reports.reporting import Reporting
from tests.fakes import FakeClock
from tests.services.packages.made import bundles, library


def exporting(workspace: Workspace) -> Exporting:
    clock = FakeClock()
    publishing = Publishing(workspace, Editing(workspace, clock, "Ann"), library(workspace), clock, "Ann")
    return Exporting(workspace, bundles(workspace), publishing, Reporting(workspace, clock))


class Stopped(Exception):
    """Somebody no longer wants it."""


def stop(done: int, total: int) -> None:
    raise Stopped
