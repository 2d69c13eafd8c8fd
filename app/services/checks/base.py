"""What every check gets to see, and how it says what it found."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

from msgspec import Struct

from app.domain import paths
from app.domain.campaign import Campaign
from app.domain.edits import Edit, SetValue
from app.domain.issues import Fix, Issue, Severity
from app.domain.message import Media, Message
from app.domain.reach import Reach
from app.domain.recipient import People
from app.services.personalising import Person
from app.services.ports import MediaInfo, Parsed


class Subject(Struct, frozen=True, kw_only=True):
    """A campaign under check.

    ``message`` is what its template shows. ``labels`` are names by id, ``survivors`` the ids that merged ones lead to,
    ``label_taken`` tells whether a label has a name, ``all_labels`` counts them. ``info`` tells what is known of a
    picture's file, ``cut_on`` on which phones the title of a slide, by its number, is cut (None: nobody can measure
    here).
    ``nobody`` is the campaign for somebody of whom nothing is known (None: nothing in it is personal).
    ``parsed`` are the texts that hold templates, by stored path, in all languages; ``people`` what is known of the
    recipients (None: nothing). ``reach`` counts whom the campaign reaches, when it is asked (None: nobody can count).
    """

    campaign: Campaign
    message: Message
    now: datetime
    labels: Mapping[str, str] = {}
    survivors: Mapping[str, str] = {}
    label_taken: Callable[[str], bool] = lambda name: False
    all_labels: int = 0
    info: Callable[[Media], MediaInfo | None] = lambda media: None
    cut_on: Callable[[Message, int], str] | None = None
    nobody: Person | None = None
    parsed: Mapping[str, Parsed] = {}
    people: People | None = None
    reach: Callable[[], Reach | None] = lambda: None

    @property
    def for_clevertap(self) -> bool:
        """Whether the campaign may go out with CleverTap."""
        return self.campaign.product in ("clevertap", "both")

    @property
    def for_yespo(self) -> bool:
        """Whether the campaign may go out with Yespo."""
        return self.campaign.product in ("yespo", "both")


Check = Callable[[Subject], Iterable[Issue]]


def issue(severity: Severity, code: str, path: str, message: str, fix: Fix | None = None) -> Issue:
    """One finding."""
    return Issue(code=code, severity=severity, path=path, message=message, fix=fix)


def at_slide(slide: str, *steps: str) -> str:
    """The stored path of something in a slide."""
    return paths.join(("message", "slides", slide, *steps))


def set_to(name: str, label: str, path: str, value: Any) -> Fix:
    """A fix that puts one value in place."""
    return Fix(name, label, (SetValue(path, value),))


def edits(name: str, label: str, *all_edits: Edit) -> Fix:
    """A fix of several edits."""
    return Fix(name, label, all_edits)


def slide_name(message: Message, number: int) -> str:
    """How a slide is called in a sentence."""
    return "the message" if len(message.slides) == 1 else f"slide {number + 1}"
