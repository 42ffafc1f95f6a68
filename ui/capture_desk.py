"""Taking in pages: files, clipboard, scanner; each stored page joins its material as soon as it is durable."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject
from PySide6.QtGui import QImage, QImageWriter

from clerk_app.domain.materials import Page
from ui.signals import Emits, emits
from ui.tasks import Job, Runner
from ui.visit import Visit
from ui.wording import trouble_words


class CaptureDesk(QObject):
    """Works on a lane of its own, so that a slow scanner delays nothing else."""

    told: Emits[str] = emits(str)
    busy_changed: Emits[()] = emits()
    _arrived: Emits[object] = emits(object)

    def __init__(self, visit: Visit, lane: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._visit, self._lane = visit, lane
        self._case_id = self._target = ""
        self._fresh: set[str] = set()
        self.busy = False
        self._arrived.connect(self._on_arrived)
        visit.page_left_over.connect(self._on_page_left_over)

    def take_paths(self, slot: str, paths: tuple[str, ...]) -> None:
        """Each file on its own: a bad one is told by name, the others come in."""
        for path in paths:
            self._take(partial(self._visit.verbs.take_path, path), slot)

    def take_image(self, slot: str, image: QImage) -> None:
        self._take(partial(self._visit.verbs.take_file, _png(image), "剪贴板"), slot)

    def scan(self, slot: str) -> None:
        """Pages arrive one by one; those delivered before a jam stay."""
        if self.busy:
            return
        self._case_id, self._target, self.busy = self._visit.draft.case_id, slot, True
        self._fresh.clear()
        scan = self._visit.verbs.scan
        self._lane.run(Job(self, lambda: scan(self._arrived.emit), self._on_scanned, self._on_scan_failed))
        self.busy_changed.emit()

    def _take(self, work: Callable[[], tuple[Page, ...]], slot: str) -> None:
        """The clerk may turn to the next person before the pages are in: they go to the visit they were meant for."""
        taken = partial(self._visit.receive, self._visit.draft.case_id, slot)
        self._lane.run(Job(self, work, taken, self._on_failed))

    def _on_arrived(self, page: object) -> None:
        assert isinstance(page, Page)
        self._fresh.add(page.sha256)
        self._visit.receive(self._case_id, self._target, (page,))

    def _on_page_left_over(self) -> None:
        self.told.emit("刚到的页没有收入：那一件已经作出决定。请核对后再办。")

    def _on_scanned(self, count: int) -> None:
        self._free()
        self.told.emit(_scanned_words(count, self._fresh))

    def _on_scan_failed(self, error: Exception) -> None:
        self._free()
        self._on_failed(error)

    def _free(self) -> None:
        self.busy = False
        self.busy_changed.emit()

    def _on_failed(self, error: Exception) -> None:
        self.told.emit(trouble_words(error))


def _scanned_words(count: int, different: set[str]) -> str:
    """Two sheets that come out the same to the last bit are one page; the clerk counts sheets and is told."""
    same = count - len(different)
    return f"已扫描 {count} 页" + (f"，其中 {same} 页与前面的完全相同，只收一次" if same else "")


def _png(image: QImage) -> bytes:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(held.data())
