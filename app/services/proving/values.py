"""What a proof finds."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Literal, get_args

from msgspec import Struct

from app.domain.campaign import Campaign
from app.domain.issues import Severity
from app.domain.recipient import Recipient, Role
from app.platforms.base import PlatformName
from app.services.devices import Device

Kind = Literal[
    "error",
    "broken_link",
    "crash",
    "dropped",
    "markup",
    "empty_title",
    "title_cut",
    "body_cut",
    "over_4kb",
    "over_2kb",
    "fallback",
    "abort",
]
"""``over_2kb`` holds for what is over 4 KB, too."""

KINDS: tuple[Kind, ...] = get_args(Kind)
SEVERITIES: dict[Kind, Severity] = {
    "error": "error",
    "broken_link": "error",
    "crash": "error",
    "dropped": "error",
    "markup": "warning",
    "empty_title": "warning",
    "title_cut": "warning",
    "body_cut": "warning",
    "over_4kb": "warning",
    "over_2kb": "warning",
    "fallback": "hint",
    "abort": "hint",
}


class Mark(Struct, frozen=True, kw_only=True):
    """Something that is to be said about the message as one recipient gets it. ``path`` is stored, relative to the
    record, "" for the whole message; ``slide`` counts from 0; ``device`` is a name."""

    kind: Kind
    path: str = ""
    slide: int | None = None
    device: str | None = None
    detail: str = ""


class Finding(Mark, frozen=True, kw_only=True):
    """The same, with the identity of the recipient."""

    recipient: str

    @property
    def severity(self) -> Severity:
        """How bad it is."""
        return SEVERITIES[self.kind]


class Extreme(Struct, frozen=True, kw_only=True):
    """The longest or shortest text (``size`` in characters), or the largest message (in bytes), and whose it is."""

    recipient: str
    size: int
    text: str = ""
    slide: int | None = None


class BranchShare(Struct, frozen=True, kw_only=True):
    """A branch of a text, and who takes it: ``share`` of all recipients, 0 to 1. ``language`` None is the message's
    own; ``number`` and ``words`` as in ``ports.Branch``."""

    path: str
    language: str | None
    number: int
    words: str
    takers: int
    share: float


class Fates(Struct, frozen=True):
    """For how many recipients a platform crashes on the message, or drops it."""

    crash: int = 0
    dropped: int = 0


class Summary(Struct, frozen=True, kw_only=True):
    """Counts of recipients, and the extremes (None where there is no such text)."""

    recipients: int
    fallbacks: int
    empty_titles: int
    aborts: int
    errors: int
    title_cut: int
    body_cut: int
    over_2kb: int
    over_4kb: int
    broken_links: int
    markup: int
    longest_title: Extreme | None
    shortest_title: Extreme | None
    longest_body: Extreme | None
    shortest_body: Extreme | None
    largest_payload: Extreme | None
    branches: tuple[BranchShare, ...]
    fates: dict[PlatformName, Fates]


class Report(Struct, frozen=True, kw_only=True):
    """A finished proof of ``campaign``. Of each kind the first findings are kept, by kind and then in the order of the
    recipients; ``people`` counts the recipients of each kind, ``found`` the findings."""

    campaign: Campaign
    devices: tuple[Device, ...]
    summary: Summary
    findings: tuple[Finding, ...]
    people: dict[Kind, int]
    found: dict[Kind, int]

    @property
    def has_errors(self) -> bool:
        """Whether somebody gets it wrong; a cancelled message is none."""
        return any(SEVERITIES[kind] == "error" for kind, count in self.found.items() if count)


class Frame(Struct, frozen=True, kw_only=True):
    """What is the same for all recipients of a proof. ``objects`` is what templates read besides profiles."""

    campaign: Campaign
    devices: tuple[Device, ...]
    roles: Mapping[Role, str]
    objects: Mapping[str, Any]
    now: datetime


class Part(Struct, frozen=True, kw_only=True):
    """Some recipients of a proof."""

    frame: Frame
    recipients: tuple[Recipient, ...]
