import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from app.services.packages import carrying
from app.services.sheets import sheets
from app.ui.viewmodels.step_words import NEW, STEPS, step

SERVICES = Path(carrying.__file__).parents[1]
WRITERS = ("_set", "_change", "_write", "_file")
"""Methods of services that take the label of a step among their arguments."""


class Marking(QTranslator):
    """Puts brackets around everything."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context, source, disambiguation=None, n=-1):
        return f"[{source}]"


@pytest.fixture
def marked(qapp):
    translator = Marking()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def _texts(node: ast.AST) -> set[str]:
    found = (each.value for each in ast.walk(node) if isinstance(each, ast.Constant))
    return {each for each in found if isinstance(each, str)}


def written() -> set[str]:
    """The labels that services hand to the journal as they stand there."""
    found: set[str] = set()
    for file in SERVICES.rglob("*.py"):
        if "checks" in file.parts:
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                named = [each.value for each in node.keywords if each.arg == "label"]
                inner = node.func.attr if isinstance(node.func, ast.Attribute) else ""
                positional = node.args if inner in WRITERS else []
                for value in (*named, *positional):
                    if isinstance(value, ast.Constant | ast.IfExp):
                        found |= {each for each in _texts(value) if each[:1].isupper()}
    return found


def test_every_label_that_services_write_is_known_to_the_screen():
    labels = written()
    assert len(labels) > 15
    assert labels <= set(STEPS)
    assert {carrying.LABEL, sheets.LABEL} <= set(STEPS)


def test_a_label_is_said_in_the_persons_language_and_names_stay(marked):
    assert step("Add label") == "[Add label]"
    assert step("New campaign: Spring: part two") == f"[{NEW}]".format(name="Spring: part two")


def test_writing_has_a_word_too(qapp):
    assert step("") == "Edit"
