"""Campaigns as a busy team might have written them: always the same ones, one after the other."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from random import Random

from app.domain.campaign import Campaign, Status
from app.domain.instants import stamp
from app.domain.message import Action, Button, Media, Message, Slide, TemplateName, Text
from app.services.ports import Category, Named

SEED = 20_260_301
BEGINNING = datetime(2023, 1, 9, 7, 30, tzinfo=UTC)
BETWEEN = timedelta(seconds=61, milliseconds=7)
"""From one campaign to the next."""

STATUSES: tuple[Status, ...] = ("draft", "review", "changes", "approved", "scheduled", "handed_over", "ended")
STATUS_WEIGHTS = (20, 5, 3, 6, 6, 10, 50)
TEMPLATES: tuple[TemplateName, ...] = ("simple", "message-icon", "carousel", "carousel-image")
TEMPLATE_WEIGHTS = (60, 20, 15, 5)


def parted(text: str, by: str = ",") -> tuple[str, ...]:
    """The parts of a list written in one string."""
    return tuple(part.strip() for part in text.split(by))


SEASONS = parted("Spring,Summer,Autumn,Winter,Весняний,Літній,Осінній,Зимовий,Frühling,été")
OCCASIONS = parted(
    "sale,welcome,last chance,new collection,order accepted,come back,loyalty points,flash deal,app update,"
    "gift card,розпродаж,новинки,Abverkauf,soldes,night shopping,free delivery,quiz"
)
PLACES = parted("Kyiv,Lviv,Odesa,Berlin,Paris,Madrid,Warszawa,London,İstanbul,everywhere")
ABROAD, ABROAD_SHARE = parted("春の セール 東京,秋季新品上市,여름 세일 서울,عروض الصيف دبي,東京限定クーポン"), 0.02
"""Names in scripts that need other fonts than the rest."""
WORDS = parted(
    "today only your order waits for you with free delivery until Sunday evening we kept the size that you looked at "
    "choose two and pay for one the new collection is in store and online points end soon open the app see what is "
    "new thank you for staying with us a small gift from the team take it before midnight знижки до кінця тижня "
    "обирайте "
    "своє безкоштовна доставка нова колекція вже тут",
    " ",
)
SYLLABLES = parted("ba,ke,lo,mi,ru,sta,ven,dor,pli,qua,ша,лю,дво,ри,кно", ",")
RARE = tuple("".join(Random(number).choices(SYLLABLES, k=4)) for number in range(3_000))
"""Words that few texts have; the first ones are in more of them."""
LABELS = (
    *(f"{group} {number}" for group in ("Shop", "Loyalty", "Onboarding", "Region", "Season") for number in range(1, 9)),
    *(f"Project {number:03}" for number in range(1, 161)),
)
"""The later, the rarer."""
AUTHORS = ("Team", *(f"{name} {family}." for name in parted("Ada,Olena,Éva,Jon,Zoë,Іван") for family in "ABCDEFG"))
ARCHIVED_SHARE = 0.04
DRAFTED = timedelta(days=30)
"""At most so long before its last change a campaign was begun."""
CATEGORIES = ("News", "Offers", "Orders", "Events")


def campaigns(count: int) -> Iterator[Campaign]:
    """The first ``count`` campaigns; each is the same whatever ``count`` is."""
    random = Random(SEED)
    for number in range(count):
        yield _campaign(number, random)


def labels() -> tuple[Named, ...]:
    """The labels that the campaigns have."""
    return tuple(Named(id=_id(1, number), name=name) for number, name in enumerate(LABELS))


def categories() -> tuple[Category, ...]:
    """The subscriptions that the campaigns have."""
    return tuple(Category(id=_id(2, number), name=name) for number, name in enumerate(CATEGORIES))


def _campaign(number: int, random: Random) -> Campaign:
    template = random.choices(TEMPLATES, TEMPLATE_WEIGHTS)[0]
    at = stamp(BEGINNING + number * BETWEEN)
    return Campaign(
        id=_id(0, number),
        name=f"{_name(random)} {number + 1}",
        status=random.choices(STATUSES, STATUS_WEIGHTS)[0],
        labels=_labels(random),
        categories=(_id(2, random.randrange(len(CATEGORIES))),),
        archived=random.random() < ARCHIVED_SHARE,
        message=_message(template, random),
        created=stamp(BEGINNING + number * BETWEEN - random.random() * DRAFTED),
        changed=at,
        author=random.choice(AUTHORS),
    )


def _labels(random: Random) -> tuple[str, ...]:
    chosen = (int(len(LABELS) * random.random() ** 3) for _ in range(random.choice((0, 1, 1, 2, 3))))
    return tuple(dict.fromkeys(_id(1, which) for which in chosen))


def _name(random: Random) -> str:
    if random.random() < ABROAD_SHARE:
        return random.choice(ABROAD)
    return f"{random.choice(SEASONS)} {random.choice(OCCASIONS)} {random.choice(PLACES)}"


def _message(template: TemplateName, random: Random) -> Message:
    slides = random.randint(3, 5) if template.startswith("carousel") else 1
    return Message(
        template=template,
        slides=tuple(_slide(f"s{number}", template, random) for number in range(slides)),
        inbox_tags=random.choice(((), ("Offers",), ("News", "Offers"))),
    )


def _slide(id: str, template: TemplateName, random: Random) -> Slide:
    picture = Media(url=f"https://pictures.example/{random.randrange(500)}.jpg", width=1200, height=675)
    address = f"shop://offer/{random.randrange(100_000)}"
    buttons = 0 if template.startswith("carousel") else random.randrange(3)
    return Slide(
        id=id,
        title=Text(text=_words(random, 3, 7), color="#1C1D1F"),
        body=Text(text=_words(random, 8, 24)),
        media=picture,
        icon=picture if template == "message-icon" else None,
        action=Action(enabled=True, android=address, ios=address, web="https://shop.example/"),
        buttons=tuple(Button(id=f"b{n}", text=_words(random, 1, 2), android=address) for n in range(buttons)),
    )


def _words(random: Random, least: int, most: int) -> str:
    words = random.choices(WORDS, k=random.randint(least, most))
    words[random.randrange(len(words))] = RARE[int(len(RARE) * random.random() ** 2)]
    return " ".join(words).capitalize()


def _id(kind: int, number: int) -> str:
    """A valid id that says what it belongs to; spread, as real ones are."""
    return f"{number * 2_654_435_761 % 2**32:08x}-{kind:04x}-4000-8000-{number:012x}"
