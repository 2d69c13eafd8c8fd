import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.checks import addresses


@pytest.mark.parametrize(
    ("address", "scheme"),
    [
        ("https://example.com", "https"),
        ("HTTP://example.com", "http"),
        ("app://offers", "app"),
        ("mailto:a@example.com", "mailto"),
        ("tel:123", "tel"),
        (" https://example.com", "https"),
        ("example.com", None),
        ("example.com:80/a", None),
        ("example.com/a:b", None),
        ("//example.com", None),
        ("", None),
        ("{{ Profile.Link }}", ""),
        ("%LINK%", ""),
        ("%LINK|https://x%", ""),
    ],
)
def test_schemes(address, scheme):
    assert addresses.scheme(address) == scheme


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "JavaScript:x", "java\tscript:x", " data:text/html,x", "file:///x"]
)
def test_dangerous_schemes_are_forbidden(address):
    assert addresses.is_forbidden(address)


@pytest.mark.parametrize("address", ["https://example.com/javascript:x", "app://file", "example.com", ""])
def test_others_are_not(address):
    assert not addresses.is_forbidden(address)


@pytest.mark.parametrize(
    ("address", "clean"),
    [
        (" https://x/a b ", "https://x/a%20b"),
        ("https://x/{{ A B }} c", "https://x/{{ A B }}%20c"),
        ("https://x/{% if a %}1{% endif %}\n", "https://x/{% if a %}1{% endif %}"),
    ],
)
def test_spaces_are_taken_out_except_in_personal_fields(address, clean):
    assert addresses.has_spaces(address)
    assert addresses.without_spaces(address) == clean
    assert not addresses.has_spaces(clean)


def test_a_personal_field_alone_has_no_spaces():
    assert not addresses.has_spaces("https://x/{{ Profile.Name }}")


@pytest.mark.parametrize(
    ("address", "lacks"),
    [
        ("https://", True),
        ("https:///path", True),
        ("http:example", True),
        ("https://[::1", True),
        ("https://example.com", False),
        ("https://{{ Host }}/a", False),
        ("app://", False),
    ],
)
def test_a_web_address_needs_a_host(address, lacks):
    assert addresses.lacks_host(address) is lacks


@given(st.text())
def test_any_text_can_be_judged(address):
    addresses.scheme(address)
    addresses.is_forbidden(address)
    addresses.lacks_host(address)
    assert not addresses.has_spaces(addresses.without_spaces(address))
