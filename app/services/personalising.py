"""A campaign as one person gets it: personal fields filled in, the texts in their language."""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from app.domain import paths, texts
from app.domain.campaign import Campaign, Dialect
from app.domain.message import Message
from app.domain.overlays import in_language
from app.domain.recipient import Recipient, Role
from app.services.encoding import shown
from app.services.ports import Given, Parsed, Personaliser, Rendered

SAMPLE_DATA = "sample_data"
"""The workspace setting with what templates read besides profiles, until the platform supplies it."""
MESSAGE = "message"
OPENINGS: Mapping[Dialect, tuple[str, ...]] = {"none": (), "liquid": ("{{", "{%"), "yespo": ("%", "$", "#")}
"""What a text has to hold before a dialect can see a template in it."""


class Person(Struct, frozen=True, kw_only=True):
    """``campaign`` for one person. ``rendered`` are the texts that hold templates, by stored path (relative to the
    record); one that failed stands in ``campaign`` as it was written."""

    campaign: Campaign
    language: str | None
    rendered: Mapping[str, Rendered]

    @property
    def aborted(self) -> bool:
        """The message cancels itself for this person."""
        return any(each.outcome == "aborted" for each in self.rendered.values())

    @property
    def failed(self) -> Mapping[str, Rendered]:
        """The texts that could not be rendered."""
        return {path: each for path, each in self.rendered.items() if each.outcome == "failed"}


class Version(Struct, frozen=True, kw_only=True):
    """A campaign in one language. ``templates`` are the texts that hold personal fields, by stored path (relative to
    the message)."""

    campaign: Campaign
    language: str | None
    templates: Mapping[str, str]

    def filled(self, words: Mapping[str, str]) -> Campaign:
        """The campaign with other texts at those paths."""
        if not words:
            return self.campaign
        message = texts.mapped(self.campaign.message, lambda path, text: words.get(path, text))
        return replace(self.campaign, message=message)


class Personalising:
    """Carries templates out, with the sample data and the attributes' roles of one workspace."""

    def __init__(
        self, personaliser: Personaliser, roles: Mapping[Role, str], sample_data: Mapping[str, Any] | None = None
    ) -> None:
        self._personaliser = personaliser
        self._roles = roles
        self._objects: Mapping[str, Any] = sample_data or {}

    def read(self, campaign: Campaign) -> dict[str, Parsed]:
        """What is in the texts that are shown, where it is more than text, by stored path (relative to the record)."""
        found = read(campaign, self._personaliser)
        return {path: parsed for path, parsed in found.items() if not path.startswith(f"{MESSAGE}/languages/")}

    def parsed(self, version: Version) -> dict[str, Parsed]:
        """What is in its templates, by stored path (relative to the message)."""
        dialect = version.campaign.dialect
        return {path: self._personaliser.parse(text, dialect) for path, text in version.templates.items()}

    def person(self, campaign: Campaign, recipient: Recipient | None, language: str | None = None) -> Person:
        """The campaign for ``recipient``, in ``language`` or else in theirs; None is somebody of whom nothing is
        known. A ``language`` without a version means the message's own texts."""
        given = self.given(campaign, recipient or Recipient(identity=""))
        version = self.version(campaign, language or language_for(campaign.message, given.roles.get("language")))
        rendered = self.rendered(version, given)
        words = {path: each.text for path, each in rendered.items() if each.outcome == "shown"}
        return Person(
            campaign=version.filled(words),
            language=version.language,
            rendered={f"{MESSAGE}/{path}": each for path, each in rendered.items()},
        )

    def version(self, campaign: Campaign, language: str | None) -> Version:
        """The campaign in ``language``, to be rendered for many."""
        language = language if language in campaign.message.languages else None
        campaign = spoken(campaign, language)
        found = texts.texts(shown(campaign.message))
        return Version(
            campaign=campaign,
            language=language,
            templates={
                path: text for path, text in found if not self._personaliser.parse(text, campaign.dialect).plain
            },
        )

    def rendered(self, version: Version, given: Given) -> dict[str, Rendered]:
        """The texts with personal fields for one person, by stored path (relative to the message)."""
        dialect = version.campaign.dialect
        done = {text: self._personaliser.render(text, dialect, given) for text in set(version.templates.values())}
        return {path: done[text] for path, text in version.templates.items()}

    def given(self, campaign: Campaign, recipient: Recipient) -> Given:
        """What templates can read about a recipient. Of several events the last one counts."""
        last = recipient.events[-1:]
        event = {"Event": {**self._objects.get("Event", {}), **last[0].properties}} if last else {}
        name = {"Campaign": {"name": campaign.name, **self._objects.get("Campaign", {})}}
        return Given(
            identity=recipient.identity,
            profile=recipient.attributes,
            roles={
                role: recipient.attributes[attribute]
                for role, attribute in self._roles.items()
                if attribute in recipient.attributes
            },
            objects={**self._objects, **name, **event},
        )


def for_nobody(campaign: Campaign, personaliser: Personaliser) -> Person:
    """The campaign for somebody of whom nothing is known; texts that can't be shown to them are empty."""
    person = Personalising(personaliser, {}).person(campaign, None)
    failed = person.failed
    message = texts.mapped(person.campaign.message, lambda path, text: "" if f"{MESSAGE}/{path}" in failed else text)
    return replace(person, campaign=replace(person.campaign, message=message))


def may_be_personal(text: str, dialect: Dialect) -> bool:
    """Whether a text may hold a template. Costs next to nothing, and needs no template language."""
    return any(sign in text for sign in OPENINGS[dialect])


def spoken(campaign: Campaign, language: str | None) -> Campaign:
    """The campaign with the texts of ``language``."""
    return replace(campaign, message=in_language(campaign.message, language))


def read(campaign: Campaign, personaliser: Personaliser) -> dict[str, Parsed]:
    """What is in the texts that are shown, in all languages, where it is more than text."""
    message = campaign.message
    shown_texts = dict(texts.texts(shown(message)))
    found = {f"{MESSAGE}/{path}": text for path, text in shown_texts.items()}
    for language, translated in message.languages.items():
        for path, text in translated.items():
            if path in shown_texts:
                found[paths.join((MESSAGE, "languages", language, path))] = text
    parsed = {path: personaliser.parse(text, campaign.dialect) for path, text in found.items()}
    return {path: each for path, each in parsed.items() if not each.plain}


def language_for(message: Message, wanted: Any) -> str | None:
    """The version of the message for somebody who reads ``wanted`` (``uk``, ``uk-UA``, ``UK_ua``); None is the
    message's own."""
    if not isinstance(wanted, str):
        return None
    codes = {code.replace("_", "-").lower(): code for code in message.languages}
    asked = wanted.strip().replace("_", "-").lower()
    return codes.get(asked) or codes.get(asked.split("-", 1)[0])
