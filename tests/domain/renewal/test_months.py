from app.domain.renewal.months import NAMES, names


def test_no_longer_name_is_hidden_by_its_beginning():
    ordered = names()
    for number, name in enumerate(ordered):
        assert not any(later.startswith(name) and later != name for later in ordered[number:])


def test_every_language_has_its_twelve_months():
    assert {len(names) for language, names in NAMES.items() if " " not in language} == {12, 13}
    assert [language for language, names in NAMES.items() if len(names) == 13] == ["de"]
