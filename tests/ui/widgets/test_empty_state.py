from app.ui.widgets.buttons import Button
from app.ui.widgets.empty_state import EmptyState


def test_it_shows_its_words_and_buttons(shown):
    button = Button("New")
    state = shown(EmptyState("mail", "No campaigns yet", "Write one.", (button,)))
    assert state.title.isVisible() and state.text.isVisible() and button.isVisible()


def test_a_longer_text_wraps_and_is_not_cut(shown):
    state = shown(EmptyState("mail", "Nothing", "word " * 60))
    state.resize(900, 500)
    assert state.text.height() >= state.text.heightForWidth(state.text.width())


def test_its_sign_follows_the_theme(shown, theme):
    state = shown(EmptyState("mail", "Nothing"))
    before = state.picture.pixmap().toImage()
    theme.choose("dark")
    assert state.picture.pixmap().toImage() != before


def test_it_can_say_something_else(shown):
    state = shown(EmptyState("mail", "Nothing"))
    state.tell("The bin is empty", "Deleted campaigns wait here.")
    assert (state.title.text(), state.text.text()) == ("The bin is empty", "Deleted campaigns wait here.")
