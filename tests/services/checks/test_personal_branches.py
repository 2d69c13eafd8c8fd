import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.checks.personal_branches import conditions
from tests.services.checks.test_personal import found, titled

IF_A = '{% if Profile.City == "A" %}a'


def unreachable(text, **given):
    return [each.message for each in found(titled(text, **given)) if each.code == "personal.unreachable"]


@pytest.mark.parametrize(
    ("text", "under"),
    [
        (IF_A + "{% elsif Profile.City=='A' %}b{% endif %}", "elsif Profile.City=='A'"),
        (IF_A + '{% if Profile.Points > 3 %}c{% endif %}{% elsif Profile.City == "A" %}b{% endif %}', "elsif"),
        (IF_A + '{% else %}{% if Profile.City == "A" %}b{% endif %}{% endif %}', 'if Profile.City == "A"'),
        ('{% case Profile.City %}{% when "A" %}1{% when "B" %}2{% when "A" %}3{% endcase %}', 'when "A"'),
        ('{% case Profile.City %}{% when "A" or "B" %}1{% when "B" %}2{% endcase %}', 'when "B"'),
        ("{% if false %}x{% endif %}", "if false"),
    ],
)
def test_a_part_that_nobody_gets_is_said(text, under):
    (message,) = unreachable(text)
    assert message.startswith(f"The title: nobody gets what stands under “{under}")


@pytest.mark.parametrize(
    "text",
    [
        IF_A + '{% elsif Profile.City == "B" %}b{% else %}c{% endif %}',
        IF_A + "{% endif %}" + IF_A + "{% endif %}",
        IF_A + IF_A + "{% endif %}{% endif %}",
        '{% unless Profile.City == "A" %}a{% endunless %}',
        '{% case Profile.City %}{% when "A" %}1{% when "A" or "B" %}2{% else %}3{% endcase %}',
        '{% case Profile.City %}{% when "A" %}1{% endcase %}{% case Profile.Points %}{% when "A" %}2{% endcase %}',
        "{% assign a = Profile.Points %}{% if a == 1 %}x{% else %}"
        "{% assign a = 1 %}{% if a == 1 %}y{% endif %}{% endif %}",
    ],
)
def test_a_part_that_somebody_may_get_is_fine(text):
    assert unreachable(text) == []


def test_velocity_has_branches_too():
    text = "#if($data.get('a')=='1')x#elseif($data.get('a') == '1')y#else z#end"
    assert len(unreachable(text, dialect="yespo", product="yespo")) == 1


@given(st.text())
def test_any_words_have_conditions_or_none(words):
    assert isinstance(conditions(words), tuple)
