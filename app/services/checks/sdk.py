"""What the SDKs will make of the message that is handed over: judged on its encoded form."""

from collections.abc import Iterator

from msgspec import to_builtins
from msgspec.structs import replace

from app.domain.campaign import Campaign, to_tree
from app.domain.edits import SetValue, apply_all
from app.domain.issues import Fix, Issue, Severity
from app.domain.message import Message
from app.domain.tree import Tree
from app.platforms.base import Finding
from app.platforms.rules import android, format, ios, web
from app.platforms.rules.base import Where
from app.services.checks.base import Subject, issue, set_to
from app.services.checks.mending import mend
from app.services.checks.places import path_of
from app.services.checks.surplus import surplus_fix
from app.services.encoding import context, encode
from app.targets import registry
from app.targets.exporting import plain


def check(subject: Subject) -> Iterator[Issue]:
    """One issue a place: what the phones do there, or else what the format asks."""
    yield from _mobile(subject)
    if _is_for_web(subject):
        yield from _web(subject)


def _mobile(subject: Subject) -> Iterator[Issue]:
    encoded = encode(subject.campaign, "android", subject.now)
    found = [*android.findings(encoded), *ios.findings(encoded), *format.findings(encoded)]
    clean = _clean(subject) if found else {}
    mendable = _comes_from(subject, "clevertap-inbox")
    for finding in _worst(found):
        fix = (
            _tags_fix(subject, finding)
            or surplus_fix(subject.message, finding)
            or (_mend(subject, clean, finding) if mendable else None)
        )
        yield _issue(finding, subject.message, fix)


def _web(subject: Subject) -> Iterator[Issue]:
    for finding in _worst(list(web.findings(encode(subject.campaign, "web", subject.now)))):
        yield _issue(finding, subject.message, None)


def _worst(found: list[Finding]) -> Iterator[Finding]:
    """The first finding at each place, where none has been made at what contains it or lies in it."""
    order = ("dropped", "crash", "wrong", "unsupported")
    kept: list[Where] = []
    for finding in sorted(found, key=lambda each: order.index(each.effect)):
        if not any(_overlap(finding.where, where) for where in kept):
            kept.append(finding.where)
            yield finding


def _overlap(one: Where, other: Where) -> bool:
    shared = min(len(one), len(other))
    return one[:shared] == other[:shared]


def _issue(finding: Finding, message: Message, fix: Fix | None) -> Issue:
    severity: Severity = "hint" if finding.effect == "unsupported" else "error"
    return issue(severity, finding.code, path_of(finding.where, message), finding.reason, fix)


def _comes_from(subject: Subject, name: str) -> bool:
    origin = subject.campaign.origin
    return origin is not None and origin.format == name


def _is_for_web(subject: Subject) -> bool:
    slides = subject.message.slides
    linked = any(slide.action.web or any(button.web for button in slide.buttons) for slide in slides)
    return linked or _comes_from(subject, "web-inbox")


def _clean(subject: Subject) -> Tree:
    """The message written anew, with the slides that are not shown: the original may hold them, too."""
    hidden = subject.campaign.message.slides[len(subject.message.slides) :]
    message = replace(subject.message, slides=(*subject.message.slides, *hidden))
    campaign = replace(subject.campaign, message=message)
    return plain(registry.CLEVERTAP_INBOX.write(campaign, context(subject.now)))


def _mend(subject: Subject, clean: Tree, finding: Finding) -> Fix | None:
    fix = mend(subject.campaign, subject.message, clean, finding.where)
    return _with_stay(subject.campaign, fix) if fix and finding.where[0] in ("date", "wzrk_ttl") else fix


def _with_stay(campaign: Campaign, fix: Fix) -> Fix:
    """A mended time must not pass for an edit of the stay: that follows, unless somebody has edited it."""
    assert campaign.origin is not None
    project = registry.CLEVERTAP_INBOX.project
    before = project(campaign.origin.message, campaign.id).ttl
    record, _ = apply_all({"origin": to_tree(campaign)["origin"]}, fix.edits)
    after = project(record["origin"]["message"], campaign.id).ttl if record else before
    if campaign.ttl != before or before == after:
        return fix
    return replace(fix, edits=(*fix.edits, SetValue("ttl", to_builtins(after))))


def _tags_fix(subject: Subject, finding: Finding) -> Fix | None:
    """A tab with a comma is two tabs."""
    tags = subject.message.inbox_tags
    if finding.where[:2] != ("msg", "tags") or not any("," in tag for tag in tags):
        return None
    parts = [part.strip() for tag in tags for part in tag.split(",") if part.strip()]
    return set_to("tabs.split", "Make it two tabs", "message/inbox_tags", list(dict.fromkeys(parts)))
