"""Proofs for the window's tests: a message of two personal fields, over people whom a test names."""

from dataclasses import dataclass, field
from typing import Any

from msgspec.structs import replace

from app.domain.message import Message
from app.domain.recipient import Recipient
from app.services.devices import Devices
from app.services.proving import Finding
from app.ui.viewmodels.proof import ProofModel
from tests.services.proving.made import person, proving, slide
from tests.ui.fakes import CheckoutResources
from tests.ui.staging import Staged

GREETING = 'Dear {{ Profile.Name | default: "friend" }}'
TITLE = "message/slides/a/title/text"
PEOPLE = (person("ann", Name="Ann"), person("bo"), person("cy", Name="C" * 90), person("di", Name="<b>Di</b>"))


class Kept:
    """Remembers who is kept."""

    def __init__(self) -> None:
        self.identities: list[str] = []

    def keep(self, identity: str, kept: bool = True) -> Recipient:
        self.identities.append(identity)
        return person(identity)


@dataclass
class Proofed:
    """A proof model with what it told."""

    model: ProofModel
    staged: Staged
    kept: Kept
    told: list[str] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)
    failed: list[Exception] = field(default_factory=list)
    moved: list[tuple[int, int]] = field(default_factory=list)

    def run(self) -> None:
        """A whole check."""
        self.model.start()
        self.staged.jobs.run_all()

    def put(self, *people: Recipient) -> None:
        with self.staged.workspace.transaction() as transaction:
            transaction.put_recipients(people)

    def finding(self, kind: str) -> Finding:
        assert self.model.report
        return next(each for each in self.model.report.findings if each.kind == kind)


def greeting(**more: Any) -> Message:
    return Message(slides=(slide(title=GREETING, **more),))


def proofed(staged: Staged, *people: Recipient) -> Proofed:
    """A model over the stage's editor and workspace; its messages are in the dialect liquid."""
    staged.editor.set("dialect", "liquid")
    staged.jobs.run_all()
    kept = Kept()
    model = ProofModel(
        staged.editor,
        staged.workspace,
        lambda: proving(workspace=staged.workspace),
        lambda: kept,
        Devices(CheckoutResources()),
        staged.jobs,
        staged.editor,
    )
    made = Proofed(model, staged, kept)
    made.put(*people)
    model.told.connect(made.told.append)
    model.show_recipient.connect(made.shown.append)
    model.failed.connect(made.failed.append)
    model.moved.connect(lambda done, total: made.moved.append((done, total)))
    return made


def sample(*people: Recipient) -> tuple[Recipient, ...]:
    return tuple(replace(each, sample=True) for each in people)
