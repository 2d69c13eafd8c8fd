import pytest

from app.services.people.headers import is_exact, is_full_name, is_identity, kind_for, plain, role_of, target_of


@pytest.mark.parametrize(
    ("role", "headers"),
    [
        (
            "first_name",
            ["First name", "first_name", "FirstName", "Ім'я", "Ім’я", "Vorname", "Nombre", "Prénom"],
        ),
        ("last_name", ["Last Name", "surname", "Прізвище", "Nachname", "Apellidos", "Nom"]),
        ("email", ["E-Mail", "email", "Email address", "Електронна пошта", "Correo electrónico", "Courriel"]),
        ("phone", ["Phone", "Mobile number", "SMS", "Телефон", "Handynummer", "Teléfono", "Téléphone"]),
        ("city", ["City", "Town", "Місто", "Stadt", "Ciudad", "Ville"]),
        ("language", ["Language", "locale", "Мова", "Sprache", "Idioma", "Langue"]),
        ("time_zone", ["Time zone", "TimeZone", "Часовий пояс", "Zeitzone", "Zona horaria", "Fuseau horaire"]),
        ("subscriptions", ["Subscriptions", "Підписки", "Abonnements", "Suscripciones"]),
    ],
)
def test_headers_name_roles_in_five_languages(role, headers):
    assert {header: role_of(header) for header in headers} == dict.fromkeys(headers, role)


@pytest.mark.parametrize("header", ["Points", "Company name", "City tax", "Name", "", "Підстава"])
def test_other_headers_name_none(header):
    assert role_of(header) is None


@pytest.mark.parametrize(
    "header", ["Identity", "ID", "user_id", "Customer-ID", "Kundennr.", "Ідентифікатор", "Identifiant"]
)
def test_identities_are_recognised(header):
    assert is_identity(header)
    assert not is_identity(f"{header} of the shop")


def test_only_one_word_is_exact():
    assert [is_exact(header) for header in ("identity", " IDENTITY ", "Identity no", "id")] == [
        True,
        True,
        False,
        False,
    ]


def test_a_whole_name_is_not_a_first_name():
    assert is_full_name("Full name")
    assert is_full_name("Name")
    assert not is_full_name("First name")


def test_events_have_a_target_of_their_own():
    assert (target_of("Events"), target_of("Події"), target_of("Event")) == ("events", "events", "attribute")


def test_a_role_decides_the_kind():
    assert kind_for("phone", "number") == "text"
    assert kind_for("subscriptions", "text") == "list"
    assert kind_for(None, "number") == "number"


def test_spelling_does_not_count():
    assert plain("E-Mail Adresse ") == plain("e_mail_ADRESSE") == "emailadresse"
