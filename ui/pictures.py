"""Pictures of stored pages and papers, read and decoded on a lane, kept while the visit lasts."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from clerk_app.domain.materials import Page
from clerk_app.ports import Outage
from ui.raw_picture import Pixels, image_of, pixels_of
from ui.signals import Emits, emits
from ui.tasks import Job, Runner
from ui.verbs import Verbs

THUMB = 120
SHEET = 1300
PREVIEW_DPI = 110


class Pictures(QObject):
    """Asking for a picture that is not there yet returns None and loads it; ``loaded`` says when to ask again."""

    loaded: Emits[()] = emits()
    damaged: Emits[Exception] = emits(object)

    def __init__(self, verbs: Verbs, lane: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._verbs, self._lane = verbs, lane
        self._pages: dict[tuple[str, int], QImage] = {}
        self._papers: dict[str, tuple[QImage, ...]] = {}
        self._wanted: set[tuple[str, int]] = set()

    def page(self, page: Page, size: int) -> QImage | None:
        key = (page.sha256, size)
        if key not in self._pages and key not in self._wanted:
            self._wanted.add(key)
            self._lane.run(Job(self, lambda: (key, self._decoded(page, size)), self._on_page, self._on_failed))
        return self._pages.get(key)

    def paper(self, sha256: str) -> tuple[QImage, ...]:
        """The pages of an issued document; empty until they are loaded."""
        key = (sha256, PREVIEW_DPI)
        if sha256 not in self._papers and key not in self._wanted:
            self._wanted.add(key)
            self._lane.run(Job(self, lambda: (sha256, self._rendered(sha256)), self._on_paper, self._on_failed))
        return self._papers.get(sha256, ())

    def forget(self) -> None:
        """At the end of a visit nothing of it stays in memory."""
        self._pages.clear()
        self._papers.clear()
        self._wanted.clear()

    def _decoded(self, page: Page, size: int) -> Pixels:
        return pixels_of(self._verbs.picture(page, size))

    def _rendered(self, sha256: str) -> tuple[Pixels, ...]:
        return tuple(pixels_of(content) for content in self._verbs.pdf_pictures(sha256, PREVIEW_DPI))

    def _on_page(self, told: tuple[tuple[str, int], Pixels]) -> None:
        key, pixels = told
        self._pages[key] = image_of(pixels)
        self.loaded.emit()

    def _on_paper(self, told: tuple[str, tuple[Pixels, ...]]) -> None:
        sha256, pages = told
        self._papers[sha256] = tuple(image_of(pixels) for pixels in pages)
        self.loaded.emit()

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, Outage):
            raise error
        self.damaged.emit(error)
