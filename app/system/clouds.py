"""Folders that a cloud service copies: found by what its program tells, by marks in the folder, and by names."""

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

MARKS: tuple[tuple[str, str], ...] = (
    (".dropbox.cache", "Dropbox"),
    (".stfolder", "Syncthing"),
    (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"),
    (".sync_*.db", "Nextcloud"),
    ("._sync_*.db", "Nextcloud"),
    (".tmp.drivedownload", "Google Drive"),
    (".tmp.driveupload", "Google Drive"),
    (".shortcut-targets-by-id", "Google Drive"),
    (".sync/ID", "Resilio Sync"),
    (".SynologyWorkingDirectory", "Synology Drive"),
    (".849C9593-D756-4E56-8D6E-42412F2A707B", "OneDrive"),
)
"""What sync programs leave in the top folder that they copy."""

NAMES: tuple[tuple[str, str], ...] = (
    ("dropbox", "Dropbox"),
    ("dropbox (*)", "Dropbox"),
    ("onedrive", "OneDrive"),
    ("onedrive - *", "OneDrive"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("my drive", "Google Drive"),
    ("iclouddrive", "iCloud Drive"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("pclouddrive", "pCloud"),
    ("pcloud drive", "pCloud"),
    ("mega", "MEGA"),
    ("megasync", "MEGA"),
    ("box", "Box"),
    ("box sync", "Box"),
    ("yandex.disk", "Yandex Disk"),
    ("yandexdisk", "Yandex Disk"),
    ("proton drive", "Proton Drive"),
    ("synologydrive", "Synology Drive"),
    ("seafile", "Seafile"),
)
"""Names that these folders get in the home folder (small letters)."""

MAC_STORAGE = ("Library", "CloudStorage")
MAC_ICLOUD = ("Library", "Mobile Documents")
_PROVIDERS = {"GoogleDrive": "Google Drive", "ProtonDrive": "Proton Drive", "Box": "Box"}


def cloud_name(path: Path, home: Path, environment: Mapping[str, str] = os.environ) -> str | None:
    """The service that copies ``path`` (absolute, resolved); None where no known one does."""
    for root, service in _told(home, environment):
        if path.is_relative_to(root):
            return service
    for folder in (path, *path.parents):
        if service := _by_place(folder, home) or _by_mark(folder):
            return service
    return None


def _told(home: Path, environment: Mapping[str, str]) -> Iterator[tuple[Path, str]]:
    for variable in ("OneDrive", "OneDriveConsumer", "OneDriveCommercial"):
        if value := environment.get(variable):
            yield _resolved(value), "OneDrive"
    for folder in _dropbox_settings(home, environment):
        yield from ((_resolved(root), "Dropbox") for root in _dropbox_roots(folder / "info.json"))
    icloud = home.joinpath(*MAC_ICLOUD, "com~apple~CloudDocs")
    for name in ("Desktop", "Documents"):
        if (icloud / name).exists():
            yield (icloud / name).resolve(), "iCloud Drive"


def _dropbox_settings(home: Path, environment: Mapping[str, str]) -> list[Path]:
    windows = [Path(environment[name], "Dropbox") for name in ("APPDATA", "LOCALAPPDATA") if environment.get(name)]
    return [home / ".dropbox", *windows]


def _dropbox_roots(info: Path) -> list[str]:
    with suppress(OSError, ValueError, AttributeError):
        accounts: dict[str, Any] = json.loads(info.read_bytes())
        return [account["path"] for account in accounts.values() if isinstance(account.get("path"), str)]
    return []


def _by_place(folder: Path, home: Path) -> str | None:
    if folder.parent == home:
        name = folder.name.casefold()
        return next((service for pattern, service in NAMES if fnmatch(name, pattern)), None)
    if folder == home.joinpath(*MAC_ICLOUD):
        return "iCloud Drive"
    if folder.parent == home.joinpath(*MAC_STORAGE):
        provider = folder.name.split("-")[0]
        return _PROVIDERS.get(provider, provider)
    return None


def _by_mark(folder: Path) -> str | None:
    with suppress(OSError):
        return next((service for mark, service in MARKS if any(folder.glob(mark))), None)
    return None


def _resolved(path: str) -> Path:
    with suppress(OSError):
        return Path(path).resolve()
    return Path(path)
