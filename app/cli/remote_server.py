"""``galley remote server``: a team server on this computer, for a try."""

import msgspec

from app.cli.base import DONE, Output
from app.services.ports.team_server import Access
from app.services.services import Services


def run(services: Services, output: Output) -> int:
    """Print one JSON object once people can connect, then serve until asked to end. Raises ``UserError`` where what it
    takes is not installed."""

    def ready(access: Access) -> None:
        output.text(msgspec.json.encode(access).decode() + "\n")
        output.flush()
        output.say("The team server is ready. It keeps everything in memory: when it ends, that is gone.")

    services.team_server.serve(ready)
    return DONE
