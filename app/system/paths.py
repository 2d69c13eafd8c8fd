"""Where this person's files go, on every system."""

from pathlib import Path

from platformdirs import user_config_path, user_data_path, user_documents_path, user_log_path

APP = "galley"


def settings_file() -> Path:
    """What Galley remembers over workspaces."""
    return user_config_path(APP, appauthor=False) / "settings.json"


def log_folder() -> Path:
    """Where failures are written down."""
    return user_log_path(APP, appauthor=False)


def workspace_file(folder: Path) -> Path:
    """The first workspace, in ``folder``."""
    return folder / "Campaigns.galley"


def documents_folder() -> Path:
    """Galley's folder among the person's documents."""
    return user_documents_path() / "Galley"


def data_folder() -> Path:
    """Galley's own folder, which no cloud service copies."""
    return user_data_path(APP, appauthor=False)
