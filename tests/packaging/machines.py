"""Made-up computers for the tests of setting up."""

from _system import FONTS, QT_LIBRARIES, WAYLAND_LIBRARIES, X11_LIBRARIES, Machine

EVERY_LIBRARY = {*QT_LIBRARIES, *X11_LIBRARIES, *WAYLAND_LIBRARIES}
FAMILIES = {name: name for name in FONTS} | {"Noto Sans CJK": "Noto Sans CJK JP,Noto Sans CJK JP Bold"}


class Programs:
    """PATH and what is printed by the programs on it. ``outputs``: by the beginning of the command line."""

    def __init__(self, names: str = "", outputs: dict[str, str] | None = None) -> None:
        self.names = set(names.split())
        self.outputs = outputs or {}

    def which(self, name: str) -> str | None:
        return f"/usr/bin/{name}" if name in self.names else None

    def output_of(self, command):
        line = " ".join(command)
        return next((text for start, text in self.outputs.items() if line.startswith(start)), None)


def machine(
    programs: Programs | None = None, *, lacks=frozenset(), linux: bool = True, root: bool = False, files=()
) -> Machine:
    """A computer with every library and font but those in ``lacks``."""
    programs = programs or Programs()
    families = "\n".join(line for name, line in FAMILIES.items() if name not in lacks)
    programs.outputs.setdefault("fc-list", families)
    return Machine(
        linux=linux,
        root=root,
        can_load=lambda name: name not in lacks,
        which=programs.which,
        output_of=programs.output_of,
        font_files=lambda: files,
    )
