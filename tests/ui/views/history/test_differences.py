from app.domain.worddiff import spans
from app.services.versions.comparing import Comparison, Difference
from app.ui.theme.tokens import LIGHT
from app.ui.views.history import differences
from app.ui.views.history.differences import DifferencesView, page


def changed(old, new, *place, text=True):
    return Difference(
        path="x", kind="changed", place=place or ("Title",), old=old, new=new, spans=spans(old, new) if text else ()
    )


def strokes(view):
    """Every stretch of text with whether it is struck through, and whether it is underlined."""
    found, block = [], view.document().begin()
    while block.isValid():
        parts = block.begin()
        while not parts.atEnd():
            part = parts.fragment()
            look = part.charFormat()
            found.append((part.text().strip(), look.fontStrikeOut(), look.fontUnderline()))
            parts += 1
        block = block.next()
    return found


def test_words_that_went_are_struck_through_and_new_ones_underlined(shown):
    view = shown(DifferencesView())
    view.show_comparison(Comparison(differences=(changed("Spring is here", "Autumn is here"),)))
    found = strokes(view)
    assert ("Spring", True, False) in found
    assert ("Autumn", False, True) in found
    assert ("is here", False, False) in found


def test_the_place_stands_over_the_value(shown):
    view = shown(DifferencesView())
    view.show_comparison(Comparison(differences=(changed("a", "b", "Slide 2", "Title"),)))
    assert view.toPlainText().splitlines()[0] == "Slide 2 › Title"


def test_what_is_no_text_leads_from_one_value_to_the_other(shown):
    view = shown(DifferencesView())
    view.show_comparison(Comparison(differences=(changed("#FFFFFF", "#000000", text=False),)))
    assert "#FFFFFF → #000000" in view.toPlainText()
    view.show_comparison(Comparison(differences=(changed("", "SAVE20", text=False),)))
    assert view.toPlainText().splitlines()[1] == "SAVE20"


def test_what_people_wrote_is_never_taken_for_markup():
    text = page([changed("<b>a</b>", "<script>"), changed("&amp;", "x", "<i>")], "", LIGHT)
    assert "<b>" not in text and "<script>" not in text and "<i>" not in text
    assert "&lt;b&gt;" in text or "&lt;" in text


def test_lines_of_a_text_stay_lines(shown):
    view = shown(DifferencesView())
    view.show_comparison(Comparison(differences=(changed("one\ntwo", "one\nthree"),)))
    assert view.toPlainText().splitlines()[1:] == ["one", "two three"]


def test_a_very_long_list_ends_with_a_count(shown, monkeypatch):
    monkeypatch.setattr(differences, "MOST", 2)
    view = shown(DifferencesView())
    view.show_comparison(Comparison(differences=tuple(changed("a", str(n)) for n in range(5))))
    assert view.toPlainText().splitlines()[-1] == "And 3 more"
    assert view.toPlainText().count("Title") == 2


def test_colours_follow_the_scheme(shown, theme, qtbot):
    view = shown(DifferencesView())
    view.show_comparison(Comparison(differences=(changed("a", "b"),)))
    before = view.toHtml()
    theme.choose("dark")
    qtbot.waitUntil(lambda: view.toHtml() != before)
    theme.choose("light")
