"""What people read can be translated: literal texts, no f-strings, receivers that the extractor understands."""

import ast
from collections.abc import Iterator
from pathlib import Path

import app.ui

UI = Path(app.ui.__file__).parent


def calls() -> Iterator[tuple[Path, ast.Call, str]]:
    for file in sorted(UI.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                yield file, node, name


def test_texts_to_translate_are_literal():
    seen = 0
    for file, call, name in calls():
        if name == "tr":
            seen += 1
            assert isinstance(call.args[0], ast.Constant), f"{file}:{call.lineno}"
        if name == "QT_TRANSLATE_NOOP":
            seen += 1
            assert all(isinstance(argument, ast.Constant) for argument in call.args), f"{file}:{call.lineno}"
    assert seen > 80


def test_tr_is_called_on_self_so_that_its_context_is_the_class():
    for file, call, name in calls():
        if name == "tr" and isinstance(call.func, ast.Attribute):
            receiver = call.func.value
            assert isinstance(receiver, ast.Name) and receiver.id == "self", f"{file}:{call.lineno}"


def test_no_text_shouts():
    for file, call, name in calls():
        if name in ("tr", "QT_TRANSLATE_NOOP"):
            text = call.args[-1 if name == "QT_TRANSLATE_NOOP" else 0]
            assert isinstance(text, ast.Constant) and "!" not in text.value, f"{file}:{call.lineno}"


def test_words_set_on_widgets_go_through_translation():
    setters = {"setAccessibleName", "setToolTip", "setPlaceholderText", "setWindowTitle"}
    proper_names = {"App Inbox", ""}
    for file, call, name in calls():
        if name in setters and isinstance(call.args[0], ast.Constant):
            assert call.args[0].value in proper_names, f"{file}:{call.lineno}"
