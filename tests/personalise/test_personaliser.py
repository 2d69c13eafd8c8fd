import subprocess
import sys

import pytest
from hypothesis import given as over
from hypothesis import strategies as st

from app.bootstrap import Services
from app.personalise.personaliser import LANGUAGES, Templates
from app.services.ports import Given, Personaliser
from tests.fakes import FakeClock

TEMPLATES: Personaliser = Templates(FakeClock())
SIGNS = st.text(alphabet="{}%$#!|.()'\"aAif= \n-ü", max_size=60)
DIALECTS = ("none", "liquid", "yespo")


@pytest.mark.parametrize("dialect", DIALECTS)
@over(st.text().filter(lambda text: not set(text) & set("{%$#")))
def test_text_without_template_characters_becomes_itself(dialect, text):
    assert TEMPLATES.parse(text, dialect).plain
    assert TEMPLATES.render(text, dialect, Given()).text == text


@over(st.text())
def test_without_a_dialect_every_text_is_plain(text):
    assert TEMPLATES.parse(text, "none").plain
    made = TEMPLATES.render(text, "none", Given())
    assert (made.text, made.outcome) == (text, "shown")


@pytest.mark.parametrize("dialect", DIALECTS)
@over(
    st.text(alphabet="{}%$#!|.()'\"aAif= \n-ü", max_size=60), st.dictionaries(st.text(max_size=4), st.text(max_size=4))
)
def test_nothing_is_ever_raised(dialect, text, profile):
    parsed = TEMPLATES.parse(text, dialect)
    made = TEMPLATES.render(text, dialect, Given(profile=profile, objects={"a": profile, "data": profile}))
    assert made.outcome in ("shown", "aborted", "failed")
    if parsed.plain:
        assert (made.text, made.outcome) == (text, "shown")
    if parsed.error:
        assert made.problem == parsed.error


def test_the_services_have_it():
    services = Services(clock=FakeClock())
    assert services.personaliser.render("{{ 1 | plus: 1 }}", "liquid", Given()).text == "2"
    assert set(LANGUAGES) == set(DIALECTS) - {"none"}


def test_a_language_is_loaded_when_a_text_needs_it():
    code = """
import sys
from app.bootstrap import Services
from app.services.ports import Given
templates = Services().personaliser
for dialect in ("none", "liquid", "yespo"):
    assert templates.render("100 {percent} sure", dialect, Given()).text == "100 {percent} sure"
assert templates.render("%FIRSTNAME|you%", "yespo", Given()).text == "you"
assert "liquid" not in sys.modules
templates.parse("{{ a }}", "liquid")
assert "liquid" in sys.modules
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
