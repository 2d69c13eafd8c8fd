"""Walks one program's accessibility tree (AT-SPI) for ``desktop.Desktop``. Runs under the system's python3, for gi.

Reads one JSON command a line, answers one JSON line: {"ok": true, "value": ...} or {"ok": false, "error": ...}.
"""

import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

EDITABLE = {"text", "entry", "spin button", "combo box", "paragraph", "password text"}
ACTIONS = ("press", "click", "toggle", "activate", "check")
PRESSED = {"push button", "check box", "radio button", "toggle button", "menu item", "page tab", "list item", "button"}
POLL_SECONDS = 0.05


class Tree:
    """The program under test as assistive technology sees it."""

    def __init__(self):
        self.app = None

    def find_app(self, process):
        """Hold on to the program with that process id, once one of its windows has the keyboard."""
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            app = desktop.get_child_at_index(index)
            if app is not None and app.get_process_id() == process:
                self.app = app
                return any(active(app.get_child_at_index(at)) for at in range(app.get_child_count()))
        return False

    def nodes(self):
        """Everything that shows, depth first, in the window that has the keyboard first. What a hidden part holds says
        that it shows, and does not."""
        waiting = [self.app]
        while waiting:
            node = waiting.pop()
            yield node
            children = [node.get_child_at_index(i) for i in range(min(node.get_child_count(), 500))]
            if node is self.app:
                children.sort(key=active, reverse=True)
            waiting.extend(child for child in reversed(children) if child is not None and shows(child))

    def named(self, name, roles=None):
        """The first node called ``name``."""
        return next(
            (n for n in self.nodes() if n.get_name() == name and (not roles or n.get_role_name() in roles)), None
        )

    def has(self, name):
        """Whether something is called just so."""
        return self.named(name) is not None

    def press(self, name, role=None):
        """Carry out the main action of ``name``."""
        node = self.named(name, {role} if role else PRESSED)
        action = node and node.get_action_iface()
        if not action:
            return None
        names = [action.get_action_name(i).lower() for i in range(action.get_n_actions())]
        index = next((names.index(wanted) for wanted in ACTIONS if wanted in names), 0 if names else None)
        return None if index is None else action.do_action(index) or None

    def field(self, name):
        """The field called ``name``, else whatever is called so."""
        return self.named(name, EDITABLE) or self.named(name)

    def text(self, name):
        """The text in the field called ``name``."""
        node = self.field(name)
        return [text_of(node)] if node else None

    def reads(self, name, text):
        """Whether the field called ``name`` holds just ``text``."""
        return self.text(name) == [text]

    def checked(self, name):
        """Whether the box or segment called ``name`` is chosen."""
        node = self.named(name, {"check box", "radio button"})
        return node and node.get_state_set().contains(Atspi.StateType.CHECKED)

    def place(self, name):
        """[x, y, width, height] on the screen."""
        node = self.field(name)
        if not node or not node.get_component_iface():
            return None
        box = node.get_extents(Atspi.CoordType.SCREEN)
        return [box.x, box.y, box.width, box.height]

    def focus(self, name):
        """Give the keyboard to ``name``."""
        node = self.field(name)
        return node and node.get_component_iface() and node.grab_focus()

    def focused(self, name):
        """Whether ``name`` has the keyboard."""
        node = self.field(name)
        return node and node.get_state_set().contains(Atspi.StateType.FOCUSED)

    def holds(self, text):
        """Whether some showing name or text contains ``text``."""
        return any(text in (n.get_name() or "") or text in text_of(n) for n in self.nodes()) or None


def shows(node):
    """Whether a node is on the screen, were its parents there."""
    return node.get_state_set().contains(Atspi.StateType.SHOWING)


def active(window):
    """Whether keys go to a window."""
    return window is not None and window.get_state_set().contains(Atspi.StateType.ACTIVE)


def text_of(node):
    """What a text node holds."""
    return Atspi.Text.get_text(node, 0, -1) if node.get_text_iface() else ""


def wait_for(ask, seconds):
    """The first answer that is not None or False; the tree may change while it is walked."""
    end = time.monotonic() + seconds
    while True:
        try:
            answer = ask()
        except Exception:
            answer = None
        if answer not in (None, False) or time.monotonic() > end:
            return answer
        time.sleep(POLL_SECONDS)


def main():
    """Serve until standard input ends."""
    Atspi.init()
    tree = Tree()
    for line in sys.stdin:
        command = json.loads(line)
        ask = getattr(tree, command["do"])
        arguments = command.get("arguments", [])
        value = wait_for(lambda ask=ask, arguments=arguments: ask(*arguments), command.get("seconds", 10))
        ok = value not in (None, False)
        print(json.dumps({"ok": ok, "value": value}), flush=True)


main()
