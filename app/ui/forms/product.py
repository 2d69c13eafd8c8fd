"""The product that sends the message; how personal fields are written follows it."""

from typing import Any

from app.domain.dialects import dialect_after
from app.domain.edits import SetValue
from app.ui.forms.choice import ChoiceField


class ProductField(ChoiceField):
    """A choice that changes two things in one step."""

    def put(self, value: Any, *steps: str, typing: bool = False) -> None:
        """Store the product, and the way of writing that goes with it."""
        campaign = self.model.campaign
        if not self._showing and value != campaign.product:
            dialect = dialect_after(value, campaign.dialect)
            also = [SetValue("dialect", dialect)] if dialect != campaign.dialect else []
            self.model.edit([SetValue(self.at(*steps), value), *also])
