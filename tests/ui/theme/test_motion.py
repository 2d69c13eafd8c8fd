from app.ui.theme import motion


def test_things_move_unless_they_are_told_not_to(qapp):
    assert not motion.is_reduced()
    motion.set_reduced(True)
    assert motion.is_reduced()
    motion.set_reduced(False)
    assert not motion.is_reduced()
