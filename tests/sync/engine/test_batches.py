import json

from app.sync.engine.batches import MOST, MOST_BYTES, batches
from app.sync.engine.report import Report
from app.sync.engine.run import Run
from app.sync.states import spelled
from app.sync.values import Write
from tests.sync.desk import filled
from tests.sync.made import A, B, made, record, uid


def of(desk, **wishes):
    run = Run(local=desk.here, remote=desk.store, report=Report())
    return list(batches(run, **{"refused": False, **wishes}))


def test_nothing_waiting_is_no_batch(ada):
    assert of(ada) == []


def test_a_creation_expects_nothing_an_update_what_is_known(ada, team):
    ada.put(made())
    assert [each.write for each in of(ada)[0]] == [Write("campaigns", A, made(), None)]
    ada.sync()
    ada.name(A, "Summer")
    assert [each.write for each in of(ada)[0]] == [Write("campaigns", A, made(name="Summer"), "1")]
    ada.here.delete(A)
    assert [(each.write, each.size) for each in of(ada)[0]] == [(Write("campaigns", A, None, "1"), 0)]


def test_a_batch_says_how_long_it_is_and_what_it_holds(ada):
    ada.put(made(name="\ud83d"))
    ((each,),) = of(ada)
    assert each.size == len(json.dumps(made(name="\ud83d"), separators=(",", ":")))
    assert each.text.encode() == spelled(each.write.data)


def test_no_batch_holds_too_much(ada):
    filled(ada, 2 * MOST + 1)
    ada.put(*(made(uid(number), "x" * (MOST_BYTES // 3)) for number in range(900, 905)))
    found = of(ada)
    assert all(len(batch) <= MOST and sum(each.size for each in batch) <= MOST_BYTES for batch in found)
    assert sum(map(len, found)) == 2 * MOST + 6


def test_records_of_all_collections_share_batches_in_order(ada):
    for collection in ("segments", "categories", "labels"):
        ada.here.put(B, record(collection, B, collection), collection=collection)
    ada.put(made(labels=[B], categories=[B], audience={"include": [B]}))
    (batch,) = of(ada)
    assert [each.write.collection for each in batch] == ["labels", "categories", "segments", "campaigns"]
