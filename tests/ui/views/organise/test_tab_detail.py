from app.ui.viewmodels.organise.lines import Line
from app.ui.views.organise.tab_detail import TabDetail


def test_the_tab_in_hand_is_shown_with_what_phones_make_of_it(shown, theme):
    detail = shown(TabDetail())
    detail.show_line(Line(key="All", name="All", campaigns=3, trouble="Phones have one"), writable=True)
    assert (detail.name.text(), detail.campaigns.text()) == ("All", "3 campaigns")
    assert detail.trouble.text.text() == "Phones have one"
    detail.show_line(None, writable=True)
    assert not detail.isVisible()


def test_it_asks_by_its_buttons(shown, theme):
    detail, asked = shown(TabDetail()), []
    for name in ("rename", "merge", "remove"):
        getattr(detail, f"{name}_wanted").connect(lambda name=name: asked.append(name))
        getattr(detail, name).click()
    assert asked == ["rename", "merge", "remove"]
