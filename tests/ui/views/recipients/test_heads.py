from PySide6.QtWidgets import QLabel

from app.ui.theme import tokens
from app.ui.views.recipients.heads import Heads


def test_choices_are_headed_in_their_width(shown):
    heads = shown(Heads("Column", ("Becomes", "Holds")))
    texts = {each.text(): each.width() for each in heads.findChildren(QLabel)}
    assert list(texts) == ["Column", "Becomes", "Holds"]
    assert texts["Becomes"] == texts["Holds"] == tokens.COLOR_WIDTH
