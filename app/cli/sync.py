"""``galley sync``: let the workspace and its team have the same."""

import argparse
from typing import TYPE_CHECKING, Any

from app.cli.arguments import add_workspace
from app.cli.base import CONFLICT, DONE, Output
from app.cli.team import add_password, asking, password
from app.domain import paths
from app.domain.tree import Tree
from app.services.ports import Workspace
from app.services.services import Services
from app.services.syncing.standing import Standing
from app.services.syncing.syncing import Synced
from app.sync.engine.report import Line, Report
from app.sync.values import COLLECTIONS

if TYPE_CHECKING:
    from app.services.syncing.linked import LinkedPictures

NAME = "sync"
HELP = "let the workspace and its team have the same"
AT_ONCE = 200
"""Lines for which the records are looked up together."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_workspace(parser)
    parser.add_argument("--dry-run", action="store_true", help="only print what would be done")
    parser.add_argument("--allow-deletes", action="store_true", help="let the team delete many campaigns at once")
    add_password(parser)


def run(arguments: argparse.Namespace, services: Services, output: Output) -> int:
    """Print a line a record, and a summary. Raises ``UserError``."""
    workspace = services.open(arguments.workspace)
    syncing = services.syncing(workspace)

    def sync() -> int:
        try:
            done = syncing.sync(
                password(arguments), allow_deletes=arguments.allow_deletes, dry_run=arguments.dry_run, refused=True
            )
        except BaseException:
            if syncing.last is not None and not arguments.dry_run:
                _print_lines(syncing.last.report, workspace, output)
            raise
        linked = 0
        if not arguments.dry_run:
            syncing.judge(done.report, services.checking(workspace))
            linked = _keep_linked(services.linked_pictures(workspace), output)
        return _told(done, workspace, output, open_ones=len(services.conflicts(workspace).all()), linked=linked)

    return asking(sync, output)


def _keep_linked(pictures: "LinkedPictures", output: Output) -> int:
    """Fetch what shared campaigns link to, for days without a network; how many pictures came."""
    kept = [pictures.keep()]
    while kept[-1].more:
        kept.append(pictures.keep())
    failed = [url for each in kept for url in each.failed]
    if failed:
        output.say(f"Linked pictures that can't be fetched now: {', '.join(failed)}")
    return sum(each.pictures for each in kept)


def _told(done: Synced, workspace: Workspace, output: Output, *, open_ones: int, linked: int) -> int:
    report = done.report
    _print_lines(report, workspace, output)
    for broken in report.broken:
        output.say(f"{broken.id or 'A record'} can't be read in the team store: {broken.reason}")
    counts = report.counts()
    sent = sum(line.sent for line in report.lines)
    values: dict[str, Any] = {
        "kind": "summary",
        "sent": sent,
        "came": len(report.lines) - sent,
        **{what: counts.get(what, 0) for what in ("pushed", "pulled", "merged", "conflict", "deleted", "refused")},
        "waiting": report.waiting,
        "conflicts": open_ones,
        "pictures_sent": report.pictures_sent,
        "pictures_kept": report.pictures_kept,
        "pictures_linked": linked,
        "broken": len(report.broken),
    }
    output.line(values, _summary(report, open_ones, linked))
    return CONFLICT if open_ones or counts.get("refused") or counts.get("conflict") else DONE


def _print_lines(report: Report, workspace: Workspace, output: Output) -> None:
    for start in range(0, len(report.lines), AT_ONCE):
        some = report.lines[start : start + AT_ONCE]
        standing = Standing(workspace)
        records = {of: standing.read(of, [line.id for line in some if line.collection == of]) for of in COLLECTIONS}
        for line in some:
            mine = records[line.collection].get(line.id)
            _print(line, mine.data if mine else None, output)


def _print(line: Line, data: Tree | None, output: Output) -> None:
    fields = [paths.to_dotted(data, path) for path in line.fields]
    values = {
        "campaign": line.id if line.collection == "campaigns" else None,
        "what": line.what,
        "fields": fields,
        "collection": line.collection,
        "id": line.id,
        "reason": line.reason,
    }
    name = f"  {data['name']}" if data and "name" in data else ""
    more = "".join(f"  {text}" for text in (", ".join(fields), line.reason) if text)
    output.line(values, f"{line.what:<8}  {line.collection:<10}  {line.id}{name}{more}")


def _summary(report: Report, open_ones: int, linked: int) -> str:
    told = [f"{count} {what}" for what, count in report.counts().items()]
    pictures = (
        (report.pictures_sent, "sent"),
        (report.pictures_kept, "kept"),
        (linked, "fetched from their addresses"),
    )
    told += [f"{count} pictures {what}" for count, what in pictures if count]
    told += [f"{report.waiting} waiting"] if report.waiting else []
    told += [f"{open_ones} open conflicts"] if open_ones else []
    return ", ".join(told) or "Nothing to do"
