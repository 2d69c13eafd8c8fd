"""What a column of campaigns can be, and the headers that say so."""

from app.services.people.headers import plain

BUTTONS = 3
"""The most that a message shows."""
LEAVE_OUT = "leave-out"

_WORDS = {
    "name": "campaign name, name, campaign, назва, назва кампанії, кампанія, kampagne, nombre, nom",
    "template": "template, template type, шаблон, тип шаблону, vorlage, plantilla, modèle",
    "slides": "slides",
    "title": "title, headline, heading, subject, заголовок, тема, titel, título, titre",
    "message": "message, text, body, body text, message text, content, текст, повідомлення, nachricht, mensaje, texte",
    "picture": """picture, picture url, picture link, image, image url, image link, media, media url, photo, photo url,
        banner, ios rich media url, rich media url, android image url, зображення, картинка, bild, imagen""",
    "icon": "icon, icon url, icon link, іконка, піктограма, icono, icône",
    "link": """link, url, deep link, deeplink, landing page, landing page url, click url, target url, when tapped,
        посилання, лінк, enlace, lien""",
    "android-link": "android deep link / external url, android link, android url, android deep link",
    "ios-link": "ios deep link / external url, ios link, ios url, ios deep link",
    "web-link": "web link, web url, website link",
    "labels": "labels, label, tags, мітки, мітка, теги, etiketten, etiquetas, étiquettes",
    "subscriptions": """subscriptions, subscription, subscription categories, subscription category, category,
        categories, підписки, підписка, категорії""",
    "inbox-tabs": "inbox tabs, inbox tab, tabs, tab, inbox tags, message tags, вкладки, вкладка",
    "time-to-live": "time to live, ttl, stays in the inbox for, expires after, термін дії",
}
_BUTTON_WORDS = {
    "": "button {0}, button {0} text, cta {0}, cta {0} text, кнопка {0}",
    "-link": "button {0} link, button {0} url, cta {0} link, cta {0} url, посилання кнопки {0}",
    "-android-link": "button {0} android link, button {0} android url",
    "-ios-link": "button {0} ios link, button {0} ios url",
    "-web-link": "button {0} web link, button {0} web url",
    "-copies": "button {0} copies, button {0} copy, button {0} code",
}
_FIRST_BUTTON = {
    "": "button, button text, cta, cta text, кнопка",
    "-link": "button link, button url, cta link, cta url, посилання кнопки",
}

WORDS: dict[str, str] = {
    **_WORDS,
    **{
        f"button-{number}{part}": words.format(number)
        + (f", {_FIRST_BUTTON[part]}" if number == 1 and part in _FIRST_BUTTON else "")
        for number in range(1, BUTTONS + 1)
        for part, words in _BUTTON_WORDS.items()
    },
}
FIELDS = tuple(WORDS)
_BY_WORD = {plain(word): field for field, words in reversed(WORDS.items()) for word in words.split(",")}


def field_of(header: str) -> str:
    """The field that a header names; ``LEAVE_OUT`` for none."""
    return _BY_WORD.get(plain(header), LEAVE_OUT)
