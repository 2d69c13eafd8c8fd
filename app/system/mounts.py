"""Which network file system a path is on. Every system tells it in another way."""

import ctypes
import os
import re
import sys
from collections.abc import Callable, Iterable
from pathlib import Path, PureWindowsPath
from typing import Any, NamedTuple

MOUNTINFO = Path("/proc/self/mountinfo")
NETWORK = re.compile(
    "nfs4?|cifs|smb[23]|smbfs|afs|afpfs|9p|drvfs|ceph|lustre|glusterfs|beegfs|gpfs|orangefs|davfs2?|webdav|ftp|sshfs|s3fs"
    "|rclone|gvfsd-fuse|curlftpfs|vboxsf|vmhgfs(-fuse)?|prl_fs|onedriver|google-drive-ocamlfuse"
)
"""File systems whose locks or shared memory other computers don't see. In Linux's names, without ``fuse.``."""

_MAC_LINE = re.compile(r" on (?P<point>/.*) \((?P<type>[\w.-]+)[,)]")
_DRIVE_REMOTE = 4
"""winbase.h."""


class Mount(NamedTuple):
    """A file system and where it begins."""

    point: Path
    type: str


def network_name(path: Path, platform: str = sys.platform) -> str | None:
    """The name of the network file system or share that ``path`` (absolute, resolved) is on; None for a local disk."""
    if platform == "win32":
        return windows_share(str(path), _drive_type)
    mount = innermost(path, _mounts(platform))
    if mount is None or mount.point == Path("/"):
        return None
    return mount.type if NETWORK.fullmatch(mount.type) else None


def innermost(path: Path, mounts: Iterable[Mount]) -> Mount | None:
    """The mount that holds ``path``: the deepest one, and of several at one place the last."""
    holding = [mount for mount in mounts if path.is_relative_to(mount.point)]
    return max(reversed(holding), key=lambda mount: len(mount.point.parts), default=None)


def linux_mounts(mountinfo: bytes) -> list[Mount]:
    """The lines of ``/proc/self/mountinfo`` (proc(5))."""
    return [mount for line in mountinfo.splitlines() if (mount := _linux_mount(line)) is not None]


def _linux_mount(line: bytes) -> Mount | None:
    before, found, after = line.partition(b" - ")
    fields = before.split()
    if not found or len(fields) < 5 or not after.split():
        return None
    point = re.sub(rb"\\([0-7]{3})", lambda octal: bytes([int(octal[1], 8) & 255]), fields[4])
    return Mount(Path(os.fsdecode(point)), os.fsdecode(after.split()[0]).removeprefix("fuse."))


def mac_mounts(text: str) -> list[Mount]:
    """The lines of ``mount``."""
    return [Mount(Path(line["point"]), line["type"]) for line in map(_MAC_LINE.search, text.splitlines()) if line]


def windows_share(path: str, drive_type: Callable[[str], int]) -> str | None:
    r"""The share of a ``\\server\share`` path or of a mapped drive."""
    plain = re.sub(r"^\\\\\?\\(UNC\\)?", lambda prefix: "\\\\" if prefix[1] else "", path)
    drive = PureWindowsPath(plain).drive
    if drive.startswith("\\\\"):
        return drive
    return drive if drive and drive_type(drive + "\\") == _DRIVE_REMOTE else None


def _mounts(platform: str) -> list[Mount]:
    try:
        if platform == "darwin":
            return mac_mounts(_said_by_mount())
        return linux_mounts(MOUNTINFO.read_bytes())
    except OSError:
        return []


def _said_by_mount() -> str:
    import subprocess

    ran = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False)
    return "" if ran.returncode else ran.stdout


def _drive_type(root: str) -> int:
    kernel: Any = getattr(ctypes, "windll").kernel32  # noqa: B009 - only there on Windows
    return int(kernel.GetDriveTypeW(root))
