"""What a column is, told by its header, in English, Ukrainian, German, Spanish and French."""

import re
import unicodedata

from app.domain.recipient import AttributeKind, Role
from app.services.people.values import Target

SIGNS = re.compile(r"[\W_]+")

ROLES: dict[Role, str] = {
    "first_name": """first name, firstname, given name, forename, name first, fname, ім'я, імя, vorname, rufname,
        nombre, nombre de pila, primer nombre, prénom, prenom""",
    "last_name": """last name, lastname, surname, family name, name last, lname, second name, прізвище, nachname,
        familienname, zuname, apellido, apellidos, nom, nom de famille""",
    "email": """email, e-mail, mail, email address, e-mail address, електронна пошта, електронна адреса, ел. пошта,
        пошта, імейл, емейл, e-mail-adresse, email-adresse, mailadresse, correo, correo electrónico, courriel,
        adresse e-mail, adresse email, adresse électronique, adresse mail""",
    "phone": """phone, phone number, telephone, telephone number, mobile, mobile phone, mobile number, cell, cell phone,
        msisdn, sms, tel, телефон, номер телефону, мобільний, мобільний телефон, моб. телефон, telefon, telefonnummer,
        handy, handynummer, mobil, mobilnummer, mobiltelefon, teléfono, móvil, celular, número de teléfono, téléphone,
        portable, mobile, numéro de téléphone, gsm""",
    "city": """city, town, home city, місто, населений пункт, stadt, ort, wohnort, ciudad, localidad, población, ville,
        commune""",
    "language": """language, lang, locale, preferred language, language code, мова, sprache, bevorzugte sprache, idioma,
        lengua, langue, langue préférée""",
    "time_zone": """time zone, timezone, tz, часовий пояс, часова зона, zeitzone, zona horaria, huso horario,
        fuseau horaire, fuseau""",
    "subscriptions": """subscriptions, subscription, subscribed to, subscription categories, mailing lists,
        підписки, підписка, категорії підписки, abonnements, abos, abonnierte kategorien, suscripciones, suscripción,
        abonnement, newsletters""",
}
FULL_NAMES = "name, full name, contact name, повне ім'я, піб, nombre completo, nom complet"
"""They stand for the first name where no other column does."""
IDENTITIES = """identity, id, user id, userid, uid, uuid, guid, external id, external user id, external customer id,
    customer id, customer number, customer no, client id, client number, contact id, contact key, subscriber id,
    recipient id, profile id, member id, account id, object id, crm id, ідентифікатор, код клієнта, номер клієнта,
    ід клієнта, id клієнта, ід, код, kundennummer, kunden-id, kundennr, kunden nr, benutzer-id, nutzer-id, kennung,
    identificador, id de cliente, id cliente, número de cliente, id de usuario, identifiant, id client, numéro client,
    numéro de client, id utilisateur"""
EVENTS = "events, події, ereignisse, eventos, événements"
EXACT = "identity"


def plain(header: str) -> str:
    """Without case, accents, spaces and signs: ``E-Mail`` and ``email`` are one."""
    folded = unicodedata.normalize("NFKD", header).casefold()
    bare = "".join(sign for sign in folded if not unicodedata.combining(sign))
    return SIGNS.sub("", bare)


def _words(text: str) -> frozenset[str]:
    return frozenset(plain(word) for word in text.split(","))


_ROLES: dict[str, Role] = {word: role for role, words in ROLES.items() for word in _words(words)}
_FULL_NAMES = _words(FULL_NAMES)
_IDENTITIES = _words(IDENTITIES)
_EVENTS = _words(EVENTS)


def role_of(header: str) -> Role | None:
    """The part that an attribute of this name plays; a full name plays none here (see ``is_full_name``)."""
    return _ROLES.get(plain(header))


def is_full_name(header: str) -> bool:
    """Whether it is a whole name, which is better than no name."""
    return plain(header) in _FULL_NAMES


def is_exact(header: str) -> bool:
    """Whether it is called ``identity``, and therefore is it."""
    return plain(header) == EXACT


def is_identity(header: str) -> bool:
    """Whether it looks like what recipients are told apart by."""
    return plain(header) in _IDENTITIES


def target_of(header: str) -> Target:
    """What a column of this name becomes, identities aside."""
    return "events" if plain(header) in _EVENTS else "attribute"


def kind_for(role: Role | None, kind: AttributeKind) -> AttributeKind:
    """The kind of an attribute that plays a role: a list of subscriptions, else a text."""
    if role is None:
        return kind
    return "list" if role == "subscriptions" else "text"
