"""The window's type: Inter from the bundled files, named families behind it for other scripts and emoji."""

from PySide6.QtGui import QFont, QFontDatabase

from app.services.ports import Resources
from app.ui.theme import tokens

FOLDER = "fonts/inter"


def load(resources: Resources) -> None:
    """Make the bundled family known to Qt."""
    for name in resources.names(FOLDER):
        if name.endswith(".ttf"):
            QFontDatabase.addApplicationFont(str(resources.path(name)))


def font(size: int = tokens.TEXT_CHROME, weight: int = tokens.REGULAR, *, tabular: bool = False) -> QFont:
    """The family at ``size`` px; ``tabular``: figures of one width, for counts and times."""
    made = QFont()
    made.setFamilies([tokens.FAMILY, *tokens.FALLBACK_FAMILIES])
    made.setPixelSize(size)
    made.setWeight(QFont.Weight(weight))
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made
