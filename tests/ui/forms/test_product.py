from app.ui.forms.details import DETAILS

PRODUCT = next(field for field in DETAILS if field.path == "product")


def test_choosing_a_product_also_says_how_personal_fields_are_written(bench, show_field):
    widget = show_field(bench, PRODUCT)
    widget.combo.setCurrentIndex(widget.combo.findText("Yespo"))
    assert (bench.value("product"), bench.value("dialect")) == ("yespo", "yespo")
    widget.combo.setCurrentIndex(widget.combo.findText("Both"))
    assert (bench.value("product"), bench.value("dialect")) == ("both", "yespo")


def test_both_is_one_step(bench, show_field):
    before = (bench.value("product"), bench.value("dialect"))
    widget = show_field(bench, PRODUCT)
    widget.combo.setCurrentIndex(widget.combo.findText("CleverTap"))
    bench.settle()
    bench.undo()
    assert (bench.value("product"), bench.value("dialect")) == before
