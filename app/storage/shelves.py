"""Where a campaign lies: one number instead of two flags, so that every list walks one stretch of an index."""

ARCHIVED, IN_BIN = 1, 2
ALL = (0, ARCHIVED, IN_BIN, IN_BIN + ARCHIVED)


def shelf(*, archived: bool, deleted: bool) -> int:
    """The shelf of a campaign."""
    return ARCHIVED * archived + IN_BIN * deleted


def shelves(*, archived: bool | None, deleted: bool | None) -> list[int]:
    """The shelves that a list shows; None does not mind."""
    return [
        number
        for number in ALL
        if archived in (None, bool(number & ARCHIVED)) and deleted in (None, bool(number & IN_BIN))
    ]
