"""Who works here."""

import getpass


def user_name() -> str:
    """The name of the person's account; empty where the system has none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
