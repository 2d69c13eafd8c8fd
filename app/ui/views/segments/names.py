"""A choice among the names of attributes or events; one that nobody has any more stays what it was."""

from collections.abc import Sequence

from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.widgets.steady import SteadyCombo


class NameChoice(SteadyCombo):
    """Shows ``chosen`` whether it is among ``names`` or not."""

    def __init__(self, name: str, names: Sequence[str], chosen: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        for each in dict.fromkeys((*names, chosen)):
            self.addItem(each, each)
        self.show_value(chosen)
        self.setSizeAdjustPolicy(SteadyCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def chosen(self) -> str:
        """The name that is shown."""
        return self.currentData() or ""
