from app.domain.issues import Issue
from app.services.checks import template
from tests.services.checks.made import found
from tests.targets.made import campaign


def test_the_template_type_is_asked_about_what_it_shows(monkeypatch):
    asked = []

    class Type:
        def check(self, message):
            asked.append(message)
            return (Issue(code="x", severity="hint", path="message", message="x"),)

    monkeypatch.setattr(template, "template", lambda name: Type())
    made = campaign()
    assert [issue.code for issue in found(template.check, made)] == ["x"]
    assert [message.template for message in asked] == ["simple"]
