"""What Galley needs of the system beside Python: Qt's libraries, fonts, and programs for tests in a real window."""

from __future__ import annotations

import ctypes
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple


class Package(NamedTuple):
    """What a thing is called by package managers. ``apt``: newer releases' names first; empty where nobody packs it."""

    apt: tuple[str, ...]
    dnf: str = ""
    pacman: str = ""


_XCB = ("libxcb", "libxcb")
QT_LIBRARIES: Mapping[str, Package] = {
    "libGL.so.1": Package(("libgl1",), "libglvnd-glx", "libglvnd"),
    "libEGL.so.1": Package(("libegl1",), "libglvnd-egl", "libglvnd"),
    "libglib-2.0.so.0": Package(("libglib2.0-0t64", "libglib2.0-0"), "glib2", "glib2"),
    "libgthread-2.0.so.0": Package(("libglib2.0-0t64", "libglib2.0-0"), "glib2", "glib2"),
    "libfontconfig.so.1": Package(("libfontconfig1",), "fontconfig", "fontconfig"),
    "libfreetype.so.6": Package(("libfreetype6",), "freetype", "freetype2"),
    "libdbus-1.so.3": Package(("libdbus-1-3",), "dbus-libs", "dbus"),
    "libxkbcommon.so.0": Package(("libxkbcommon0",), "libxkbcommon", "libxkbcommon"),
}
"""What every import of QtGui loads (``ldd`` of PySide6-Essentials 6.11.3)."""

X11_LIBRARIES: Mapping[str, Package] = {
    "libX11-xcb.so.1": Package(("libx11-xcb1",), "libX11-xcb", "libx11"),
    "libxcb-cursor.so.0": Package(("libxcb-cursor0",), "xcb-util-cursor", "xcb-util-cursor"),
    "libxcb-icccm.so.4": Package(("libxcb-icccm4",), "xcb-util-wm", "xcb-util-wm"),
    "libxcb-image.so.0": Package(("libxcb-image0",), "xcb-util-image", "xcb-util-image"),
    "libxcb-keysyms.so.1": Package(("libxcb-keysyms1",), "xcb-util-keysyms", "xcb-util-keysyms"),
    "libxcb-randr.so.0": Package(("libxcb-randr0",), *_XCB),
    "libxcb-render-util.so.0": Package(("libxcb-render-util0",), "xcb-util-renderutil", "xcb-util-renderutil"),
    "libxcb-shape.so.0": Package(("libxcb-shape0",), *_XCB),
    "libxcb-shm.so.0": Package(("libxcb-shm0",), *_XCB),
    "libxcb-sync.so.1": Package(("libxcb-sync1",), *_XCB),
    "libxcb-xfixes.so.0": Package(("libxcb-xfixes0",), *_XCB),
    "libxcb-xkb.so.1": Package(("libxcb-xkb1",), *_XCB),
    "libxkbcommon-x11.so.0": Package(("libxkbcommon-x11-0",), "libxkbcommon-x11", "libxkbcommon-x11"),
}
WAYLAND_LIBRARIES: Mapping[str, Package] = {
    "libwayland-client.so.0": Package(("libwayland-client0",), "libwayland-client", "wayland"),
    "libwayland-cursor.so.0": Package(("libwayland-cursor0",), "libwayland-cursor", "wayland"),
}
FONTS: Mapping[str, Package] = {
    "Noto Sans": Package(("fonts-noto-core",), "google-noto-sans-fonts", "noto-fonts"),
    "Noto Sans CJK": Package(("fonts-noto-cjk",), "google-noto-sans-cjk-fonts", "noto-fonts-cjk"),
    "Noto Color Emoji": Package(("fonts-noto-color-emoji",), "google-noto-color-emoji-fonts", "noto-fonts-emoji"),
    "Liberation Sans": Package(("fonts-liberation",), "liberation-sans-fonts", "ttf-liberation"),
}
WINDOW_TOOLS: Mapping[str, Package] = {
    "Xvfb": Package(("xvfb",), "xorg-x11-server-Xvfb", "xorg-server-xvfb"),
    "openbox": Package(("openbox",), "openbox", "openbox"),
    "xdotool": Package(("xdotool",), "xdotool", "xdotool"),
    "scrot": Package(("scrot",), "scrot", "scrot"),
    "dbus-run-session": Package(("dbus",), "dbus-daemon", "dbus"),
}
POSTGRES = Package(("postgresql",), "postgresql-server", "postgresql")
_POSTGRES_ASK = "command -v initdb || ls /usr/lib/postgresql/*/bin/initdb"
_ATSPI = (
    Package(("at-spi2-core",), "at-spi2-core", "at-spi2-core"),
    Package(("python3-gi",), "python3-gobject", "python-gobject"),
    Package(("gir1.2-atspi-2.0",)),
)
_ATSPI_ASK = (
    "import gi, os, sys; gi.require_version('Atspi', '2.0'); import gi.repository.Atspi;"
    "sys.exit(not any(map(os.path.exists, sys.argv[1:])))"
)
_ATSPI_DAEMONS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
_FONT_PATTERNS: Mapping[str, str] = {
    "Noto Sans": r"NotoSans(-Regular|-VF|\[.*)?(\.\w+)?",
    "Noto Sans CJK": r"NotoSansCJK.*",
    "Noto Color Emoji": r"NotoColorEmoji.*",
    "Liberation Sans": r"LiberationSans(-Regular)?(\.\w+)?",
}
"""Both of family names without blanks and of file names."""
_FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")


def output_of(command: Sequence[str]) -> str | None:
    """What a program prints; None when it is missing or fails."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True, stdin=subprocess.DEVNULL)
    except (OSError, ValueError, subprocess.SubprocessError):
        return None
    return done.stdout


def can_load(library: str) -> bool:
    """Whether the dynamic linker finds a library and all that it needs."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def font_files() -> Iterable[str]:
    """The names of font files in the usual folders."""
    for folder in _FONT_FOLDERS:
        yield from (path.name for path in Path(folder).expanduser().rglob("*.[to]t[fc]"))


@dataclass(frozen=True)
class Machine:
    """This computer, as far as setting up asks it."""

    linux: bool = sys.platform.startswith("linux")
    root: bool = hasattr(os, "geteuid") and os.geteuid() == 0
    can_load: Callable[[str], bool] = can_load
    which: Callable[[str], str | None] = shutil.which
    output_of: Callable[[Sequence[str]], str | None] = output_of
    font_files: Callable[[], Iterable[str]] = font_files


class Missing(NamedTuple):
    """Things by their names, with the packages that hold them."""

    names: tuple[str, ...] = ()
    packages: tuple[Package, ...] = ()

    def also(self, other: Missing) -> Missing:
        """Both."""
        return Missing((*self.names, *other.names), (*self.packages, *other.packages))

    @classmethod
    def of(cls, things: Mapping[str, Package]) -> Missing:
        """Everything in ``things``."""
        return cls(tuple(things), tuple(dict.fromkeys(things.values())))


def missing_libraries(machine: Machine, environment: Mapping[str, str], *, window: bool) -> Missing:
    """Qt's libraries; those of the display that ``environment`` names only for a window."""
    if not machine.linux:
        return Missing()
    wanted = dict(QT_LIBRARIES)
    if window and not environment.get("QT_QPA_PLATFORM"):
        wanted |= X11_LIBRARIES if environment.get("DISPLAY") else {}
        wanted |= WAYLAND_LIBRARIES if environment.get("WAYLAND_DISPLAY") and not environment.get("DISPLAY") else {}
    return Missing.of({name: package for name, package in wanted.items() if not machine.can_load(name)})


def missing_fonts(machine: Machine) -> Missing:
    """The fonts that stand in where the bundled ones have no glyph, or for fonts that phones have."""
    if not machine.linux:
        return Missing()
    families = re.split(r"[,\n]", machine.output_of(["fc-list", ":", "family"]) or "")
    known = {family.replace(" ", "") for family in families}
    if not all(_is_among(known, name) for name in FONTS):
        known.update(machine.font_files())
    return Missing.of({name: package for name, package in FONTS.items() if not _is_among(known, name)})


def _is_among(known: Iterable[str], font: str) -> bool:
    return any(re.fullmatch(_FONT_PATTERNS[font], name) for name in known)


def missing_window_tools(machine: Machine) -> Missing:
    """What tests need to drive a real window on a virtual display, which only Linux has."""
    if not machine.linux:
        return Missing(("Xvfb",))
    libraries = {name: package for name, package in X11_LIBRARIES.items() if not machine.can_load(name)}
    programs = {name: package for name, package in WINDOW_TOOLS.items() if machine.which(name) is None}
    missing = Missing.of({**programs, **libraries})
    if machine.output_of(["/usr/bin/python3", "-I", "-c", _ATSPI_ASK, *_ATSPI_DAEMONS]) is None:
        return missing.also(Missing(("AT-SPI for /usr/bin/python3",), _ATSPI))
    return missing


def missing_database(machine: Machine) -> Missing:
    """What tests need to run a team server on a PostgreSQL of their own; Debian keeps its programs off PATH."""
    if machine.output_of(["/bin/sh", "-c", _POSTGRES_ASK]) is not None:
        return Missing()
    return Missing(("PostgreSQL",), (POSTGRES,))


def missing_venv(machine: Machine, python: str, version: tuple[int, int]) -> Missing:
    """What Debian keeps apart from Python ``version``, the interpreter at ``python``."""
    if machine.output_of([python, "-c", "import ensurepip, venv"]) is not None:
        return Missing()
    return Missing(("venv",), (Package((f"python{version[0]}.{version[1]}-venv",), "python3", "python"),))
