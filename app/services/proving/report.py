"""From counts to a report."""

from collections.abc import Iterator

from app.domain.campaign import Campaign
from app.platforms.base import PlatformName
from app.services.personalising import MESSAGE, Personalising
from app.services.ports import Branch
from app.services.proving.tally import Taken, Tally
from app.services.proving.values import KINDS, BranchShare, Fates, Frame, Report, Summary


def report(frame: Frame, tally: Tally, personalising: Personalising) -> Report:
    """The report of a proof that has come to its end."""
    return Report(
        campaign=frame.campaign,
        devices=frame.devices,
        summary=_summary(frame, tally, personalising),
        findings=tuple(finding for kind in KINDS for finding in tally.findings[kind]),
        people={kind: tally.people[kind] for kind in KINDS},
        found={kind: tally.found[kind] for kind in KINDS},
    )


def _summary(frame: Frame, tally: Tally, personalising: Personalising) -> Summary:
    people, extremes = tally.people, tally.extremes
    platforms: list[PlatformName] = list(dict.fromkeys(device.platform for device in frame.devices))
    return Summary(
        recipients=tally.recipients,
        fallbacks=people["fallback"],
        empty_titles=people["empty_title"],
        aborts=people["abort"],
        errors=people["error"],
        title_cut=people["title_cut"],
        body_cut=people["body_cut"],
        over_2kb=people["over_2kb"],
        over_4kb=people["over_4kb"],
        broken_links=people["broken_link"],
        markup=people["markup"],
        longest_title=extremes.get("longest_title"),
        shortest_title=extremes.get("shortest_title"),
        longest_body=extremes.get("longest_body"),
        shortest_body=extremes.get("shortest_body"),
        largest_payload=extremes.get("largest_payload"),
        branches=tuple(_shares(frame.campaign, tally, personalising)),
        fates={name: Fates(tally.fates[name, "crash"], tally.fates[name, "dropped"]) for name in platforms},
    )


def _shares(campaign: Campaign, tally: Tally, personalising: Personalising) -> Iterator[BranchShare]:
    for (language, path, number), branch in _branches(campaign, personalising):
        takers = tally.taken[language, path, number]
        yield BranchShare(
            path=f"{MESSAGE}/{path}",
            language=language,
            number=number,
            words=branch.words,
            takers=takers,
            share=takers / tally.recipients if tally.recipients else 0.0,
        )


def _branches(campaign: Campaign, personalising: Personalising) -> Iterator[tuple[Taken, Branch]]:
    """Of the message's own texts, then of those that languages have instead."""
    for language in (None, *campaign.message.languages):
        own = campaign.message.languages.get(language, {}) if language else None
        version = personalising.version(campaign, language)
        for path, parsed in personalising.parsed(version).items():
            if own is None or path in own:
                for branch in parsed.branches:
                    yield (language, path, branch.number), branch
