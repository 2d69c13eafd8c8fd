"""Labels that a delivery platform refuses. The mend is another name, so it is carried out on the label itself."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain, count

from msgspec import Struct

from app.domain.campaign import Product
from app.domain.edits import Erase, SetValue
from app.domain.issues import Fix, Issue, Severity
from app.domain.naming import LONGEST, tidy
from app.services.checks.base import Subject
from app.services.ports import LABELS, Named, name_key

CLEVERTAP = re.compile(r'[”"\\%><!]')
"""Characters that CleverTap refuses in labels, wherever they stand."""
YESPO = re.compile(r"[^\w\s-]")
YESPO_LENGTH = 50
"""Characters in a Yespo tag."""
MOST = 900
"""Labels in a CleverTap account."""
NAMELESS = "Label"

Taken = Callable[[str], bool]
"""Whether a label has that name."""


class NameIssue(Struct, frozen=True, kw_only=True):
    """What was found about a label; ``label`` is its id, or "" where it is about all of them."""

    label: str
    code: str
    severity: Severity
    message: str
    fix: Fix | None = None


class Rules(Struct, frozen=True):
    """Whose rules count."""

    clevertap: bool
    yespo: bool

    def broken(self, name: str) -> tuple[str, str] | None:
        """The code and the words of the first rule that a name breaks."""
        if not tidy(name):
            return "label.empty", "A label has no name"
        if self.clevertap and CLEVERTAP.search(name):
            return "label.characters", f'CleverTap takes no ” " \\ % > < ! in a label, as in “{name}”'
        if self.yespo and (YESPO.search(name) or len(name) > YESPO_LENGTH):
            words = f"Yespo takes {YESPO_LENGTH} characters, and no special ones, in a tag: “{name}”"
            return "label.yespo", words
        if len(name) > LONGEST:
            return "label.long", f"A label has {LONGEST} characters at most, and “{name[:20]}…” has {len(name)}"
        return None

    def mended(self, name: str, taken: Taken) -> str:
        """A name that breaks none of them, and that no label has yet."""
        kept = CLEVERTAP.sub("", name) if self.clevertap else name
        kept = tidy(YESPO.sub("", kept) if self.yespo else kept) or NAMELESS
        most = YESPO_LENGTH if self.yespo else LONGEST
        endings = chain([""], (f" {number}" for number in count(2)))
        tried = (kept[: most - len(ending)].strip() + ending for ending in endings)
        return next(each for each in tried if not taken(each))


def check(subject: Subject) -> Iterator[Issue]:
    """The labels of a campaign."""
    rules = Rules(subject.for_clevertap, subject.for_yespo)
    for label in subject.campaign.labels:
        found = _about(rules, subject.labels.get(label), subject.survivors.get(label, label), subject.label_taken)
        if found:
            yield Issue(code=found.code, severity=found.severity, path=LABELS, message=found.message, fix=found.fix)
    if subject.campaign.labels and subject.for_clevertap and subject.all_labels > MOST:
        words = too_many(subject.all_labels)
        yield Issue(code="label.too-many", severity="warning", path=LABELS, message=words)


def check_all(
    labels: Sequence[Named], product: Product, taken: Taken, usage: Callable[[], Mapping[str, int]]
) -> list[NameIssue]:
    """The labels of a workspace; ``usage`` counts campaigns by label, and is asked where there are too many."""
    rules = Rules(product in ("clevertap", "both"), product in ("yespo", "both"))
    found = [issue for each in labels if (issue := _about(rules, each.name, each.id, taken))]
    if rules.clevertap and len(labels) > MOST:
        found.append(_too_many(labels, usage()))
    return found


def _about(rules: Rules, name: str | None, label: str, taken: Taken) -> NameIssue | None:
    broken = rules.broken(name) if name is not None else None
    if name is None or broken is None:
        return None
    better = rules.mended(name, taken)
    edits = ((name_key(LABELS, label), (SetValue("name", better),)),)
    fix = Fix("label.rename", f"Call it “{better}”", also=edits)
    return NameIssue(label=label, code=broken[0], severity="warning", message=broken[1], fix=fix)


def _too_many(labels: Sequence[Named], usage: Mapping[str, int]) -> NameIssue:
    """The mend takes away labels that no campaign has, as far as there are some."""
    surplus = len(labels) - MOST
    unused = [each.id for each in labels if not usage.get(each.id)][:surplus]
    words = "Delete 1 label that no campaign has" if len(unused) == 1 else f"Delete {len(unused)} unused labels"
    edits = tuple((name_key(LABELS, id), (Erase(),)) for id in unused)
    return NameIssue(
        label="",
        code="label.too-many",
        severity="warning",
        message=too_many(len(labels)),
        fix=Fix("label.delete-unused", words, also=edits) if unused else None,
    )


def too_many(total: int) -> str:
    """The sentence about more labels than CleverTap keeps."""
    return f"CleverTap keeps {MOST} labels, and this workspace has {total}"
