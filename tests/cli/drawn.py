"""One campaign in a workspace that is no file, and the command line over it."""

import json
from datetime import UTC, datetime, tzinfo
from pathlib import Path

from msgspec.structs import replace

from app.bootstrap import Services
from app.cli.main import main
from app.domain.campaign import Campaign
from app.domain.errors import UserError
from app.domain.message import Message, Slide, Text
from app.platforms.base import Fate
from app.services.devices import Device
from app.services.ports import MediaInfo, Stored
from app.services.previewing import Look, Previewing
from tests.render.support import CheckoutResources

ID = "1f0a2b3c-4d5e-4f60-8a1b-2c3d4e5f6a7b"


class Noon:
    """A clock that stands."""

    def now(self) -> datetime:
        return datetime(2026, 3, 2, 12, tzinfo=UTC)

    def zone(self) -> tzinfo:
        return UTC


class OneCampaign:
    """A workspace, read-only and without media."""

    def __init__(self, campaign: Campaign) -> None:
        self.campaign = campaign
        self.closed = False

    def open(self, path: Path, *, read_only: bool = False) -> "OneCampaign":
        if not read_only:
            raise UserError("This workspace can only be read")
        return self

    def resolve(self, reference: str) -> list[tuple[str, str]]:
        return [(ID, self.campaign.name)] if reference in (ID, self.campaign.name) else []

    def get(self, campaign: str) -> Stored | None:
        return Stored(campaign=self.campaign) if campaign == ID else None

    def media_info(self, sha256: str) -> MediaInfo | None:
        return None

    def media_bytes(self, sha256: str) -> bytes | None:
        return None

    def linked(self, url: str) -> str | None:
        return None

    def close(self) -> None:
        self.closed = True


class Judged:
    """Previews that all have the same fate."""

    def __init__(self, services: Services, workspace: OneCampaign, fate: Fate) -> None:
        self._previewing = Previewing(workspace, services.measure, services.clock)
        self._fate = fate

    def look(self, campaign: Campaign, device: Device, **options: object) -> Look:
        return replace(self._previewing.look(campaign, device, **options), fate=self._fate)


def campaign(template: str = "simple") -> Campaign:
    """A campaign called Spring."""
    slide = Slide(id="s1", title=Text(text="Spring is here"), body=Text(text="Two nights, one price"))
    at = "2026-03-01T09:00:00.000Z"
    return Campaign(id=ID, name="Spring", message=Message(template=template, slides=(slide,)), created=at, changed=at)


def galley(*arguments: str, of: Campaign | None = None, fate: Fate | None = None) -> int:
    """Run a command; its exit code. ``fate`` is what devices make of the message, whatever it says."""
    workspace = OneCampaign(of or campaign())
    services = Services(workspaces=workspace, resources=CheckoutResources(), clock=Noon())
    if fate:
        services.previewing = lambda _workspace: Judged(services, workspace, fate)
    code = main(list(arguments), services)
    assert workspace.closed or code
    return code


def json_line(text: str) -> dict:
    """The one line of a command."""
    (line,) = text.splitlines()
    return json.loads(line)
