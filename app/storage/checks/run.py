"""What ``galley doctor`` looks at in a workspace file."""

from collections.abc import Callable, Iterator
from itertools import islice

from app.domain.errors import UserError
from app.services.ports import Checkup
from app.storage.checks import campaigns, file, history, kept, media, names, people, search, team
from app.storage.reading.reader import Reading

Check = Callable[[Reading], Iterator[str]]
"""Yields a sentence for everything that is wrong."""

CHECKS: dict[str, Check] = {
    "file": file.check,
    "references": file.check_references,
    "campaigns": campaigns.check,
    "membership": campaigns.check_membership,
    "order": campaigns.check_order,
    "names": names.check,
    "search": search.check,
    "media": media.check,
    "history": history.check,
    "versions": kept.check_versions,
    "results": kept.check_results,
    "recipients": people.check,
    "recipient-search": people.check_search,
    "segments": people.check_segments,
    "team": team.check,
}
WRITING: dict[str, Check] = {
    "index": search.check_index,
    "name-index": search.check_names,
    "recipient-index": people.check_index,
}
"""Those that need permission to write."""
NAMED = 3
"""How many problems of one kind are written out."""


def examine(workspace: Reading, *, read_only: bool) -> list[Checkup]:
    """Every check's result; a check that can't be carried out has failed."""
    checks = CHECKS if read_only else CHECKS | WRITING
    return [_result(name, check, workspace) for name, check in checks.items()]


def _result(name: str, check: Check, workspace: Reading) -> Checkup:
    found: list[str] = []
    more = 0
    try:
        problems = check(workspace)
        found += islice(problems, NAMED)
        more = sum(1 for _ in problems)
    except UserError as error:
        found.append(f"{error.title}: {error.happened}")
    detail = "; ".join([*found, *([f"and {more} more"] if more else [])])
    return Checkup(check=name, ok=not found, detail=detail)
