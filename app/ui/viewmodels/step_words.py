"""What the screen calls a step of the journal, by the label that it was written with."""

from PySide6.QtCore import QCoreApplication

from app.ui.noop import QT_TRANSLATE_NOOP

STEPS = (
    QT_TRANSLATE_NOOP("Steps", "Add label"),
    QT_TRANSLATE_NOOP("Steps", "Add subscription"),
    QT_TRANSLATE_NOOP("Steps", "Archive"),
    QT_TRANSLATE_NOOP("Steps", "Change label colour"),
    QT_TRANSLATE_NOOP("Steps", "Change labels"),
    QT_TRANSLATE_NOOP("Steps", "Change who gets it by default"),
    QT_TRANSLATE_NOOP("Steps", "Delete"),
    QT_TRANSLATE_NOOP("Steps", "Delete label"),
    QT_TRANSLATE_NOOP("Steps", "Delete labels"),
    QT_TRANSLATE_NOOP("Steps", "Delete subscription"),
    QT_TRANSLATE_NOOP("Steps", "Describe label"),
    QT_TRANSLATE_NOOP("Steps", "Describe subscription"),
    QT_TRANSLATE_NOOP("Steps", "Duplicate"),
    QT_TRANSLATE_NOOP("Steps", "Edit"),
    QT_TRANSLATE_NOOP("Steps", "File"),
    QT_TRANSLATE_NOOP("Steps", "Import"),
    QT_TRANSLATE_NOOP("Steps", "Merge inbox tabs"),
    QT_TRANSLATE_NOOP("Steps", "Merge labels"),
    QT_TRANSLATE_NOOP("Steps", "Move subscription"),
    QT_TRANSLATE_NOOP("Steps", "Remove inbox tab"),
    QT_TRANSLATE_NOOP("Steps", "Remove label"),
    QT_TRANSLATE_NOOP("Steps", "Rename inbox tab"),
    QT_TRANSLATE_NOOP("Steps", "Rename label"),
    QT_TRANSLATE_NOOP("Steps", "Rename subscription"),
    QT_TRANSLATE_NOOP("Steps", "Replace subscription"),
    QT_TRANSLATE_NOOP("Steps", "Restore"),
    QT_TRANSLATE_NOOP("Steps", "Restore a version"),
    QT_TRANSLATE_NOOP("Steps", "Reuse"),
    QT_TRANSLATE_NOOP("Steps", "Samples"),
    QT_TRANSLATE_NOOP("Steps", "Set subscription"),
    QT_TRANSLATE_NOOP("Steps", "Share with team"),
    QT_TRANSLATE_NOOP("Steps", "Stop sharing"),
    QT_TRANSLATE_NOOP("Steps", "Sync"),
    QT_TRANSLATE_NOOP("Steps", "Take out of the archive"),
    QT_TRANSLATE_NOOP("Steps", "Translate subscription"),
)
NEW = QT_TRANSLATE_NOOP("Steps", "New campaign: {name}")
EDIT = "Edit"
"""Writing in the editor has no label of its own."""


def step(label: str) -> str:
    """The label in the person's language; one that nobody knows stays as it is."""
    before, sign, name = label.partition(": ")
    if sign and before == NEW.partition(": ")[0]:
        return QCoreApplication.translate("Steps", NEW).format(name=name)
    return QCoreApplication.translate("Steps", label or EDIT)
