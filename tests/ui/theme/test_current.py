from app.ui.theme.current import current, remember
from app.ui.theme.tokens import DARK, LIGHT


def test_the_last_scheme_remembered_is_in_force(qapp):
    remember("dark")
    assert current() is DARK
    remember("light")
    assert current() is LIGHT
