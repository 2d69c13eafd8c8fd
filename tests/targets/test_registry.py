import pytest

from app.domain.campaign import to_tree
from app.domain.errors import UserError
from app.targets import registry
from app.targets.base import Target
from tests.inbox import message_of
from tests.targets.made import campaign

WEB = {"templateType": "text-only", "msg": []}


def _names(tree, name=None):
    return [target.name for target, _ in registry.split(tree, "f", name)]


def test_targets_are_found_by_name():
    assert [registry.get(name).name for name in registry.names()] == ["clevertap-inbox", "web-inbox", "galley"]
    with pytest.raises(UserError, match="clevertap-inbox, web-inbox, galley"):
        registry.get("fax")


def test_every_target_keeps_the_protocol():
    targets: tuple[Target, ...] = registry.TARGETS
    assert all(target.label for target in targets)


def test_phones_share_a_format_and_web_has_its_own():
    assert registry.for_platform("android") is registry.for_platform("ios") is registry.CLEVERTAP_INBOX
    assert registry.for_platform("web") is registry.WEB_INBOX


def test_each_message_of_a_file_is_told_apart():
    assert _names({"inbox_notifs": [message_of(), WEB]}) == ["clevertap-inbox", "web-inbox"]


def test_documents_are_told_by_their_schema():
    document = to_tree(campaign())
    assert _names(document) == ["galley"]
    assert _names([document, document]) == ["galley", "galley"]
    assert _names([document, message_of()]) == ["galley", "clevertap-inbox"]


def test_a_format_can_be_insisted_on():
    assert _names(WEB, "clevertap-inbox") == ["clevertap-inbox"]
    assert _names({"x": 1}, "galley") == ["galley"]


@pytest.mark.parametrize("tree", [[], 5, None, [5]])
def test_what_holds_no_campaign_is_refused(tree):
    for name in (None, "galley", "web-inbox"):
        with pytest.raises(UserError):
            registry.split(tree, "f", name)
