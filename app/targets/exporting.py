"""The way out that all inbox formats share: written anew, or as a patch of the imported original."""

from typing import Any

from msgspec.structs import replace

from app.domain.campaign import Campaign
from app.domain.message import Message
from app.domain.tree import Tree, is_list, is_object
from app.targets.base import Context, InboxFormat
from app.targets.patching import patch
from app.targets.projecting import seconds


def export(form: InboxFormat, campaign: Campaign, context: Context) -> Tree:
    """The campaign as a message of ``form``: its own original patched, else written anew."""
    origin = campaign.origin
    if origin is None or origin.format != form.name:
        return plain(form.write(_shown(campaign, context), context))
    context = replace(context, now=seconds(origin.message.get("date")) or context.now)
    fresh, wanted = fresh_and_wanted(form, campaign, context)
    return plain(patch(origin.message, fresh, wanted))


def fresh_and_wanted(form: InboxFormat, campaign: Campaign, context: Context) -> tuple[Tree, Tree]:
    """The imported original's projection and the campaign, both written anew.

    Where messages name their template, the projection is looked at through the campaign's one, so that another
    template alone changes the name only.
    """
    assert campaign.origin is not None
    projected = form.project(campaign.origin.message, campaign.id)
    template = projected.message.template
    looked_at = campaign.message.template if form.names_template else template
    message = replace(context.shown(replace(projected.message, template=looked_at)), template=template)
    before = replace(campaign, message=message, ttl=projected.ttl, origin=None)
    lenient = replace(context, strict=False)
    return form.write(before, lenient), form.write(_shown(campaign, context), context)


def _shown(campaign: Campaign, context: Context) -> Campaign:
    message: Message = context.shown(campaign.message)
    return replace(campaign, message=message)


def plain(tree: Any) -> Any:
    """The tree with ordinary lists."""
    if is_object(tree):
        return {key: plain(value) for key, value in tree.items()}
    if is_list(tree):
        return [plain(value) for value in tree]
    return tree
