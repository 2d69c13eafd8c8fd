from app.services.ports import Branch, Parsed, Rendered
from tests.services.proving.made import BODY, TITLE, Scripted, campaign, person, proved, slide

NAME = '{{ Profile.Name | default: "x" }}'


class Branching(Scripted):
    """Every text has two branches."""

    def parse(self, text, dialect):
        parsed = super().parse(text, dialect)
        branches = (Branch(number=0, words="if a", start=0, end=1), Branch(number=1, words="else", start=1, end=2))
        return parsed if parsed.plain else Parsed(references=parsed.references, branches=branches)


def taking(*numbers):
    return Rendered(text="x", branches=numbers)


def test_of_every_branch_it_is_said_who_takes_it_and_which_nobody_takes():
    answers = Branching(a=taking(0), b=taking(0), c=Rendered(text="", outcome="aborted", branches=(0,)), d=taking())
    people = [person(identity) for identity in "abcd"]
    branches = proved(campaign(slide(title=NAME)), *people, personaliser=answers).summary.branches
    assert [(each.path, each.words, each.takers, each.share) for each in branches] == [
        (TITLE, "if a", 3, 0.75),
        (TITLE, "else", 0, 0.0),
    ]


def test_texts_of_a_language_have_branches_of_their_own():
    shown = campaign(slide(title=NAME, body=NAME), languages={"uk": {"slides/a/title/text": f"Пані {NAME}"}})
    answers = Branching(a=taking(0), b=taking(1))
    people = (person("a", L="uk"), person("b"))
    branches = proved(shown, *people, personaliser=answers, roles={"language": "L"}).summary.branches
    taken = {(each.language, each.path, each.number) for each in branches if each.takers}
    assert taken == {("uk", TITLE, 0), (None, BODY, 0), (None, TITLE, 1), (None, BODY, 1)}
    assert len(branches) == 6


def test_without_recipients_no_share_is_taken():
    branches = proved(campaign(slide(title=NAME)), personaliser=Branching()).summary.branches
    assert {each.share for each in branches} == {0.0}


def test_platforms_without_trouble_are_named_with_none():
    fates = proved(campaign(), person("a")).summary.fates
    assert {name: (each.crash, each.dropped) for name, each in fates.items()} == {
        "android": (0, 0),
        "ios": (0, 0),
        "web": (0, 0),
    }
