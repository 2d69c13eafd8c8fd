"""The line of commands that change campaigns."""

from collections.abc import Iterable

from app.cli.base import Output
from app.domain.campaign import to_tree
from app.domain.paths import to_dotted
from app.services.changes import Changed


def print_changes(changes: Iterable[Changed], output: Output) -> None:
    """A line a campaign, with the dotted paths that changed; the empty one stands for the whole campaign."""
    for change in changes:
        tree = to_tree(change.stored.campaign) if change.stored else None
        changed = [to_dotted(tree, path) for path in change.paths]
        output.line({"id": change.id, "changed": changed}, f"{change.id}  {_words(changed)}")


def _words(changed: list[str]) -> str:
    return ", ".join(path or "the whole campaign" for path in changed) or "nothing changed"
