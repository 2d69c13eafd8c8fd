"""Carrying an import out.

Everything slow (reading, converting) was done by the plan, before the workspace is touched. One transaction writes what
it has prepared: others wait for that alone, and a cancel or a failure leaves the workspace as it was.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from app.domain.errors import UserError
from app.domain.recipient import Attribute, People, Recipient
from app.services.people.blocks import Blocks
from app.services.people.counting import recount
from app.services.people.events import in_order
from app.services.people.planning import attributes_of
from app.services.people.taking import Taking
from app.services.people.values import Imported, Plan, Watch
from app.services.ports import Transaction, Workspace


def carry_out(workspace: Workspace, plan: Plan, watch: Watch) -> Imported:
    """Write the recipients of a plan. Raises ``UserError`` and ``Stopped``, and then nothing was changed."""
    prepared: Blocks = plan.prepared
    if not prepared.count:
        path = plan.table.source.path
        raise UserError(f"No row of {path} can be imported", f"All {plan.errors.count} have errors", "Mend the file")
    taking = Taking(plan.mapping)
    with workspace.transaction() as transaction:
        samples = _leave_samples(transaction)
        known = transaction.people()
        written = 0
        for block in prepared:
            transaction.put_recipients(_merged(transaction, block, taking) if known.total else block)
            written += len(block)
            watch.at(written, prepared.count)
        attributes = _count(transaction, known, plan, taking)
    return Imported(
        recipients=plan.recipients,
        events=plan.events,
        left_out=plan.errors.count,
        samples=samples,
        attributes=attributes,
    )


def _count(transaction: Transaction, known: People, plan: Plan, taking: Taking) -> tuple[Attribute, ...]:
    """Where nobody was there before and each recipient came once, the plan has counted already."""
    if known.total or plan.notes.count or taking.of_events:
        return recount(transaction, _joined(known.attributes, attributes_of(taking)))
    transaction.put_attributes(plan.attributes, plan.event_names)
    return plan.attributes


def _leave_samples(transaction: Transaction) -> int:
    """Take the sample recipients out, where there are no others; how many these were."""
    people = transaction.people()
    if not people.total or not people.made_up:
        return 0
    transaction.remove_recipients(None)
    transaction.put_attributes((), ())
    return people.total


def _merged(transaction: Transaction, block: list[Recipient], taking: Taking) -> Iterator[Recipient]:
    """The recipients with what is known of them and does not stand in the file."""
    columns = frozenset(column.name for column in taking.columns)
    there = {each.identity: each for each in transaction.recipients_of([each.identity for each in block])}
    for recipient in block:
        known = there.get(recipient.identity)
        yield _updated(known, recipient, columns, taking) if known else recipient


def _updated(known: Recipient, new: Recipient, columns: frozenset[str], taking: Taking) -> Recipient:
    """Every attribute of the file counts, also an empty one; events are added, or replaced by a column of events."""
    if taking.of_events:
        fresh = tuple(event for event in new.events if event not in known.events)
        return replace(known, events=in_order((*known.events, *fresh)))
    others = {name: value for name, value in known.attributes.items() if name not in columns}
    events = new.events if taking.replaces_events else known.events
    return replace(known, attributes={**others, **new.attributes}, events=events, sample=False)


def _joined(known: Sequence[Attribute], named: Sequence[Attribute]) -> tuple[Attribute, ...]:
    """What was known, with the kinds and roles of the file where it names an attribute or gives its role away."""
    own = {attribute.name: attribute for attribute in named}
    roles = {attribute.role for attribute in named if attribute.role}
    kept = (replace(each, role=None) if each.role in roles else each for each in known)
    joined = {each.name: own.get(each.name, each) for each in kept}
    return tuple({**joined, **own}.values())
