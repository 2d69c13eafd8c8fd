from app.domain.recipient import Event, Recipient
from app.services.people.blocks import SOME, Blocks


def crowd(count):
    return [
        Recipient(
            identity=f"r{number}",
            attributes={"City": "Київ", "n": number, "f": 0.5, "tags": ["a", {"b": None}]},
            events=(Event(name="Left", properties={"x": [1]}),),
            sample=number % 2 == 0,
        )
        for number in range(count)
    ]


def test_recipients_come_out_as_they_went_in():
    many = crowd(2 * SOME + 3)
    blocks = Blocks(iter(many))
    assert blocks.count == len(many)
    assert [len(block) for block in blocks] == [SOME, SOME, 3]
    assert [each for block in blocks for each in block] == many
    assert [each for block in blocks for each in block] == many


def test_no_recipients_are_no_block():
    assert Blocks().count == 0
    assert list(Blocks()) == []


def test_they_take_little_room():
    packed = Blocks(crowd(SOME))
    assert sum(map(len, packed._packed)) < 20 * SOME
