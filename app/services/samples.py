"""The samples of a first workspace: one campaign of each template type, and made-up recipients."""

from app.domain.campaign import Campaign, Product, parse_json
from app.domain.history import OriginName
from app.domain.instants import stamp
from app.services.drafts import draft
from app.services.editing import Editing
from app.services.people.samples import FILE as RECIPIENTS
from app.services.people.samples import put_samples
from app.services.ports import Clock, Resources, Workspace
from app.services.shipped import ShippedPictures

FOLDER = "samples"
LABEL = "Samples"


class Samples:
    """Sample campaigns, put into workspaces on behalf of ``author``."""

    def __init__(self, resources: Resources, shipped: ShippedPictures, clock: Clock, author: str) -> None:
        self._resources = resources
        self._shipped = shipped
        self._clock = clock
        self._author = author

    def campaigns(self, product: Product | None = None) -> tuple[Campaign, ...]:
        """Fresh ones, for the platform that ``product`` names."""
        now = stamp(self._clock.now())
        files = [name for name in self._resources.names(FOLDER) if name.endswith(".json") and name != RECIPIENTS]
        return tuple(self._campaign(name, product, now) for name in files)

    def add(self, workspace: Workspace, *, origin: OriginName = "user") -> tuple[Campaign, ...]:
        """Put the samples, with their pictures, into a workspace: one step to undo. Where there are no recipients yet,
        sample recipients come along, and stay. Raises ``UserError``."""
        campaigns = self.campaigns(workspace.setting("product"))
        with workspace.transaction() as transaction:
            self._shipped.store(transaction, campaigns)
            put_samples(transaction, self._resources)
        Editing(workspace, self._clock, self._author).create(campaigns, origin=origin, label=LABEL)
        return campaigns

    def _campaign(self, name: str, product: Product | None, now: str) -> Campaign:
        return draft(
            parse_json(self._resources.text(name)),
            now=now,
            author=self._author,
            product=product,
            picture=self._shipped.media,
            where=name,
        )
