"""Folders, and what kind of disk a path is on."""

from pathlib import Path

from app.services.ports import Location
from app.system.clouds import cloud_name
from app.system.mounts import network_name
from app.system.paths import data_folder, documents_folder, workspace_file


class SystemPlaces:
    """This computer's disks."""

    def kind(self, path: Path) -> tuple[Location, str]:
        """Whether a file at ``path``, made or not, is safe for SQLite; with the name of the share or service."""
        place = path.expanduser().absolute().resolve()
        if service := cloud_name(place, Path.home().resolve()):
            return "cloud", service
        if share := network_name(place):
            return "network", share
        return "local", ""

    def default_workspace(self) -> Path:
        """Among the person's documents; in Galley's own folder where those are copied or on a share."""
        file = workspace_file(documents_folder())
        return file if self.kind(file)[0] == "local" else workspace_file(data_folder())
