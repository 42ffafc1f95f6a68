"""A paper as it will come out of the printer: page images with a pager."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from ui.style.icons import icon, theme
from ui.widgets.basics import button, column, label, row
from ui.widgets.page_viewer import PageViewer


class PrintPreview(QWidget):
    """PgUp and PgDn turn the pages; the pictures come ready decoded."""

    def __init__(self, prefix: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: tuple[QImage, ...] = ()
        self._at = 0
        self._caption = label("", "hint", wrap=True)
        self._count = label("", "sm")
        self._back = self._pager(f"{prefix}.previous", self.tr("上一页"), "caret-left")
        self._next = self._pager(f"{prefix}.next", self.tr("下一页"), "caret-right")
        self._back.clicked.connect(self._on_back_clicked)
        self._next.clicked.connect(self._on_next_clicked)
        self.paper = PageViewer(f"{prefix}.paper", self.tr("文书预览"))
        head = row(label(self.tr("预览"), "h2"), spacing=6)
        head.addWidget(self._caption, 1)
        for part in (self._back, self._count, self._next):
            head.addWidget(part)
        lay = column(spacing=8)
        lay.addLayout(head)
        lay.addWidget(self.paper, 1)
        self.setLayout(lay)
        self.show_pages("", ())

    def show_pages(self, caption: str, pages: Sequence[QImage]) -> None:
        """A new paper starts at its first page; the same pages stay where they are."""
        fresh = tuple(pages)
        if [page.cacheKey() for page in fresh] != [page.cacheKey() for page in self._pages]:
            self._pages, self._at = fresh, 0
        self._caption.setText(caption)
        self._turn(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_PageUp:
                self._turn(-1)
            case Qt.Key.Key_PageDown:
                self._turn(1)
            case _:
                super().keyPressEvent(event)

    def turn(self, by: int) -> None:
        """Forward or back by ``by`` pages, stopping at the ends."""
        self._turn(by)

    def _pager(self, name: str, title: str, icon_name: str) -> QPushButton:
        made = button("", name, "lnk")
        made.setIcon(icon(icon_name, 18, "text2"))
        made.setAccessibleName(title)
        made.setToolTip(title)
        made.setFixedWidth(theme().px(28))
        return made

    def _turn(self, by: int) -> None:
        self._at = min(max(self._at + by, 0), max(len(self._pages) - 1, 0))
        page = self._pages[self._at] if self._pages else None
        self._count.setText(f"{self._at + 1} / {len(self._pages)}" if self._pages else self.tr("还没有预览"))
        self._back.setEnabled(self._at > 0)
        self._next.setEnabled(self._at + 1 < len(self._pages))
        self.paper.show_page(page, caption=self._caption.text())

    def _on_back_clicked(self) -> None:
        self._turn(-1)

    def _on_next_clicked(self) -> None:
        self._turn(1)
