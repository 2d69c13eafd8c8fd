"""Whether git is at work on a checkout: what is not there meanwhile was not deleted."""

from pathlib import Path

from app.sync.ports import Barred, Offline

_MIDDLES = {"rebase-merge": "a rebase", "rebase-apply": "a rebase", "BISECT_LOG": "a bisection"}
"""What git keeps in its own folder while it is in the middle of something that shows earlier states."""
_POINTER = "gitdir: "


def check_at_rest(root: Path) -> None:
    """Raises ``Offline`` while git changes the files of the checkout that ``root`` lies in, ``Barred`` while they show
    an earlier state; ``OSError``."""
    git = _git_folder(root)
    if git is None:
        return
    if (git / "index.lock").exists():
        raise Offline(f"git is changing the team folder {root} just now")
    middle = next((words for name, words in _MIDDLES.items() if (git / name).exists()), "")
    if middle:
        raise Barred(f"In the team folder {root} git is in the middle of {middle}. Finish it, then sync again.")


def _git_folder(root: Path) -> Path | None:
    for folder in (root, *root.parents):
        git = folder / ".git"
        if git.is_dir():
            return git
        if git.is_file():
            return folder / git.read_text("utf-8", "replace").strip().removeprefix(_POINTER)
    return None
