"""Packages and folders, for ``galley export`` and ``galley import``."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

from app.cli.base import DONE, Output
from app.domain import paths
from app.domain.campaign import to_tree
from app.domain.edits import BIN
from app.domain.errors import UserError
from app.services.checking import counts
from app.services.finding import find
from app.services.packages.bundles import Bundles
from app.services.packages.files import BundleFiles
from app.services.packages.values import BundlePlan, CampaignPlan, Choice, Form, Packed, Taken
from app.services.ports import Workspace
from app.services.services import Services

FORMS: tuple[Form, ...] = get_args(Form)
ON_CHANGED: tuple[Choice, ...] = ("mine", "theirs", "both")


def export(arguments: argparse.Namespace, services: Services, output: Output) -> int:
    """``galley export --to package|folder``."""
    if arguments.output == Path("-"):
        raise UserError(f"A {arguments.to} can't be written to stdout", next_step="Name a file with -o")
    workspace = services.open(arguments.workspace)
    ids = [find(workspace, reference).campaign.id for reference in arguments.campaigns]
    packed = services.bundles(workspace).export(ids, arguments.output, arguments.to)
    if packed.missing:
        output.say(f"{packed.missing} media files are not in this workspace, and so not in the {arguments.to}")
    _say_packed(packed, output)
    return DONE


def _say_packed(packed: Packed, output: Output) -> None:
    values = {"path": str(packed.path), "campaigns": packed.campaigns, "media": packed.media}
    output.line(values, f"{packed.path}: {packed.campaigns} campaigns, {packed.media} media files")


def are_bundles(arguments: argparse.Namespace, bundles: Bundles) -> bool:
    """Whether ``galley import`` is about a package. Raises ``UserError`` where that and other files are named."""
    wanted = arguments.format in FORMS
    forms = [bundles.form_of(path) for path in arguments.files] if wanted or arguments.format is None else []
    if not wanted and not any(forms):
        return False
    if len(arguments.files) > 1:
        raise UserError("A package is imported alone", "Several files were named", "Name one package at a time")
    if wanted and forms != [arguments.format]:
        raise UserError(f"{arguments.files[0]} is no {arguments.format}", next_step="Leave --format out")
    return True


def take(arguments: argparse.Namespace, services: Services, workspace: Workspace, output: Output) -> int:
    """``galley import`` of a package: all of it or nothing, and one step to undo."""
    bundles = services.bundles(workspace)
    plan = bundles.plan(arguments.files[0])
    choices: dict[str, Choice] = {each.campaign.id: _choice(each, arguments.on_changed) for each in plan.campaigns}
    checking = services.checking(workspace, BundleFiles(workspace, plan.bundle))
    found = {each.campaign.id: checking.check(each.campaign) for each in plan.campaigns}
    taken = None
    if not arguments.dry_run:
        taken = bundles.carry_out(plan, choices, origin="cli")
        stored = {**dict.fromkeys([*taken.added, *taken.replaced]), **{copy: id for id, copy in taken.copies.items()}}
        services.checking(workspace).remember({id: found[source or id] for id, source in stored.items()})
    for note in (each.note for each in plan.names if each.note):
        output.say(note)
    for each in plan.campaigns:
        _say(each, plan, choices[each.campaign.id], counts(found[each.campaign.id]), output)
    output.say(_summary(plan, taken))
    return DONE


def _choice(plan: CampaignPlan, on_changed: Choice) -> Choice:
    return on_changed if on_changed in plan.choices else plan.choices[0]


def _say(plan: CampaignPlan, of: BundlePlan, choice: Choice, found: tuple[int, int], output: Output) -> None:
    for note in plan.notes:
        output.say(note)
    campaign = plan.campaign
    fields = _dotted(plan)
    values = {
        "id": campaign.id,
        "name": campaign.name,
        "format": of.bundle.form,
        "errors": found[0],
        "warnings": found[1],
        "state": plan.state,
        "choice": choice,
        "fields": fields,
    }
    differing = f": {', '.join(fields)}" if fields else ""
    output.line(values, f"{campaign.id}  {campaign.name}  {plan.state}, {choice}{differing}")


def _dotted(plan: CampaignPlan) -> list[str]:
    """The fields as the command line writes them."""
    tree = to_tree(plan.campaign)
    return [field if field == BIN else paths.to_dotted(tree, field) for field in plan.fields]


def _summary(plan: BundlePlan, taken: Taken | None) -> str:
    if taken is not None:
        kept = len(plan.campaigns) - len(taken.added) - len(taken.replaced)
        return f"Imported {len(taken.added)}, replaced {len(taken.replaced)}, left {kept} as they were"
    states: Sequence[str] = [f"{count} {state}" for state, count in plan.counts().items() if count]
    return f"Would import: {', '.join(states)}"
