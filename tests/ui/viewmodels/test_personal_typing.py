import pytest

from app.ui.viewmodels.personal_typing import Asked, asked


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("{{", Asked(0, "")),
        ("Hi {{ Profile.Ci", Asked(3, "Profile.Ci")),
        ("Hi {{ first na", Asked(3, "first na")),
        ("{{ a }} {{b", Asked(8, "b")),
        ("@", Asked(0, "")),
        ("Hi @ci", Asked(3, "ci")),
        ("(@ci", Asked(1, "ci")),
        ("a\n@", Asked(2, "")),
        ("{{ a }} @b", Asked(8, "b")),
    ],
)
def test_braces_and_an_at_sign_ask(before, expected):
    assert asked(before) == expected


@pytest.mark.parametrize(
    "before",
    [
        "",
        "Hi",
        "me@",
        "https://a.test/@me",
        "@ci ",
        "{{ a }}",
        "{{ a | default: ",
        "{{ a\n",
        "{% if @",
        '{{ a | default: "@',
        "{% if @b",
    ],
)
def test_nothing_else_does(before):
    assert asked(before) is None
