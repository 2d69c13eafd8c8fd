"""The way in that all inbox formats share."""

from app.domain.campaign import Campaign, Origin
from app.domain.tree import Tree
from app.targets.base import Arrival, InboxFormat


def arrive(form: InboxFormat, item: Tree, arrival: Arrival) -> Campaign:
    """A new draft with the projected content of ``item``, and ``item`` itself as its origin."""
    projection = form.project(item, arrival.campaign)
    return Campaign(
        id=arrival.campaign,
        name=projection.name,
        product=arrival.product,
        dialect=arrival.dialect,
        message=projection.message,
        ttl=projection.ttl,
        origin=Origin(format=form.name, message=item),
        created=arrival.at,
        changed=arrival.at,
        author=arrival.author,
    )
