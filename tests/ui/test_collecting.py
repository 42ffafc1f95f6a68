"""What forms a ring of references is taken down on the GUI thread, never on a lane."""

import gc
import threading
import weakref

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui.collecting import GuiCollector


class Ring:
    """Refers to itself, so that only the cycle collector can take it down; tells on which thread that was."""

    def __init__(self, ended_on: list[int]) -> None:
        self.itself = self
        weakref.finalize(self, lambda: ended_on.append(threading.get_ident()))


def crowd(ended_on: list[int]) -> None:
    """More rings than any threshold lets live."""
    for _ in range(5 * gc.get_threshold()[0]):
        Ring(ended_on)


def test_rings_made_on_another_thread_end_on_this_one(qtbot: QtBot) -> None:
    ended_on: list[int] = []
    parent = QObject()
    collector = GuiCollector(parent)
    try:
        lane = threading.Thread(target=crowd, args=(ended_on,))
        lane.start()
        lane.join()
        assert ended_on == []
        qtbot.waitUntil(lambda: bool(ended_on))
    finally:
        collector.close()
    assert set(ended_on) == {threading.get_ident()}
    assert gc.isenabled()
