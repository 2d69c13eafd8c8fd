"""A workspace on disk to measure with, gone afterwards."""

import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from app.bootstrap import Services
from app.domain.campaign import Campaign
from app.domain.edits import SetValue
from app.domain.message import TemplateName
from app.services.ports import RecipientQuery, Workspace
from app.storage.workspaces import SqliteWorkspaces
from app.system.settings import FileSettings
from app.ui.viewmodels.person import PREVIEW_AS
from tests.bench.generator import fill
from tests.bench.writing import campaigns

FIELD = '{{ Profile.FirstName | upcase | default: "there" }}'
OTHERS = 1_000
"""Campaigns in the workspace besides the samples."""


class Desk(NamedTuple):
    """An open workspace with the samples in it, and others."""

    services: Services
    workspace: Workspace
    samples: tuple[Campaign, ...]

    def sample(self, template: TemplateName) -> Campaign:
        """The sample of that type, as it is stored."""
        (found,) = (campaign for campaign in self.samples if campaign.message.template == template)
        return found

    def personal(self, template: TemplateName) -> Campaign:
        """That sample with personal fields in its text and on its buttons, previewed as the first recipient."""
        sample = self.sample(template)
        slide = sample.message.slides[0]
        at = f"message/slides/{slide.id}"
        buttons = [SetValue(f"{at}/buttons/{button.id}/text", FIELD) for button in slide.buttons]
        body = SetValue(f"{at}/body/text", f"{FIELD}, {slide.body.text}")
        self.services.editing(self.workspace).apply(sample.id, [SetValue("dialect", "liquid"), body, *buttons])
        (first,) = self.workspace.recipients(RecipientQuery(limit=1))
        with self.workspace.transaction() as transaction:
            transaction.set_setting(PREVIEW_AS, first.identity)
        return sample


@contextmanager
def desk() -> Generator[Desk]:
    """Real services over real files; nothing of the person's own is read or written."""
    with tempfile.TemporaryDirectory(prefix="galley-bench-") as name:
        folder = Path(name)
        with Services(author="Team", settings=FileSettings(folder / "settings.json")) as services:
            path = folder / "Bench.galley"
            made = SqliteWorkspaces(services.clock).create(path, "both")
            fill(made, campaigns(OTHERS), lambda _: None)
            made.close()
            workspace = services.open(path)
            yield Desk(services, workspace, services.samples.add(workspace))
