from PySide6.QtCore import QLoggingCategory

from app.render.quiet import hush


def test_only_the_noise_is_silenced():
    hush()
    assert not QLoggingCategory("qt.text.font.db").isWarningEnabled()
    assert not QLoggingCategory("qt.text.font.db").isCriticalEnabled()
    assert not QLoggingCategory("qt.gui.imageio.jpeg").isWarningEnabled()
    assert QLoggingCategory("qt.qpa.screen").isWarningEnabled()
