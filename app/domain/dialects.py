"""Which template language a campaign's texts are in: it follows the product that sends them."""

from app.domain.campaign import Dialect, Product

DIALECTS: dict[Product, Dialect] = {"clevertap": "liquid", "yespo": "yespo", "both": "none"}
"""What new campaigns have. Neither platform reads the other's personal fields, so a message for both begins without."""


def dialect_after(product: Product, before: Dialect) -> Dialect:
    """The dialect once ``product`` was chosen. A message for both keeps the one that its texts are in already."""
    return before if product == "both" else DIALECTS[product]


def dialect_to_write(product: Product, before: Dialect) -> Dialect:
    """The dialect once the first personal field is written: for both products CleverTap's."""
    if before != "none":
        return before
    return "yespo" if product == "yespo" else "liquid"
