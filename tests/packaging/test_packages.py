import pytest
from _packages import advice, apt_names, can_install, install, install_command
from _system import Missing, Package

from tests.packaging.machines import Programs, machine

GLIB = Package(("libglib2.0-0t64", "libglib2.0-0"), "glib2", "glib2")
CURSOR = Package(("libxcb-cursor0",), "xcb-util-cursor", "xcb-util-cursor")
ONLY_DEBIAN = Package(("gir1.2-atspi-2.0",))
NOWHERE = Package((), "some-fedora", "")


@pytest.mark.parametrize(
    ("manager", "expected"),
    [
        ("apt-get", "sudo apt install libglib2.0-0 libxcb-cursor0 gir1.2-atspi-2.0"),
        ("dnf", "sudo dnf install glib2 xcb-util-cursor some-fedora"),
        ("pacman", "sudo pacman -S glib2 xcb-util-cursor"),
        ("zypper", ""),
    ],
)
def test_the_command_is_the_package_managers_own(manager: str, expected: str):
    packages = [GLIB, CURSOR, GLIB, ONLY_DEBIAN, NOWHERE]
    assert install_command(machine(Programs(manager)), packages) == expected


def test_newer_releases_are_given_their_own_names():
    here = machine(Programs("apt-get", {"apt-cache show libglib2.0-0t64": "Package: libglib2.0-0t64"}))
    assert apt_names(here, [GLIB, CURSOR]) == ["libglib2.0-0t64", "libxcb-cursor0"]


def test_advice_names_what_is_missing_and_the_command():
    missing = Missing(("libxcb-cursor.so.0",), (CURSOR,))
    assert advice(machine(Programs("apt-get")), missing) == (
        "libxcb-cursor.so.0. Get it with: sudo apt install libxcb-cursor0"
    )


def test_advice_names_the_libraries_where_the_package_manager_is_not_known():
    text = advice(machine(), Missing(("libGL.so.1", "libEGL.so.1"), ()))
    assert text.startswith("libGL.so.1, libEGL.so.1. ")
    assert "sudo" not in text


@pytest.mark.parametrize(
    ("here", "allowed"),
    [
        (machine(Programs("apt-get"), root=True), True),
        (machine(Programs("apt-get"), root=False), False),
        (machine(Programs("dnf"), root=True), False),
        (machine(Programs("apt-get"), root=True, linux=False), False),
    ],
)
def test_only_root_on_debian_installs_without_asking(here, allowed: bool):
    assert can_install(here) is allowed


def test_installing_refreshes_the_lists_first_and_asks_nothing():
    commands: list[list[str]] = []
    install(machine(Programs("apt-get")), [GLIB, GLIB, CURSOR], lambda command: commands.append(list(command)) or 0)
    assert commands[0][:2] == ["apt-get", "update"]
    assert commands[1][:3] == ["apt-get", "install", "-y"]
    assert commands[1][-2:] == ["libglib2.0-0", "libxcb-cursor0"]


def test_a_failing_refresh_does_not_keep_from_installing():
    commands: list[str] = []
    install(machine(Programs("apt-get")), [CURSOR], lambda command: commands.append(command[1]) or 100)
    assert commands == ["update", "install"]
