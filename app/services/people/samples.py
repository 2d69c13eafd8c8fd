"""Recipients that are made up: they come with Galley, and leave when real ones are imported."""

from msgspec.structs import replace

from app.domain.recipient import Recipient
from app.services.people.counting import recount
from app.services.people.guessing import read
from app.services.people.planning import attributes_of, taken_rows
from app.services.people.taking import Taking
from app.services.people.values import Watch
from app.services.ports import Resources, Transaction

FILE = "samples/recipients.json"


def put_samples(transaction: Transaction, resources: Resources) -> int:
    """Add the sample recipients where there are no recipients yet; how many were added."""
    if transaction.people().total:
        return 0
    table = read(resources.path(FILE), Watch())
    taking = Taking(table.mapping)
    taken = [each for _, each in taken_rows(table, taking, Watch()) if isinstance(each, Recipient)]
    transaction.put_recipients(replace(each, sample=True) for each in taken)
    recount(transaction, attributes_of(taking))
    return len(taken)
