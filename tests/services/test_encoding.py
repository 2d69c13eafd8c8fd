import sys
from types import SimpleNamespace

import pytest

from app.services import encoding
from tests.fakes_preview import NOW
from tests.looks import ICON, campaign, message, slide

SPRING = campaign(message("simple", slide(0, icon=ICON), slide(1)))


def targets(monkeypatch: pytest.MonkeyPatch, there: bool) -> None:
    monkeypatch.setattr(encoding, "_has_targets", lambda: there)


def test_without_targets_nothing_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    targets(monkeypatch, False)
    assert encoding.registered_encode(SPRING, "android", NOW) is None


def test_the_platforms_own_target_encodes_the_whole_campaign(monkeypatch: pytest.MonkeyPatch) -> None:
    targets(monkeypatch, True)
    asked = []

    def for_platform(name: str) -> SimpleNamespace:
        return SimpleNamespace(encode=lambda campaign, context: asked.append((name, campaign, context)) or {"_id": "1"})

    monkeypatch.setitem(sys.modules, "app.targets.base", SimpleNamespace(Context=lambda **values: values))
    monkeypatch.setitem(sys.modules, "app.targets.registry", SimpleNamespace(for_platform=for_platform))
    assert encoding.registered_encode(SPRING, "web", NOW) == {"_id": "1"}
    ((name, given, context),) = asked
    assert (name, given, context["now"]) == ("web", SPRING, int(NOW.timestamp()))
    assert context["shown"](SPRING.message) == encoding.shown(SPRING.message)


def test_what_is_shown_follows_the_messages_own_template() -> None:
    assert [each.id for each in encoding.shown(message("simple", slide(0), slide(1))).slides] == ["s0"]
    assert [each.id for each in encoding.shown(message("carousel", slide(0), slide(1))).slides] == ["s0", "s1"]
