"""Identifiers: fresh ones for what people make, derived ones for what was imported."""

import uuid


def new_id() -> str:
    """A fresh UUIDv4."""
    return str(uuid.uuid4())


def derived_id(campaign: str, *place: str | int) -> str:
    """The id of the element at ``place`` in an imported message.

    Always the same for the same campaign and place, so that a fresh projection of the original finds its
    elements again after they were moved.
    """
    return str(uuid.uuid5(uuid.UUID(campaign), "/".join(str(step) for step in place)))
