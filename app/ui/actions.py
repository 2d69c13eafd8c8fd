"""Everything a person can do, once: menus, buttons, tooltips and the palette read it here."""

from collections.abc import Callable, Sequence

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.ui.noop import QT_TRANSLATE_NOOP
from app.ui.theme import icons


class ActionSpec(Struct, frozen=True):
    """An action's words, sign and keys. ``label`` is translated in the context "Actions"."""

    id: str
    label: str
    sign: str = ""
    keys: str = ""


SPECS: tuple[ActionSpec, ...] = (
    ActionSpec("campaign.new", QT_TRANSLATE_NOOP("Actions", "New campaign"), "plus", "Ctrl+N"),
    ActionSpec("campaign.import", QT_TRANSLATE_NOOP("Actions", "Import campaigns"), "download", "Ctrl+I"),
    ActionSpec("campaign.open", QT_TRANSLATE_NOOP("Actions", "Open campaign"), "pencil", "Return"),
    ActionSpec("campaign.duplicate", QT_TRANSLATE_NOOP("Actions", "Duplicate"), "copy", "Ctrl+D"),
    ActionSpec("campaign.reuse", QT_TRANSLATE_NOOP("Actions", "Reuse"), "refresh-cw", "Ctrl+Shift+D"),
    ActionSpec("campaign.label", QT_TRANSLATE_NOOP("Actions", "Label"), "tag", "Ctrl+L"),
    ActionSpec("campaign.subscribe", QT_TRANSLATE_NOOP("Actions", "Subscription"), "bell", "Ctrl+Shift+L"),
    ActionSpec("campaign.archive", QT_TRANSLATE_NOOP("Actions", "Archive"), "archive", "Ctrl+Shift+A"),
    ActionSpec("campaign.unarchive", QT_TRANSLATE_NOOP("Actions", "Take out of the archive"), "archive-restore"),
    ActionSpec("campaign.bin", QT_TRANSLATE_NOOP("Actions", "Move to the bin"), "trash-2", "Delete"),
    ActionSpec("campaign.restore", QT_TRANSLATE_NOOP("Actions", "Take out of the bin"), "archive-restore"),
    ActionSpec("campaign.import-folder", QT_TRANSLATE_NOOP("Actions", "Import a package folder"), "folder-open"),
    ActionSpec("campaign.export", QT_TRANSLATE_NOOP("Actions", "Export"), "upload"),
    ActionSpec("campaign.export.package", QT_TRANSLATE_NOOP("Actions", "Export as package"), "upload", "Ctrl+Shift+E"),
    ActionSpec("campaign.export.folder", QT_TRANSLATE_NOOP("Actions", "Export as package folder"), "upload"),
    ActionSpec("campaign.export.clevertap", QT_TRANSLATE_NOOP("Actions", "Export CleverTap inbox JSON"), "upload"),
    ActionSpec("campaign.export.web", QT_TRANSLATE_NOOP("Actions", "Export web inbox JSON"), "upload"),
    ActionSpec("campaign.export.galley", QT_TRANSLATE_NOOP("Actions", "Export Galley JSON"), "upload"),
    ActionSpec("list.find", QT_TRANSLATE_NOOP("Actions", "Search campaigns"), "search", "Ctrl+F"),
    ActionSpec("list.clear", QT_TRANSLATE_NOOP("Actions", "Clear selection"), "x", "Esc"),
    ActionSpec("list.columns", QT_TRANSLATE_NOOP("Actions", "Choose columns and order"), "sliders-horizontal"),
    ActionSpec("list.turn", QT_TRANSLATE_NOOP("Actions", "Sort the other way round"), "refresh-cw"),
    ActionSpec("campaign.report", QT_TRANSLATE_NOOP("Actions", "Export report"), "upload"),
    ActionSpec("results.import", QT_TRANSLATE_NOOP("Actions", "Import results"), "chart-column"),
    ActionSpec("recipients.import", QT_TRANSLATE_NOOP("Actions", "Import recipients"), "download", "Ctrl+Shift+I"),
    ActionSpec("recipients.find", QT_TRANSLATE_NOOP("Actions", "Search recipients"), "search", "Ctrl+F"),
    ActionSpec("recipients.keep", QT_TRANSLATE_NOOP("Actions", "Keep as test recipient, or not"), "star", "Ctrl+D"),
    ActionSpec("recipients.remove", QT_TRANSLATE_NOOP("Actions", "Remove recipient"), "trash-2", "Delete"),
    ActionSpec("recipients.samples", QT_TRANSLATE_NOOP("Actions", "Add sample recipients"), "users"),
    ActionSpec("recipients.remove-all", QT_TRANSLATE_NOOP("Actions", "Remove all recipients"), "trash-2"),
    ActionSpec("labels.find", QT_TRANSLATE_NOOP("Actions", "Search labels"), "search", "Ctrl+F"),
    ActionSpec("labels.rename", QT_TRANSLATE_NOOP("Actions", "Rename label"), "pencil", "F2"),
    ActionSpec("labels.merge", QT_TRANSLATE_NOOP("Actions", "Merge labels"), "tags", "Ctrl+M"),
    ActionSpec("labels.delete", QT_TRANSLATE_NOOP("Actions", "Delete labels"), "trash-2", "Delete"),
    ActionSpec("labels.export", QT_TRANSLATE_NOOP("Actions", "Export labels as CSV"), "upload"),
    ActionSpec("tabs.rename", QT_TRANSLATE_NOOP("Actions", "Rename inbox tab"), "pencil", "F2"),
    ActionSpec("tabs.merge", QT_TRANSLATE_NOOP("Actions", "Merge inbox tab"), "tags", "Ctrl+M"),
    ActionSpec("tabs.remove", QT_TRANSLATE_NOOP("Actions", "Remove inbox tab"), "trash-2", "Delete"),
    ActionSpec("subscriptions.rename", QT_TRANSLATE_NOOP("Actions", "Rename subscription"), "pencil", "F2"),
    ActionSpec("subscriptions.up", QT_TRANSLATE_NOOP("Actions", "Move subscription up"), "arrow-up", "Alt+Up"),
    ActionSpec("subscriptions.down", QT_TRANSLATE_NOOP("Actions", "Move subscription down"), "arrow-down", "Alt+Down"),
    ActionSpec("subscriptions.delete", QT_TRANSLATE_NOOP("Actions", "Delete subscription"), "trash-2", "Delete"),
    ActionSpec("edit.undo", QT_TRANSLATE_NOOP("Actions", "Undo"), "undo-2", "Ctrl+Z"),
    ActionSpec("edit.redo", QT_TRANSLATE_NOOP("Actions", "Redo"), "redo-2", "Ctrl+Shift+Z"),
    ActionSpec("go.palette", QT_TRANSLATE_NOOP("Actions", "Find anything"), "command", "Ctrl+K"),
    ActionSpec("go.back", QT_TRANSLATE_NOOP("Actions", "Back to the list"), "arrow-left", "Alt+Left"),
    ActionSpec("go.settings", QT_TRANSLATE_NOOP("Actions", "Settings"), "settings", "Ctrl+,"),
    ActionSpec("workspace.new", QT_TRANSLATE_NOOP("Actions", "New workspace"), "file-plus"),
    ActionSpec("workspace.open", QT_TRANSLATE_NOOP("Actions", "Open workspace"), "folder-open", "Ctrl+O"),
    ActionSpec("stage.copy", QT_TRANSLATE_NOOP("Actions", "Copy picture"), "copy", "Ctrl+Shift+C"),
    ActionSpec("stage.one", QT_TRANSLATE_NOOP("Actions", "Show one device"), "smartphone"),
    ActionSpec("stage.devices", QT_TRANSLATE_NOOP("Actions", "Show all devices"), "layout-grid"),
    ActionSpec("stage.types", QT_TRANSLATE_NOOP("Actions", "Show all types"), "layout-template"),
    ActionSpec("stage.theme", QT_TRANSLATE_NOOP("Actions", "Preview in light or dark"), "sun-moon"),
    ActionSpec("stage.read", QT_TRANSLATE_NOOP("Actions", "Preview as read or unread"), "mail-open"),
    ActionSpec("stage.card", QT_TRANSLATE_NOOP("Actions", "Preview with or without the phone"), "smartphone"),
    ActionSpec("stage.as", QT_TRANSLATE_NOOP("Actions", "Preview as"), "user"),
    ActionSpec("stage.previous", QT_TRANSLATE_NOOP("Actions", "Previous recipient"), "chevron-left", "Alt+Shift+Left"),
    ActionSpec("stage.next", QT_TRANSLATE_NOOP("Actions", "Next recipient"), "chevron-right", "Alt+Shift+Right"),
    ActionSpec("stage.longest", QT_TRANSLATE_NOOP("Actions", "Preview as the longest name"), "type"),
    ActionSpec("stage.missing", QT_TRANSLATE_NOOP("Actions", "Preview as who has the most missing"), "circle-alert"),
    ActionSpec("stage.random", QT_TRANSLATE_NOOP("Actions", "Preview as somebody at random"), "refresh-cw"),
    ActionSpec("stage.nobody", QT_TRANSLATE_NOOP("Actions", "Preview as nobody"), "user"),
    ActionSpec("proof.open", QT_TRANSLATE_NOOP("Actions", "Check for everyone"), "users", "Ctrl+Shift+P"),
    ActionSpec("campaign.history", QT_TRANSLATE_NOOP("Actions", "Show the history"), "history"),
    ActionSpec("campaign.team_history", QT_TRANSLATE_NOOP("Actions", "Show who changed it in the team"), "users"),
    ActionSpec("editor.history", QT_TRANSLATE_NOOP("Actions", "History"), "history", "Ctrl+H"),
    ActionSpec("conflict.choose", QT_TRANSLATE_NOOP("Actions", "Choose between yours and your team's"), "users"),
    ActionSpec("conflict.next", QT_TRANSLATE_NOOP("Actions", "Next conflict"), "users", "Ctrl+Shift+J"),
    ActionSpec("version.name", QT_TRANSLATE_NOOP("Actions", "Name this version"), "pin", "Ctrl+Shift+S"),
    ActionSpec("version.forget", QT_TRANSLATE_NOOP("Actions", "Forget this version"), "trash-2", "Delete"),
    ActionSpec("campaign.share", QT_TRANSLATE_NOOP("Actions", "Share with team"), "share-2"),
    ActionSpec("campaign.unshare", QT_TRANSLATE_NOOP("Actions", "Keep only on this computer"), "monitor"),
    ActionSpec("editor.share", QT_TRANSLATE_NOOP("Actions", "Share with team"), "share-2"),
    ActionSpec("editor.unshare", QT_TRANSLATE_NOOP("Actions", "Keep only on this computer"), "monitor"),
    ActionSpec("team.sync", QT_TRANSLATE_NOOP("Actions", "Sync now"), "refresh-cw"),
    ActionSpec("team.undo", QT_TRANSLATE_NOOP("Actions", "Undo last sync"), "undo-2"),
    ActionSpec("team.connect", QT_TRANSLATE_NOOP("Actions", "Connect to a team"), "share-2"),
    ActionSpec("theme.switch", QT_TRANSLATE_NOOP("Actions", "Switch light and dark"), "sun-moon"),
    ActionSpec("app.quit", QT_TRANSLATE_NOOP("Actions", "Quit"), "", "Ctrl+Q"),
)
BY_ID = {spec.id: spec for spec in SPECS}


class Actions(QObject):
    """The actions of one window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._actions: dict[str, QAction] = {}

    def add(self, spec: ActionSpec | str, run: Callable[[], object], *, within: QWidget | None = None) -> QAction:
        """Offer an action of ``SPECS``, or one of one's own. ``within``: its keys count only there."""
        spec = BY_ID[spec] if isinstance(spec, str) else spec
        action = QAction(QCoreApplication.translate("Actions", spec.label), within or self._window)
        action.setData(spec)
        action.setObjectName(spec.id)
        if spec.keys:
            action.setShortcut(QKeySequence(spec.keys))
        if within:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked=False: run())
        (within or self._window).addAction(action)
        self._actions[spec.id] = action
        self._tint(action)
        return action

    def __getitem__(self, action_id: str) -> QAction:
        """The action with that id. Raises ``KeyError``."""
        return self._here()[action_id]

    def find(self, action_id: str) -> QAction | None:
        """The action with that id, if somebody has offered it."""
        return self._here().get(action_id)

    def usable(self) -> Sequence[QAction]:
        """What can be done now: enabled, and its place in sight."""
        return [action for action in self._here().values() if action.isEnabled() and _in_sight(action)]

    def retint(self) -> None:
        """Draw the signs in the scheme that is in force now."""
        for action in self._here().values():
            self._tint(action)

    def _here(self) -> dict[str, QAction]:
        """Without the actions that went with the place they belonged to."""
        self._actions = {name: action for name, action in self._actions.items() if isValid(action)}
        return self._actions

    def _tint(self, action: QAction) -> None:
        spec: ActionSpec = action.data()
        if spec.sign:
            action.setIcon(icons.icon(spec.sign))


def keys_of(action: QAction) -> str:
    """The keys as this platform writes them, "" where there are none."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def _in_sight(action: QAction) -> bool:
    place = action.parent()
    return isinstance(place, QWidget) and place.isVisible()
