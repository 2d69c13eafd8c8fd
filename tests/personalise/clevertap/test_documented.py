"""The examples of CleverTap's documentation, each with what it is documented to become."""

import pytest

from tests.personalise.made import hints, liquid, shown

LANGUAGE = "PREFERED_LANGUAGE"
NUMBERS = [1, 2, 3, 4, 5, 6]
OPTIONAL = '{% if Profile.PREFERED_LANGUAGE  == "French"%} Bon Jour ! {% elsif  Profile.PREFERED_LANGUAGE  == "Spanish"%} Hola! {% else %} Hello! {% endif %}'  # noqa: E501
CUSTOMER = '{% case Profile.customer_type %}{% when "Gold" %}You are eligible for free lounge access!{% when "Silver" %}You are eligible for lounge access at only 50% of the cost!{% else %}Upgrade your membership now for free lounge access!{% endcase %}'  # noqa: E501
WEATHER = '{% if Linked.cityBasedWeather.temp > 30 %}It is a bright sunny day in {{ Profile.location | default:"your city" }}.{% elsif Linked.cityBasedWeather.temp < 10 %}It is cold in {{ Profile.location | default:"your city" }}.{% endif %}'  # noqa: E501
PRICES = '{% for product in ExternalTrigger.productDetails %}{% for pricingDetail in product.pricingDetails %}{{ pricingDetail.value | default : "defaultPriceValue"}}{% endfor %}{% endfor %}'  # noqa: E501


@pytest.mark.parametrize(
    ("spoken", "greeting"), [("Spanish", " Hola! "), ("English", " Hello! "), ("French", ""), (None, "")]
)
def test_01_the_preferred_language_decides(spoken, greeting):
    text = '{% if Profile.PREFERED_LANGUAGE == "Spanish" %} Hola! {% elsif Profile.PREFERED_LANGUAGE == "English" %} Hello! {% endif %}'  # noqa: E501
    assert shown(liquid(text, {LANGUAGE: spoken} if spoken else {})) == greeting


@pytest.mark.parametrize(
    ("spoken", "greeting"), [("French", " Bon Jour ! "), ("Spanish", " Hola! "), ("German", " Hello! ")]
)
def test_02_else_greets_everybody_else(spoken, greeting):
    assert shown(liquid(OPTIONAL, {LANGUAGE: spoken})) == greeting


@pytest.mark.parametrize(("spoken", "greeting"), [("French", ""), ("German", " Hello! ")])
def test_03_unless_is_the_other_way_round(spoken, greeting):
    text = '{% unless Profile.PREFERED_LANGUAGE  == "French"%} Hello! {% endunless %}'
    assert shown(liquid(text, {LANGUAGE: spoken})) == greeting


@pytest.mark.parametrize(
    ("kind", "beginning"),
    [("Gold", "You are eligible for free"), ("Silver", "You are eligible for lounge"), ("", "Up")],
)
def test_04_a_case_has_a_text_for_each_kind_of_customer(kind, beginning):
    assert shown(liquid(CUSTOMER, {"customer_type": kind})).startswith(beginning)


def test_05_a_loop_goes_over_items():
    text = '{% for item in hiking.items %} {{ item.names | default: "NA"}} {% endfor %}'
    items = [{"names": "flashlight"}, {"names": "backpack"}, {"names": "boots"}, {}]
    assert shown(liquid(text, hiking={"items": items})).split() == ["flashlight", "backpack", "boots", "NA"]


@pytest.mark.parametrize(("number", "tag", "numbers"), [(6, "break", "123456"), (7, "continue", "1234568910")])
def test_06_07_a_loop_is_left_and_goes_on(number, tag, numbers):
    text = (
        "{% for i in (1..10) %}{% if i == 7 %}{% " + tag + ' %}{% else %}{{ i | default: "NA" }}{% endif %}{% endfor %}'
    )
    assert shown(liquid(text)) == numbers


def test_08_abort_cancels_the_message():
    text = "{% if Event.price > 100%} Thank you COUPON {% else %} {% abort %} {% endif %}"
    assert shown(liquid(text, Event={"price": 101})) == " Thank you COUPON "
    for event in ({"price": 100}, {}):
        assert liquid(text, Event=event).outcome == "aborted"
    assert hints(text) == [("%}", " %}")]


@pytest.mark.parametrize(
    ("number", "how", "numbers"), [(9, " limit:2", "12"), (10, " offset:2", "3456"), (11, " reversed", "654321")]
)
def test_09_to_11_a_loop_takes_a_part_of_a_list(number, how, numbers):
    text = "{% for item in array" + how + ' %}{{ item | default: "NA" }}{% endfor %}'
    assert shown(liquid(text, array=NUMBERS)) == numbers


def test_12_a_table_has_a_cell_for_each():
    text = "<table>{% tablerow product in collection.products %} {{ product.title }} {% endtablerow %}</table>"
    made = shown(liquid(text, collection={"products": [{"title": "Cup"}, {"title": "Pan"}]}))
    assert made.split("\n") == [
        '<table><tr class="row1">',
        '<td class="col1"> Cup </td><td class="col2"> Pan </td></tr>',
        "</table>",
    ]


@pytest.mark.parametrize(("spoken", "greeting"), [("FRENCH", "Bonjour!"), ("GERMAN", "Hello!")])
def test_13_a_name_is_assigned(spoken, greeting):
    text = '{% assign LANG = PROFILE.PREFERED_LANGUAGE %}{% if LANG == "FRENCH" %}Bonjour!{% else %}Hello!{% endif %}'
    assert shown(liquid(text, {LANGUAGE: spoken})) == greeting
    assert hints(text) == [("PROFILE", "Profile")]


def test_14_raw_is_not_carried_out():
    text = "{% raw %}{{ 5 | plus: 6 }}{% endraw %} equals 11."
    assert shown(liquid(text)) == "{{ 5 | plus: 6 }} equals 11."


def test_15_a_comment_is_not_shown():
    text = "A{% comment %} This condition is fulfilled only if the value is French {% endcomment %}B"
    assert shown(liquid(text)) == "AB"


def test_16_a_name_has_a_default():
    text = 'Hi {{ Profile.name | default:"there!" }},'
    assert shown(liquid(text, {"name": "Olena"})) == "Hi Olena,"
    assert shown(liquid(text)) == "Hi there!,"


@pytest.mark.parametrize(("degrees", "weather"), [(31, "sunny day in Kyiv."), (9, "cold in Kyiv."), (20, "")])
def test_17_linked_content_decides(degrees, weather):
    made = shown(liquid(WEATHER, {"location": "Kyiv"}, Linked={"cityBasedWeather": {"temp": degrees}}))
    assert made.endswith(weather)
    assert bool(made) == bool(weather)


def test_18_linked_lists_are_looped_over():
    text = "{% for restaurant in Linked.RestaurantAPI.restaurants_info limit:5%} {{restaurant.name}}  {{restaurant.user_rating.rating_text}} {% endfor %}"  # noqa: E501
    found = [{"name": f"R{n}", "user_rating": {"rating_text": "Good"}} for n in range(9)]
    made = shown(liquid(text, Linked={"RestaurantAPI": {"restaurants_info": found}}))
    assert made.split() == "R0 Good R1 Good R2 Good R3 Good R4 Good".split()
    assert hints(text) == [("%}", " %}")]


@pytest.mark.parametrize(
    ("text", "filled", "empty"),
    [
        ('{{ Catalog["Amount Catalog"].Rating | default:"3" }}', "5", "3"),
        ('{{ Catalog.["Sample Catalog"].Name | default: "Laptop" }}', "Pen", "Laptop"),
        ('{{ Catalog.Sample_Catalog.["City Restaurants"] | default:"New York" }}', "Kyiv", "New York"),
    ],
)
def test_19_catalogs_are_read(text, filled, empty):
    rows = {
        "Amount Catalog": [{"Rating": 5}, {"Rating": 1}],
        "Sample Catalog": {"Name": "Pen"},
        "Sample_Catalog": {"City Restaurants": "Kyiv"},
    }
    assert shown(liquid(text, Catalog=rows)) == filled
    assert shown(liquid(text)) == empty
    assert hints(text) == ([(".", "")] if ".[" in text else [])


def test_20_catalogs_are_looped_over():
    text = '{% for item in Catalog["Amount Catalog"] %}{{item.Rating | default: "3"}}{{item.Amount | default: "79999"}}{% endfor %}'  # noqa: E501
    assert shown(liquid(text, Catalog={"Amount Catalog": [{"Rating": 4, "Amount": 10}, {}]})) == "410379999"


def test_21_external_triggers_are_read():
    assert shown(liquid('{{ ExternalTrigger.Price | default: "defaultPrice" }}')) == "defaultPrice"
    details = [{"pricingDetails": [{"value": 5}, {}]}]
    assert shown(liquid(PRICES, ExternalTrigger={"productDetails": details})) == "5defaultPriceValue"
    assert hints(PRICES) == [(" ", "")]


@pytest.mark.parametrize(("event", "made"), [({"offerPercentage": 20}, "20"), ({}, "0")])
def test_22_event_properties_stand_in_brackets(event, made):
    assert shown(liquid('{{Event["offerPercentage"] | default:"0"}}', Event=event)) == made


def test_23_the_campaign_has_an_id():
    assert shown(liquid('{{Campaign.campaignId | default:"0_0"}}')) == "0_0"
    assert shown(liquid('{{Campaign.campaignId | default:"0_0"}}', Campaign={"campaignId": "17"})) == "17"


@pytest.mark.parametrize(
    ("text", "filled", "empty"),
    [
        ('{{ ConstantEventProperty | default:"this item" }}', "abcd", "this item"),
        ('{{ ConstantEventProperty[1] | default:"index default" }}', "b", "index default"),
        (
            '{% for index in ConstantEventProperty limit:3 %}{{ index | default:"Failed" }}{% endfor %}',
            "abc",
            "",
        ),
    ],
)
def test_24_constant_event_properties_are_read(text, filled, empty):
    assert shown(liquid(text, ConstantEventProperty=list("abcd"))) == filled
    assert shown(liquid(text)) == empty


def test_25_points_are_missing():
    text = "You are a {{ 5000 | minus: Profile.credit_points }}  points short to earn a gift coupon."
    assert "a 1200  points" in shown(liquid(text, {"credit_points": 3800}))
    assert liquid(text).missing == ("Profile.credit_points",)


@pytest.mark.parametrize(("discount", "made"), [(5, "10"), (30, "30"), (90, "60")])
def test_26_a_discount_is_bounded(discount, made):
    text = "Hey! Get discount upto {{ discount.value | at_least: 10 | at_most: 60 }} now!"
    assert shown(liquid(text, discount={"value": discount})) == f"Hey! Get discount upto {made} now!"


@pytest.mark.parametrize(("profile", "made"), [({"points": 50}, "250"), ({}, "200")])
def test_27_points_are_added_up(profile, made):
    assert shown(liquid("make your total to {{ Profile.points | default: 0 | plus: 200 }}.", profile)).endswith(
        f"{made}."
    )


def test_28_filters_stand_in_a_row():
    text = '{{ Profile.username | default:"there" | capitalize }}'
    assert (shown(liquid(text)), shown(liquid(text, {"username": "ann"}))) == ("There", "Ann")
    date = '{{ Charged.deliverydate | default: "24-May-2021" | date: "%b, %d" }}'
    assert shown(liquid(date)) == "May, 24"
    assert shown(liquid(date, Charged={"deliverydate": "2026-01-02"})) == "Jan, 02"


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("{{ 100 | plus: 20 }}", "120"),
        ("{{ 20 | times: 4 }}", "80"),
        ("{{ 100 | divided_by: 4 }}", "25"),
        ("{{ 20.4593 | round: 2 }}", "20.46"),
        ("{{ 15 | modulo: 2 }}", "1"),
    ],
)
def test_29_numbers_are_worked_out(text, made):
    assert shown(liquid(text)) == made


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("[{{ coupon | strip }}]", "[<b>A\nB</b>]"),
        ("[{{ coupon | lstrip }}]", "[<b>A\nB</b> ]"),
        ("[{{ coupon | rstrip }}]", "[ <b>A\nB</b>]"),
        ("[{{ coupon | strip_html }}]", "[ A\nB ]"),
        ("[{{ coupon | strip_newlines }}]", "[ <b>AB</b> ]"),
        ("{{ product_list_men | first }}", "Hat"),
        ("{{ web_link | url_encode }}", "https%3A%2F%2Fa.b%2F%3Fq%3Dx+y"),
    ],
)
def test_30_texts_and_lists_are_changed(text, made):
    data = {"coupon": " <b>A\nB</b> ", "product_list_men": ["Hat", "Tie"], "web_link": "https://a.b/?q=x y"}
    assert shown(liquid(text, **data)) == made


def test_31_notifications_and_reminders_are_read():
    notify = '{{Notify.orderID | default:"Order number not available"}}'
    reminder = '{{ Reminder.flight_booking.date | default: "your upcoming travel date" }}'
    assert shown(liquid(notify)) == "Order number not available"
    assert shown(liquid(notify, Notify={"orderID": 7})) == "7"
    assert shown(liquid(reminder)) == "your upcoming travel date"
    assert shown(liquid(reminder, Reminder={"flight_booking": {"date": "Monday"}})) == "Monday"


def test_32_links_are_personalised():
    text = 'https://demoapp.com/{{Profile.Identity | default: "Default User"}}'
    assert shown(liquid(text, identity="r1")) == "https://demoapp.com/r1"
    assert shown(liquid(text)) == "https://demoapp.com/Default User"
