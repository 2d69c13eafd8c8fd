"""The values of one attribute, put aside so that a conversion can be taken back exactly."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from app.domain.recipient import Attribute, Recipient
from app.services.people.blocks import Blocks
from app.services.people.counting import recount
from app.services.ports import Reader, Transaction, Workspace


class Aside(Struct, frozen=True):
    """An attribute as it was described, and everybody's value, packed in memory."""

    attribute: Attribute
    recipients: Blocks


def put_aside(reader: Reader, attribute: Attribute) -> Aside:
    """The values of ``attribute`` as they are now."""
    name = attribute.name
    found = (
        Recipient(identity=each.identity, attributes={name: each.attributes[name]})
        for each in reader.every_recipient()
        if name in each.attributes
    )
    return Aside(attribute, Blocks(found))


def put_back(workspace: Workspace, aside: Aside) -> None:
    """Bring the values and the kind back, for those who still have the attribute. Raises ``UserError``."""
    name = aside.attribute.name
    with workspace.transaction() as transaction:
        for block in aside.recipients:
            transaction.put_recipients(_with_old_values(transaction, block, name))
        known = transaction.people().attributes
        recount(
            transaction, (replace(each, kind=aside.attribute.kind) if each.name == name else each for each in known)
        )


def _with_old_values(transaction: Transaction, block: list[Recipient], name: str) -> Iterator[Recipient]:
    for old in block:
        now = transaction.recipient(old.identity)
        if now is not None and name in now.attributes:
            yield replace(now, attributes={**now.attributes, name: old.attributes[name]})
