"""The samples of a first workspace: one campaign of each template type."""

from pathlib import Path

from app.domain.campaign import Campaign, Product, parse_json
from app.domain.history import OriginName
from app.domain.instants import stamp
from app.services.drafts import PictureByName, draft, no_pictures
from app.services.editing import Editing
from app.services.ports import Clock, Resources, Workspace, Workspaces

FOLDER = "samples"
LABEL = "Samples"


class Samples:
    """Sample campaigns, and workspaces that begin with them."""

    def __init__(self, resources: Resources, clock: Clock, author: str, picture: PictureByName = no_pictures) -> None:
        self._resources = resources
        self._clock = clock
        self._author = author
        self._picture = picture

    def campaigns(self, product: Product | None = None) -> tuple[Campaign, ...]:
        """Fresh ones, for the platform that ``product`` names."""
        now = stamp(self._clock.now())
        files = [name for name in self._resources.names(FOLDER) if name.endswith(".json")]
        return tuple(self._campaign(name, product, now) for name in files)

    def _campaign(self, name: str, product: Product | None, now: str) -> Campaign:
        return draft(
            parse_json(self._resources.text(name)),
            now=now,
            author=self._author,
            product=product,
            picture=self._picture,
            where=name,
        )

    def create_workspace(
        self, workspaces: Workspaces, path: Path, product: Product | None = None, origin: OriginName = "user"
    ) -> Workspace:
        """A new workspace with the samples in it. Raises ``UserError`` where it can't be made."""
        campaigns = self.campaigns(product)
        workspace = workspaces.create(path, product)
        Editing(workspace, self._clock, self._author).create(campaigns, origin=origin, label=LABEL)
        return workspace
