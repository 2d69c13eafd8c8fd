import pytest

from tests.personalise.made import parsed, references


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('{{ Profile.City | default: "x" | upcase }}', [("Profile.City", "x", True)]),
        ("{{ Profile.City }}", [("Profile.City", None, True)]),
        ("{{ Profile.City | default: 5 }}", [("Profile.City", "5", True)]),
        ("{{ a | default: b.c }}", [("a", "b.c", True), ("b.c", None, True)]),
        ('{{ 5 | plus: Profile.n | default: "x" }}', [("Profile.n", "x", True)]),
        ('{{ Catalog["My rows"][0].x }}', [("Catalog.My rows.0.x", None, True)]),
        ('{{ a[b.c] | default: "" }}', [("a.b.c", "", True), ("b.c", "", True)]),
        ("{% if a > 5 and b contains c %}{% elsif d %}{% endif %}", [(n, None, False) for n in "abcd"]),
        ("{% unless a %}{% endunless %}", [("a", None, False)]),
        ("{% case a %}{% when b, c or 5 %}{% endcase %}", [(n, None, False) for n in "abc"]),
        (
            "{% for i in a limit: b %}{{ i.x }}{% endfor %}",
            [("a", None, False), ("b", None, False), ("i.x", None, True)],
        ),
        ("{% for i in (a..b) %}{{ forloop.index }}{% endfor %}", [("a", None, False), ("b", None, False)]),
        ("{% assign x = a.b | plus: c %}{{ x }}", [("a.b", None, False), ("c", None, False), ("x", None, True)]),
        ("{% assign x = a.b %}{{ x.c }}", [("a.b", None, False), ("a.b.c", None, True)]),
        ("{% raw %}{{ a }}{% endraw %}{% comment %}{{ b }}{% endcomment %}{{ 5 }}", []),
    ],
)
def test_everything_that_is_read_is_found(text, found):
    assert references(text) == found


def test_a_reference_is_as_wide_as_its_tag():
    text = 'Hi {{- PROFILE["First name"] | default : “you” -}} !'
    (found,) = parsed(text).references
    assert text[found.start : found.end] == '{{- PROFILE["First name"] | default : “you” -}}'
    assert (found.root, found.keys, found.fallback) == ("Profile", ("First name",), "you")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("{{ Profil.City }}", [("Profil", "Profile")]),
        ("{% if evnt.a == profile.b %}{% endif %}", [("evnt", "Event"), ("profile", "Profile")]),
        ("{% for catalogs in x %}{{ catalogs }}{% endfor %}", []),
        ("{% assign profil = 5 %}{{ profil }}", []),
        ('{{ ["Profil"].x }}', []),
        ("{{ hiking.items }}", []),
    ],
)
def test_first_words_that_look_misspelled_are_hinted_at(text, found):
    problems = [each for each in parsed(text).problems if each.code == "personal.unknown-root"]
    assert [(text[each.start : each.end], each.instead) for each in problems] == found
    assert all(each.severity == "hint" for each in problems)


def test_what_is_found_before_an_error_is_kept():
    read = parsed("{{ a }}{% if b %}x{% endif %}{{ c | nothing }}{{ d }}")
    assert [each.name for each in read.references] == ["a", "b", "d"]
    assert len(read.branches) == 1
    assert read.error is not None


@pytest.mark.parametrize("text", ["{% for i in a, b c %}{% endfor %}", "{% assign x %}", "{% case a b %}{% endcase %}"])
def test_what_is_too_much_or_too_little_is_an_error(text):
    assert parsed(text).error.code == "personal.syntax"
