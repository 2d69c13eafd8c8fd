"""The examples of Yespo's documentation, each with what it is documented to become."""

import pytest

from tests.personalise.made import parsed, shown, yespo

CONTACT = {
    "ADDRESS": "Main 1",
    "County": "West",
    "POSTCODE": "01001",
    "GROUP": {"NAME": "Loyal"},
    "PERSONAL.BONUS": 50,
    "Manager": {"Name": "Ihor", "Phone": "+380"},
    "EVENT.NY_SALE": "Sale",
}
ROLES = {"first_name": "Olena", "last_name": "Koval", "email": "o@k.ua", "phone": "+381", "city": "Kyiv"}
ORDERS = [{"name": "Cup", "price": 5}, {"name": "Pan", "price": 20}]


@pytest.mark.parametrize(
    ("tag", "value"),
    [
        ("FIRSTNAME", "Olena"),
        ("LASTNAME", "Koval"),
        ("EMAIL", "o@k.ua"),
        ("SMS", "+381"),
        ("EXTERNAL_CUSTOMER_ID", "r1"),
        ("TOWN", "Kyiv"),
        ("ADDRESS", "Main 1"),
        ("COUNTY", "West"),
        ("POSTCODE", "01001"),
        ("GROUP.NAME", "Loyal"),
        ("MESSAGENAME", "Spring"),
        ("PERSONAL.BONUS", "50"),
        ("MANAGER.NAME", "Ihor"),
        ("MANAGER.PHONE", "+380"),
    ],
)
def test_standard_and_own_tags_with_and_without_their_bar(tag, value):
    for text in (f"%{tag}|%", f"%{tag}%", f"%{tag}|else%"):
        made = yespo(text, CONTACT, identity="r1", roles=ROLES, Campaign={"name": "Spring"})
        assert (shown(made), made.missing, made.fallbacks) == (value, (), ())


def test_a_fallback_is_shown_for_an_empty_field():
    made = yespo("Hi %FIRSTNAME|there%!")
    assert (made.text, made.fallbacks) == ("Hi there!", ("Profile.FIRSTNAME",))


@pytest.mark.parametrize("text", ["Hi %FIRSTNAME|%!", "Hi %FIRSTNAME%!"])
def test_an_empty_field_without_one_is_skipped(text):
    made = yespo(text)
    assert (made.text, made.outcome, made.missing) == ("Hi !", "shown", ("Profile.FIRSTNAME",))
    assert [(each.code, each.severity) for each in parsed(text, "yespo").problems] == [("personal.no-fallback", "hint")]


def test_links_hold_bare_tags():
    text = "https://example.com?name=%FIRSTNAME%&email=%EMAIL%"
    assert shown(yespo(text, roles=ROLES)) == "https://example.com?name=Olena&email=o@k.ua"


def test_tags_are_combined_in_a_set():
    text = "<!--#set($var='%EVENT.NY_SALE|%: %EVENT.NY_BONUS|%%')-->\n<!--#*end-->\n$var"
    assert shown(yespo(text, CONTACT)).strip() == "Sale: %"
    assert shown(yespo(text, {**CONTACT, "EVENT.NY_BONUS": 20})).strip() == "Sale: 20%"


@pytest.mark.parametrize("tag", ["PROMOCODE", "PC_GENERAL", "_PC_TYPE_EXPARATIONDATE_DISCOUNT"])
def test_promo_codes_are_tags(tag):
    assert yespo(f"%{tag}%").missing == (f"Profile.{tag}",)


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("$!data.get('discount')", "5%"),
        ("$!data.get('link')", "https://shop.example"),
        ("$!data.get('customerData').get('firstName')", "Ann"),
        ("$!data.get('FIRSTNAME')", "Olena"),
        ("$!data.get('orderData').get(0).get('name')", "Cup"),
        ("$!data.get('orderData').size()", "2"),
        ("$!data.get('nothing')", ""),
        ("$!data.get('nothing').get('at').get('all')", ""),
        ("#foreach($order in $!data.get('orderData'))$!order.get('name') $!order.get('price');#end", "Cup 5;Pan 20;"),
        ("#foreach($item in $data.get('orderData'))$velocityCount: $item.get('name') #end", "1: Cup 2: Pan "),
        ("#foreach($i in $data.get('many'))$i#if( $velocityCount > 5 ) #break #end#end", "123456 "),
        ("#set($var='value')$var", "value"),
        ("#if($data.get('param')=='value1')a#elseif($data.get('param')=='value2')b#else c#end", "b"),
        ("#if (!($data.get('param')=='value1'))other#end", "other"),
        ("#if($data.get('param') and $data.get('param')!='')there#end", "there"),
        ("#if($data.get('nothing') and $data.get('nothing')!='')there#end", ""),
        ("<!--#if($data.get('g')=='F')-->she<!--#elseif($data.get('g')=='M')-->he<!--#else-->they<!--#end-->", "he"),
        ("$mathTool.add(1,2) $mathTool.sub(1,2) $mathTool.mul(2,3) $mathTool.div(6,2)", "3 -1 6 3"),
        ("$!numberTool.format('#.00',$data.get('price'))", "2.50"),
        ("$!dateTool.addDays($!data.get('date'),15)", "16/01/2020 12:00"),
        ("$!dateTool.diff($!data.get('first'),$!data.get('second'),'DAYS')", "490"),
        ("$!dateTool.currentDate('dd.MM.yyyy HH:mm:ss','GMT+3')", "02.03.2026 12:05:07"),
        ("$data.get('param').length() $data.get('param').substring(0,3)", "6 val"),
        ("$data.get('param').replace('v','V') $data.get('param').toUpperCase()", "Value2 VALUE2"),
        ("$data.get('FIRSTNAME').toLowerCase()", "olena"),
        ("#if($data.get('param').equals('value2'))1#end#if($data.get('g').equalsIgnoreCase('m'))2#end", "12"),
    ],
)
def test_velocity_reads_the_data(text, made):
    data = {
        "discount": "5%",
        "link": "https://shop.example",
        "customerData": {"firstName": "Ann"},
        "orderData": ORDERS,
        "many": list(range(1, 20)),
        "param": "value2",
        "g": "M",
        "price": 2.5,
        "date": "01/01/2020 12:00",
        "first": "01/01/2020",
        "second": "05/05/2021",
    }
    assert shown(yespo(text, roles=ROLES, data=data)) == made


def test_an_element_that_is_not_there_is_an_error():
    text = "a $!data.get('orders').get(2).get('name')"
    made = yespo(text, data={"orders": ORDERS})
    assert (made.outcome, made.text) == ("failed", "a ")
    assert made.problem.message == "There is no element 2: the list has 2"
