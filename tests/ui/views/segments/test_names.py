from app.ui.views.segments.names import NameChoice


def test_a_name_that_nobody_has_any_more_stays_chosen(shown):
    choice = shown(NameChoice("Attribute", ["City", "Age"], "Gone"))
    assert choice.chosen == "Gone"
    assert [choice.itemText(row) for row in range(choice.count())] == ["City", "Age", "Gone"]
    assert choice.accessibleName() == "Attribute"


def test_a_known_name_is_there_once(shown):
    choice = shown(NameChoice("Attribute", ["City", "Age"], "Age"))
    assert (choice.chosen, choice.count()) == ("Age", 2)
