"""Taking in pages: files, clipboard, scanner; each stored page joins its material as soon as it is durable."""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject
from PySide6.QtGui import QImage, QImageWriter

from clerk_app.domain.materials import Page
from ui.signals import Emits, emits
from ui.tasks import Job, Runner
from ui.verbs import TakePath
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
        self._target = ""
        self.busy = False
        self._arrived.connect(self._on_arrived)

    def take_paths(self, slot: str, paths: tuple[str, ...]) -> None:
        """Each file on its own: a bad one is told by name, the others come in."""
        for path in paths:
            take = self._visit.verbs.take_path
            self._lane.run(Job(self, _bound(take, path, slot), self._on_taken, self._on_failed))

    def take_image(self, slot: str, image: QImage) -> None:
        content = _png(image)
        take = self._visit.verbs.take_file
        self._lane.run(Job(self, lambda: (slot, take(content, "剪贴板")), self._on_taken, self._on_failed))

    def scan(self, slot: str) -> None:
        """Pages arrive one by one; those delivered before a jam stay."""
        if self.busy:
            return
        self._target, self.busy = slot, True
        scan = self._visit.verbs.scan
        self._lane.run(Job(self, lambda: scan(self._arrived.emit), self._on_scanned, self._on_scan_failed))
        self.busy_changed.emit()

    def _on_arrived(self, page: object) -> None:
        assert isinstance(page, Page)
        self._visit.add_pages(self._target, (page,))

    def _on_taken(self, told: tuple[str, tuple[Page, ...]]) -> None:
        slot, pages = told
        self._visit.add_pages(slot, pages)

    def _on_scanned(self, count: int) -> None:
        self._free()
        self.told.emit(f"已扫描 {count} 页")

    def _on_scan_failed(self, error: Exception) -> None:
        self._free()
        self._on_failed(error)

    def _free(self) -> None:
        self.busy = False
        self.busy_changed.emit()

    def _on_failed(self, error: Exception) -> None:
        self.told.emit(trouble_words(error))


def _bound(take: TakePath, path: str, slot: str) -> Callable[[], tuple[str, tuple[Page, ...]]]:
    return lambda: (slot, take(path))


def _png(image: QImage) -> bytes:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(held.data())
