"""Which campaigns ``galley file`` is about, what is done to them, and its lines."""

import argparse
from datetime import datetime

from app.cli.base import Output
from app.domain.edits import path_of
from app.domain.filing import Change, archiving, deleting, restoring, together
from app.domain.instants import stamp
from app.domain.renewal.renewals import Renewal
from app.services.filing import Filed, Rule
from app.services.finding import every, find
from app.services.naming import named
from app.services.ports import CATEGORIES, LABELS, ListQuery, Reader, is_name_key
from app.services.references import Names
from app.services.reusing import Reused

PAGE = 500
TOLD_FROM, TOLD_EVERY = 1_000, 10_000
"""How many campaigns make progress worth telling, and how often it is told."""


def chosen(arguments: argparse.Namespace, reader: Reader) -> list[str]:
    """The ids of the campaigns. Raises ``UserError``."""
    if arguments.campaigns:
        return list(dict.fromkeys(find(reader, reference).campaign.id for reference in arguments.campaigns))
    restores = arguments.deleted is False
    return list(every(reader, ListQuery(search=arguments.search or "", archived=None, bin=restores)))


def rule(arguments: argparse.Namespace, labels: Names, categories: Names, now: datetime) -> Rule:
    """Everything that is asked for. Raises ``UserError``."""
    added = labels.ids(arguments.add_label, create=arguments.create)
    rules = [
        named(LABELS, added, labels.ids(arguments.remove_label)),
        named(CATEGORIES, categories.ids(arguments.add_category), categories.ids(arguments.remove_category)),
    ]
    flags = _flags(arguments, now)
    return lambda reader: together(*(each(reader) for each in rules), *flags)


def _flags(arguments: argparse.Namespace, now: datetime) -> list[Change]:
    flags: list[Change] = []
    if arguments.archived is not None:
        flags.append(archiving(arguments.archived))
    if arguments.deleted is not None:
        flags.append(deleting(stamp(now)) if arguments.deleted else restoring())
    return flags


def tell(output: Output, done: int, total: int) -> None:
    """Progress, where it takes a while."""
    if total > TOLD_FROM and done % TOLD_EVERY == 0:
        output.say(f"{done} of {total}")


def print_filed(reader: Reader, filed: Filed, since: int, output: Output) -> None:
    """A line a campaign, with the paths that changed; they are behind ``since`` in the journal."""
    paths: dict[str, list[str]] = {}
    while page := reader.journal_since(since, PAGE):
        for row in page:
            if row.group == filed.group and not is_name_key(row.campaign):
                paths.setdefault(row.campaign, []).append(path_of(row.edit))
        since = page[-1].seq
    for campaign, changed in paths.items():
        unique = list(dict.fromkeys(changed))
        output.line({"id": campaign, "changed": unique}, f"{campaign}  {', '.join(unique)}")
    if not paths:
        output.say("Nothing changed")


def print_reused(reused: Reused, output: Output) -> None:
    """A line a copy, with what to renew in it."""
    renew = [{"kind": each.kind, "text": each.text, "paths": list(each.paths)} for each in reused.renewals]
    texts = "".join(f"\n    {_words(each)}" for each in reused.renewals)
    output.line({"id": reused.id, "changed": [""], "renew": renew}, f"{reused.id}  {reused.name}{texts}")


def _words(renewal: Renewal) -> str:
    return f"{renewal.kind:<5} {renewal.text}  ({', '.join(renewal.paths)})"
