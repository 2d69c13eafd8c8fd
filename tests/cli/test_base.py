import io
import json

from app.cli.base import Output


def printed(as_json, values, text):
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    Output(as_json=as_json, out=out, err=io.StringIO()).line(values, text)
    out.flush()
    return out.buffer.getvalue().decode("utf-8")


def test_machines_get_the_values_and_people_the_text():
    assert json.loads(printed(True, {"name": "Déjà"}, "text")) == {"name": "Déjà"}
    assert printed(False, {"name": "x"}, "Déjà") == "Déjà\n"


def test_a_line_for_machines_is_one_line_of_ascii():
    line = printed(True, {"name": "a\nb\u2028\ud83d"}, "")

    assert line.isascii()
    assert line.count("\n") == 1


def test_a_lone_surrogate_is_spelled_out_for_people():
    assert printed(False, {}, "a\ud83db") == "a\\ud83db\n"


def test_talk_goes_elsewhere():
    out, err = io.StringIO(), io.StringIO()
    Output(as_json=True, out=out, err=err).say("Working")

    assert (out.getvalue(), err.getvalue()) == ("", "Working\n")
