import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.system import mounts
from app.system.mounts import Mount, innermost, linux_mounts, mac_mounts, network_name, windows_share

posix = pytest.mark.skipif(sys.platform == "win32", reason="these paths are POSIX's")
MOUNTINFO = rb"""22 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
40 22 0:35 / /home rw,relatime shared:20 master:3 - nfs4 server:/home rw,vers=4.2
41 40 254:2 / /home/ada/local rw - xfs /dev/vdb rw
42 22 0:40 / /mnt/team\040share rw - cifs //server/team rw
43 22 0:41 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
44 22 0:42 / /media/usb rw - vfat /dev/sdb1 rw
45 44 0:43 / /media/usb rw - fuse.sshfs ada@host: rw
46 22 0:44 / /data\134x rw - fuseblk /dev/sdc1 rw
nonsense
47 22
48 22 0:45 / /odd rw -
"""
MAC = """/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
//ada@server/team (1) on /Volumes/team (1) (smbfs, nodev, nosuid, mounted by ada)
server:/home on /Volumes/home (nfs)
map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)
"""


@posix
@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/home/ada/Campaigns.galley", "nfs4"),
        ("/home/ada/local/Campaigns.galley", None),
        ("/mnt/team share/a.galley", "cifs"),
        ("/mnt/team", None),
        ("/run/user/1000/gvfs/smb-share:server=x/a.galley", "gvfsd-fuse"),
        ("/media/usb/a.galley", "sshfs"),
        ("/data\\x/a.galley", None),
        ("/homework/a.galley", None),
        ("/odd/a.galley", None),
    ],
)
def test_linux_tells_by_its_mounts(path: str, name: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "mountinfo").write_bytes(MOUNTINFO)
    monkeypatch.setattr(mounts, "MOUNTINFO", tmp_path / "mountinfo")
    assert network_name(Path(path), "linux") == name


@posix
def test_the_systems_own_disk_is_never_a_share(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "mountinfo").write_bytes(b"22 1 0:1 / / rw - 9p root rw\n")
    monkeypatch.setattr(mounts, "MOUNTINFO", tmp_path / "mountinfo")
    assert network_name(Path("/home/ada"), "linux") is None


@posix
def test_without_mountinfo_a_disk_counts_as_local(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(mounts, "MOUNTINFO", tmp_path / "missing")
    assert network_name(Path("/home/ada"), "linux") is None


@posix
def test_escaped_characters_of_mount_points_are_read():
    points = {str(mount.point) for mount in linux_mounts(MOUNTINFO)}
    assert {"/mnt/team share", "/data\\x"} <= points


@given(st.binary(max_size=200))
def test_any_mountinfo_is_survived(content: bytes):
    assert all(mount.type for mount in linux_mounts(content))


@posix
def test_mac_tells_by_its_mounts():
    found = mac_mounts(MAC)
    assert innermost(Path("/Volumes/team (1)/a.galley"), found) == Mount(Path("/Volumes/team (1)"), "smbfs")
    assert innermost(Path("/Volumes/home/a.galley"), found) == Mount(Path("/Volumes/home"), "nfs")
    assert innermost(Path("/Users/ada"), found) == Mount(Path("/"), "apfs")


@posix
def test_a_mac_without_its_mount_program_counts_as_local():
    if Path("/sbin/mount").exists() and sys.platform == "darwin":
        pytest.skip("this Mac has one")
    assert network_name(Path("/Volumes/team"), "darwin") is None


@pytest.mark.parametrize(
    ("path", "name"),
    [
        (r"C:\Users\ada\a.galley", None),
        (r"Z:\team\a.galley", "Z:"),
        (r"\\server\share\a.galley", r"\\server\share"),
        (r"\\?\UNC\server\share\a.galley", r"\\server\share"),
        (r"\\?\C:\Users\ada\a.galley", None),
        (r"\\?\Z:\team\a.galley", "Z:"),
    ],
)
def test_windows_tells_by_the_drive(path: str, name: str | None):
    assert windows_share(path, lambda root: 4 if root == "Z:\\" else 3) == name


def test_nothing_holds_a_path_where_nothing_is_mounted():
    assert innermost(Path("/home"), []) is None
