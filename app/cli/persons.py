"""Campaigns as the recipient of ``--as`` gets them."""

import argparse

from app.cli.base import Output
from app.domain.campaign import Campaign, to_tree
from app.domain.errors import UserError
from app.domain.message import Message
from app.domain.paths import to_dotted
from app.domain.recipient import Recipient
from app.services.personalising import Person, spoken
from app.services.ports import Reader, Rendered
from app.services.services import Services

MISSING = "personal.missing"
"""The code of a value that a recipient lacks: no news where nobody was named."""


def person_of(
    campaign: Campaign, arguments: argparse.Namespace, services: Services, reader: Reader, output: Output
) -> Person:
    """The campaign for the recipient of ``--as``, without it for somebody of whom nothing is known. Texts that can't be
    filled in stay as they are written, and are mentioned. Raises ``UserError``."""
    language = _language(arguments.language, campaign.message)
    recipient = _recipient(arguments.recipient, reader)
    if campaign.dialect == "none" and recipient is None:
        return Person(campaign=spoken(campaign, language), language=language, rendered={})
    person = services.personalising(reader).person(campaign, recipient, language)
    for path, rendered in person.failed.items():
        if recipient is not None or not _is_missing(rendered):
            _tell(campaign, path, rendered, output)
    return person


def _recipient(identity: str | None, reader: Reader) -> Recipient | None:
    found = reader.recipient(identity) if identity is not None else None
    if identity is not None and found is None:
        raise UserError(f"There is no recipient “{identity}”", next_step="Give --as the identity of one")
    return found


def _is_missing(rendered: Rendered) -> bool:
    return rendered.problem is not None and rendered.problem.code == MISSING


def _tell(campaign: Campaign, path: str, rendered: Rendered, output: Output) -> None:
    place, problem = f"{campaign.name}: {to_dotted(to_tree(campaign), path)}", rendered.problem
    if problem is None:
        output.say(f"{place} can't be filled in")
        return
    output.say(f"{place}, line {problem.line}, column {problem.column}: {problem.message}")
    for line in problem.pointer.splitlines():
        output.say(f"  {line}")


def _language(code: str | None, message: Message) -> str | None:
    if code is None or code == message.language or code in message.languages:
        return code
    there = ", ".join(sorted({*message.languages, *filter(None, [message.language])})) or "none"
    raise UserError(f"The message has no language {code}", f"Its languages: {there}", "Give --language one of them")
