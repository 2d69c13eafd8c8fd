"""What a team shares: the campaigns of the other benches, translated and with data for the app, about 3.8 kB each."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from msgspec.structs import replace

from app.domain.campaign import Campaign
from app.domain.message import Message
from app.storage.workspaces import SqliteWorkspaces
from app.system.clock import SystemClock
from tests.bench.generator import fill
from tests.bench.writing import campaigns

LANGUAGES = ("de", "uk", "fr")
PARTS = ("title", "body")
DATA = {f"experiment_{number}": f"group {number % 3} of the winter campaigns" for number in range(11)}


def shared(count: int) -> Iterator[Campaign]:
    """The first ``count`` campaigns, as they are shared."""
    return (replace(each, shared=True, message=_translated(each.message)) for each in campaigns(count))


def shared_workspace(path: Path, count: int) -> Path:
    """A new workspace with so many of them, none of which was sent."""
    with closing(SqliteWorkspaces(SystemClock()).create(path, "both")) as workspace:
        fill(workspace, shared(count), lambda _: None)
    return path


def empty_workspace(path: Path) -> Path:
    """A new workspace."""
    SqliteWorkspaces(SystemClock()).create(path, "both").close()
    return path


def _translated(message: Message) -> Message:
    texts = {f"slides/{slide.id}/{part}/text": getattr(slide, part).text for slide in message.slides for part in PARTS}
    return replace(message, languages=dict.fromkeys(LANGUAGES, texts), custom_data=DATA)
