from app.cli.sarif import sarif
from app.domain.issues import Issue
from tests.targets.made import campaign


def _issue(code, severity, path):
    return Issue(code=code, severity=severity, path=path, message="Why")


def test_every_issue_is_a_result_with_its_place():
    made = campaign()
    issues = [
        _issue("b.b", "hint", "message/slides/s/title"),
        _issue("a.a", "error", "ttl"),
        _issue("a.a", "warning", ""),
    ]
    (run,) = sarif([(made, issues)])["runs"]
    assert run["tool"]["driver"] == {"name": "Galley", "rules": [{"id": "a.a"}, {"id": "b.b"}]}
    assert [(result["ruleId"], result["level"]) for result in run["results"]] == [
        ("b.b", "note"),
        ("a.a", "error"),
        ("a.a", "warning"),
    ]
    (location,) = run["results"][0]["locations"][0]["logicalLocations"]
    assert location == {"name": "Spring", "fullyQualifiedName": f"{made.id}/message.slides.0.title"}
    assert run["results"][0]["message"]["text"] == "Spring: Why"


def test_no_campaigns_are_an_empty_run():
    assert sarif([])["runs"][0]["results"] == []
