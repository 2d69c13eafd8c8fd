"""Which tokens are in force: what painting code asks."""

from PySide6.QtCore import QCoreApplication

from app.ui.theme.tokens import BY_SCHEME, LIGHT, Scheme, Tokens

_PROPERTY = "scheme"


def current() -> Tokens:
    """The tokens of the running application; light before it is themed."""
    application = QCoreApplication.instance()
    return BY_SCHEME.get(application.property(_PROPERTY), LIGHT) if application else LIGHT


def remember(scheme: Scheme) -> None:
    """Put the tokens of ``scheme`` in force."""
    application = QCoreApplication.instance()
    if application:
        application.setProperty(_PROPERTY, scheme)
