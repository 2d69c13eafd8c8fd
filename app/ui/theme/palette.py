"""The Fusion palette made from tokens: the platform's own switch does nothing on many desktops."""

from PySide6.QtGui import QColor, QPalette

from app.ui.theme.tokens import Tokens

Role = QPalette.ColorRole
Group = QPalette.ColorGroup


def palette(tokens: Tokens) -> QPalette:
    """All roles and groups of one scheme."""
    made = QPalette()
    for role, color in _roles(tokens).items():
        made.setColor(role, QColor(color))
    for role in (Role.WindowText, Role.Text, Role.ButtonText, Role.PlaceholderText, Role.HighlightedText):
        made.setColor(Group.Disabled, role, QColor(tokens.disabled(tokens.text)))
    return made


def _roles(tokens: Tokens) -> dict[QPalette.ColorRole, str]:
    return {
        Role.Window: tokens.window,
        Role.WindowText: tokens.text,
        Role.Base: tokens.surface,
        Role.AlternateBase: tokens.window,
        Role.Text: tokens.text,
        Role.PlaceholderText: tokens.quiet,
        Role.Button: tokens.surface,
        Role.ButtonText: tokens.text,
        Role.BrightText: tokens.bad,
        Role.ToolTipBase: tokens.raised,
        Role.ToolTipText: tokens.text,
        Role.Highlight: tokens.accent,
        Role.HighlightedText: tokens.on_accent,
        Role.Accent: tokens.accent,
        Role.Link: tokens.accent,
        Role.LinkVisited: tokens.accent,
        Role.Light: tokens.raised,
        Role.Midlight: tokens.line,
        Role.Mid: tokens.line,
        Role.Dark: tokens.control,
        Role.Shadow: tokens.stage,
    }
