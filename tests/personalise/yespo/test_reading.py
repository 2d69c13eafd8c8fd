import pytest

from tests.personalise.made import complaint, parsed, references, shown, yespo


@pytest.mark.parametrize(
    ("text", "message", "place"),
    [
        ("a#end", "There is nothing that “#end” could close", "#end"),
        ("#else", "“#else” is out of place: it works only inside #if", "#else"),
        ("#if(1)a#else b#else c#end", "“#else” is out of place: #else comes last", "#else"),
        ("#foreach($a in $data.get('b'))#else#end", "“#else” is out of place: it works only inside #if", "#else"),
        ("#break", "“#break” works only inside #foreach", "#break"),
        ("#if(1)a", "“#if” is not closed: write #end after it", "#if(1)"),
        ("#if($data.get('a')", "This is not understood: write ) to close the bracket", ""),
        ("#if()a#end", "A value is missing here", ")"),
        ("#if(a)b#end", "“a” is not understood: write $ before a name, and quotes around a text", "a"),
        ("#foreach(item in $data)#end", "Write it as in #foreach($item in $data.get('items'))", "#foreach(item"),
        ("#set(x='1')", "Write it as in #set($name='value')", "#set(x"),
        ("#set($x=1+2)", "Sums are not available here: use $mathTool", "+"),
        ("#set($x=$data.get('a') - 2)", "Sums are not available here: use $mathTool", "-"),
        ('#include("x")', "“#include” is not available in a message", "#include"),
        ("$dta.get('x')", "There is nothing called “$dta” here: did you mean “data”?", "$dta"),
        ("$!x", "There is nothing called “$x” here", "$!x"),
        ("$data.get('x').trim()", "There is no “.trim()” here", "trim"),
        (
            "$data.get('x').toUppercase()",
            "There is no “.toUppercase()” here: did you mean “toUpperCase”?",
            "toUppercase",
        ),
        ("$data.get()", "“get” takes 1 values in its brackets", "get()"),
        ("$data.get('a').substring()", "“substring” takes 1 to 2 values in its brackets", "substring()"),
        ("$mathTool.pow(1,2)", "$mathTool has no “pow”", "pow"),
        ("$mathTool.add(1 2)", "Write , here", "2"),
        ("$!{data.get('x')", "Write } here", ""),
    ],
)
def test_what_is_wrong_is_told_at_its_place(text, message, place):
    assert complaint(text, "yespo") == (message, place)


@pytest.mark.parametrize(
    "text",
    [
        "$5 and US$",
        "$USD $usd.",
        "#sale #1 #endless #iffy",
        "#if you like #set of cups",
        "<!-- a --> <!--#x-->",
        "$ # $! #{",
        "a.get('b')",
    ],
)
def test_signs_that_mean_nothing_are_text(text):
    assert parsed(text, "yespo").plain
    assert shown(yespo(text)) == text


def test_every_error_is_found_and_blocks_stay_in_order():
    text = "#if(a)x#end #foreach($i on 5)y#end $data.nope() %AA|x"
    messages = [each.message for each in parsed(text, "yespo").problems]
    assert len(messages) == 4
    assert not any("not closed: write #end" in message or "could close" in message for message in messages)


def test_branches_are_counted_by_place_and_noted_when_taken():
    text = "#if($data.get('a'))A#if($data.get('b'))B#else C#end#elseif(1==2)D#{else}E#{end}"
    found = [(each.number, each.words, text[each.start : each.end]) for each in parsed(text, "yespo").branches]
    assert found == [
        (1, "if($data.get('a'))", "A#if($data.get('b'))B#else C#end"),
        (2, "if($data.get('b'))", "B"),
        (3, "else", " C"),
        (4, "elseif(1==2)", "D"),
        (5, "{else}", "E"),
    ]
    taken = [yespo(text, data=data) for data in ({"a": 1, "b": 1}, {"a": 1}, {})]
    assert [(each.text, each.branches) for each in taken] == [("AB", (1, 2)), ("A C", (1, 3)), ("E", (5,))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("%CITY|x% %TOWN%", [("Profile.CITY", "x", True), ("Profile.TOWN", None, True)]),
        ("$!data.get('a').get('b')", [("data.a.b", None, True)]),
        ("$!data.get('a').get(0).b", [("data.a.0.b", None, True)]),
        ("#if($data.get('a') > $data.get('b'))#end", [("data.a", None, False), ("data.b", None, False)]),
        ("#foreach($i in $data.get('a'))$i.get('b')#end", [("data.a", None, False)]),
        ("#set($a='%CITY|x%')", [("Profile.CITY", "x", True)]),
        ("$mathTool.add($data.get('a'),1)", [("data.a", None, False)]),
    ],
)
def test_everything_that_is_read_is_found(text, found):
    assert references(text, "yespo") == found


def test_lines_of_directives_leave_no_empty_lines():
    text = "#set($a='x')\n#if($a=='x')\nyes\n#end\nend"
    assert shown(yespo(text)) == "yes\nend"
