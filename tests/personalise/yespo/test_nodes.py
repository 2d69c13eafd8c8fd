import pytest
from hypothesis import given as over
from hypothesis import settings
from hypothesis import strategies as st

from tests.personalise.clevertap.test_compiling import JSON
from tests.personalise.made import parsed, shown, yespo


@pytest.mark.parametrize(
    ("condition", "truth"),
    [
        ("1 < 2 and 2 <= 2", True),
        ("1 gt 2 or 2 ge 2", True),
        ("1 lt 2 && !(1 eq 2)", True),
        ("'5' == 5", True),
        ("'a' < 'b'", True),
        ("'10' > '9'", True),
        ("true == 'true'", True),
        ("null == $data.get('x')", True),
        ("$data.get('x') != 'a'", True),
        ("$data.get('x') < 5", False),
        ("$data.get('x') >= 5", False),
        ("not 1 == 1", False),
        ("$data.get('empty')", False),
        ("''", False),
        ("false", False),
        ("0", True),
        ("(1 == 2) || ('a' ne 'a')", False),
        ("$data.get('list') == 'a'", False),
        ("$data.get('list') > 5", False),
    ],
)
def test_conditions(condition, truth):
    made = shown(yespo(f"#if({condition})yes#else no#end", data={"empty": [], "list": [1]}))
    assert made.strip() == ("yes" if truth else "no")


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("#foreach($a in $data.get('map'))$a#end", "12"),
        ("#foreach($a in $data.get('no'))$a#end", ""),
        (
            "#foreach($a in $data.get('list'))#foreach($b in $data.get('list'))$velocityCount#end$velocityCount #end",
            "121 122 ",
        ),
        ("$data.map.a $!data.map.zz", "1 "),
        ("${data.get('list').get(0)} $!{data.get('nope')}.", "x ."),
        ("$data.get('word').substring(1)", "ord"),
        ("$data.get('list').size() $data.get('map').size()", "2 2"),
        ("Hello $data.get('word'). Bye", "Hello word. Bye"),
        ("#set($x=$data.get('list').get(1))$x", "y"),
        ("#set($x = true)$x#set($x = 2.5)$x", "true2.5"),
        ("$data.get($data.get('key'))", "word"),
    ],
)
def test_values_and_loops(text, made):
    data = {"map": {"a": 1, "b": 2}, "list": ["x", "y"], "word": "word", "key": "word"}
    assert shown(yespo(text, data=data)) == made


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("$data.get('word').get('x')", "There is nothing inside this value"),
        ("$data.get('word').size()", "Only a list has a size"),
        ("$data.get('word').substring(2,9)", "There are no characters 2 to 9 in a text of 4"),
        ("$data.get('list').get('x')", "This needs a number"),
        ("$mathTool.div(1,0)", "Nothing can be divided by 0"),
        ("$mathTool.add($data.get('word'),1)", "This needs a number"),
        ("$numberTool.format('abc',1)", "Write the pattern with #, 0 and a point, as in '#.00'"),
        ("$dateTool.addDays('soon',1)", "This is not a date"),
        ("$dateTool.addDays('01/01/2020','x')", "This needs a number"),
        ("$dateTool.addDays('01/01/2020',1.5)", "This needs a whole number"),
        ("$dateTool.addYears('01/01/2020',9000)", "This day is too far away"),
        (
            "$dateTool.diff('01/01/2020','01/01/2021','WEEKS')",
            "The unit is 'YEARS', 'MONTHS', 'DAYS', 'HOURS' or 'MINUTES'",
        ),
        ("$dateTool.currentDate('HH','GMT+99')", "There is no such time zone"),
    ],
)
def test_what_a_value_does_not_fit_fails_at_its_place(text, message):
    made = yespo(text, data={"word": "word", "list": [1]})
    assert (made.outcome, made.problem.message) == ("failed", message)
    assert made.problem.start > 0


def test_nothing_without_an_exclamation_mark_fails():
    made = yespo("Hi $data.get('name')!")
    assert (made.outcome, made.text, made.missing) == ("failed", "Hi ", ("data.name",))
    assert "write $! so that nothing is shown then" in made.problem.message
    assert (made.problem.start, made.problem.end) == (3, 20)


def test_nothing_that_is_quiet_is_noted():
    made = yespo("Hi $!data.get('name')!")
    assert (made.outcome, made.text, made.missing) == ("shown", "Hi !", ("data.name",))


@pytest.mark.parametrize("value", ["%FIRSTNAME|x%", "$!data.get('secret')", "#if(1)", "{{ Profile.x }}", "<!--#end-->"])
def test_values_are_put_in_once_and_as_they_are(value):
    text = "%CITY|% $!data.get('a') #set($x='%CITY|%')$x"
    assert shown(yespo(text, {"City": value}, data={"a": value, "secret": "!"})) == f"{value} {value} {value}"


@pytest.mark.parametrize(
    "text",
    [
        "#foreach($a in $data.get('l'))#foreach($b in $data.get('l'))#foreach($c in $data.get('l')) #end#end#end",
        "#set($x='ab')#foreach($a in $data.get('l'))#set($x=$x.replace('a','aa'))#set($x=$x.replace('a','aa'))#end",
        "#set($x=10)#foreach($a in $data.get('l'))#set($x=$mathTool.mul($x,$x))#end",
        "#if(" + "(" * 30 + "1" + ")" * 30 + ")#end",
        "#if(1)" * 30 + "#end" * 30,
        "%AA|x%" * 20_000,
        "#if(" + "1 == 1 and " * 400 + "1)#end",
    ],
)
def test_templates_have_limits(text):
    made = yespo(text, data={"l": list(range(1000))})
    assert made.outcome == "failed"
    assert made.problem.code in ("personal.limit", "personal.failed")


PARTS = st.sampled_from(
    [
        "%AA|b%",
        "$!data.get('a')",
        "$data.get('a').get(0)",
        "#if($data.get('a') > 1)",
        "#foreach($i in $data.get('a'))",
        "#foreach($i in $!i.get('b'))",
        "$!i.get('c')",
        "#set($x=$data.get('a'))",
        "$!x.toUpperCase()",
        "$!x.substring(0,1)",
        "$!mathTool.add($data.get('a'),2)",
        "$!dateTool.addMonths($data.get('a'),1)",
        "$!numberTool.format('#,##0.0#',$data.get('a'))",
        "#elseif(not $x)",
        "#else",
        "#end",
        "#break",
        "text",
    ]
)


@settings(max_examples=300, deadline=None)
@over(st.lists(PARTS, max_size=10).map("".join), JSON, JSON)
def test_any_text_with_any_values_ends_well(text, a, profile):
    read = parsed(text, "yespo")
    made = yespo(text, {"AA": profile}, data={"a": a})
    assert made.outcome in ("shown", "failed")
    assert (made.problem is None) == (made.outcome == "shown")
    assert set(made.branches) <= {branch.number for branch in read.branches}
    if read.error:
        assert made.problem == read.error
