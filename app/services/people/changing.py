"""Changing recipients that are there: test recipients, removals that can be taken back, attributes."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from app.domain.errors import UserError
from app.domain.recipient import Attribute, AttributeKind, Recipient, Role
from app.services.people.blocks import SOME, Blocks
from app.services.people.counting import recount
from app.services.people.kinds import convert
from app.services.ports import RecipientQuery, Workspace


class Removed(Struct, frozen=True):
    """Recipients that were removed, packed in memory, and what was known of all before."""

    recipients: Blocks
    attributes: tuple[Attribute, ...]

    @property
    def count(self) -> int:
        """How many they are."""
        return self.recipients.count


def keep(workspace: Workspace, identity: str, kept: bool) -> Recipient:
    """Make somebody a test recipient, or (``kept`` false) no longer. Raises ``UserError`` where they are gone."""
    with workspace.transaction() as transaction:
        recipient = transaction.recipient(identity)
        if recipient is None:
            raise UserError("That recipient is not in this workspace any more")
        changed = replace(recipient, kept=kept)
        if changed != recipient:
            transaction.put_recipients([changed])
    return changed


def remove(workspace: Workspace, identities: Sequence[str] | None) -> Removed:
    """Remove these recipients; None removes all. Raises ``UserError``."""
    with workspace.transaction() as transaction:
        known = transaction.people().attributes
        if identities is None:
            gone = Blocks(transaction.every_recipient())
        else:
            gone = Blocks(transaction.recipients_of(identities))
        if gone.count:
            transaction.remove_recipients(identities)
            recount(transaction, known)
    return Removed(gone, known)


def restore(workspace: Workspace, removed: Removed) -> int:
    """Take a removal back: those that came again since stay as they are. How many are back. Raises ``UserError``."""
    back = 0
    with workspace.transaction() as transaction:
        for block in removed.recipients:
            there = {each.identity for each in transaction.recipients_of([each.identity for each in block])}
            missing = [each for each in block if each.identity not in there]
            transaction.put_recipients(missing)
            back += len(missing)
        now = transaction.people().attributes
        names = {attribute.name for attribute in now}
        recount(transaction, (*now, *_free_of(now, [each for each in removed.attributes if each.name not in names])))
    return back


def set_role(workspace: Workspace, name: str, role: Role | None) -> tuple[Attribute, ...]:
    """Say which part an attribute plays; whoever played it before plays none. Raises ``UserError``."""
    with workspace.transaction() as transaction:
        people = transaction.people()
        _named(people.attributes, name)
        changed = tuple(
            replace(each, role=role if each.name == name else None) if each.name == name or each.role == role else each
            for each in people.attributes
        )
        transaction.put_attributes(changed, people.events)
    return changed


def set_kind(workspace: Workspace, name: str, kind: AttributeKind) -> int:
    """Convert an attribute's values; those that can't be stay as they are: how many. Raises ``UserError``."""
    refused = 0
    with workspace.transaction() as transaction:
        people = transaction.people()
        _named(people.attributes, name)
        page = transaction.recipients(RecipientQuery(limit=SOME))
        while page:
            changed = [_converted(each, name, kind) for each in page if name in each.attributes]
            transaction.put_recipients(each for each in changed if each is not None)
            refused += changed.count(None)
            page = transaction.recipients(RecipientQuery(after=page[-1].identity, limit=SOME))
        known = tuple(replace(each, kind=kind) if each.name == name else each for each in people.attributes)
        recount(transaction, known)
    return refused


def _converted(recipient: Recipient, name: str, kind: AttributeKind) -> Recipient | None:
    try:
        value = convert(kind, recipient.attributes[name])
    except (ValueError, OverflowError):
        return None
    return replace(recipient, attributes={**recipient.attributes, name: value})


def _named(attributes: Sequence[Attribute], name: str) -> None:
    if not any(attribute.name == name for attribute in attributes):
        raise UserError(f"There is no attribute {name} any more", "", "Look at the list again")


def _free_of(now: Sequence[Attribute], back: Sequence[Attribute]) -> list[Attribute]:
    """Attributes that come back, without roles that others play by now."""
    taken = {attribute.role for attribute in now}
    return [replace(each, role=None) if each.role in taken else each for each in back]
