"""One de-duplicated material in the list: its state by shape, word and colour, and how many items it serves."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from ui.signals import Emits, emits
from ui.style.icons import theme
from ui.widgets.basics import column, icon_label, keycap, label, pill, row
from ui.widgets.click_row import ClickRow
from ui.widgets.elided import Elided

PAGE_MIME = "application/x-clerk-page"
_SHAPES = {
    "ready": ("check-circle-fill", "ok"),
    "partial": ("circle-half-fill", "warn"),
    "deferred": ("clock", "warn"),
    "faulty": ("warning-circle-fill", "bad"),
    "unneeded": ("recycle", "text2"),
    "open": ("circle", "text2"),
}


@dataclass(frozen=True, slots=True)
class MaterialView:
    """``shape``: ready partial deferred faulty unneeded open; ``bucket`` is the filter it belongs to."""

    slug: str
    name: str
    line: str
    state: str
    tone: str
    shape: str
    serves: str
    bucket: str


class MaterialRow(ClickRow):
    """Files dropped on it, and pages dragged from the thumbnails, go to this material."""

    files_dropped: Emits[str, object] = emits(str, object)
    page_dropped: Emits[str, str] = emits(str, str)

    def __init__(self, view: MaterialView, digit: str = "") -> None:
        super().__init__(view.slug, f"intake.mat.row.{view.slug}", "row")
        icon, token = _SHAPES[view.shape]
        self.setAccessibleName(f"{view.name}，{view.state}，{view.line}，{view.serves}")
        self.setMinimumHeight(theme().px(54))
        self.setAcceptDrops(True)
        lay = row(spacing=12, margins=(14, 4, 12, 4))
        lay.addWidget(keycap(digit) if digit else icon_label(icon, 18, token))
        lay.addLayout(column(1, label(view.name, "h3", wrap=True), Elided(view.line, "hint"), 1, spacing=0), 1)
        end = column(1, spacing=2)
        for part in (pill(view.state, view.tone), label(view.serves, "hint")):
            end.addWidget(part, 0, Qt.AlignmentFlag.AlignRight)
        end.addStretch(1)
        lay.addLayout(end)
        self.setLayout(lay)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if takes(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        mime = event.mimeData()
        if mime.hasFormat(PAGE_MIME):
            self.page_dropped.emit(self.key, bytes(mime.data(PAGE_MIME).data()).decode())
        else:
            self.files_dropped.emit(self.key, dropped_files(mime))
        event.acceptProposedAction()


def takes(mime: QMimeData) -> bool:
    """Our own pages, and files of this computer."""
    return mime.hasFormat(PAGE_MIME) or any(url.isLocalFile() for url in mime.urls())


def dropped_files(mime: QMimeData) -> tuple[Path, ...]:
    return tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
