"""The sheet 补正: what was told and is still open, put right one by one; with nothing open the items are accepted."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QFileDialog, QListWidget, QListWidgetItem, QPushButton, QWidget

from clerk_app.domain.materials import Page, Slot
from ui.act_sheet import ActSheet, line_edit
from ui.style.icons import theme
from ui.widgets.basics import box, button, column, label, row
from ui.widgets.sheet import SheetView

_NAME = "case.supplement"
FILES = "图片和 PDF (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.bmp *.pdf);;所有文件 (*)"
MATERIAL, FIELD, PLAIN = "material", "field", "plain"


@dataclass(frozen=True, slots=True)
class PointLine:
    """One open thing: a ``kind`` with its slug, or for one in plain words with the words themselves."""

    kind: str
    key: str
    words: str


@dataclass(frozen=True, slots=True)
class Supplementing:
    """What the sheet asks its presenter for; ``scan`` and ``take`` hand their pages back for the material they name."""

    supply: Callable[[str, Slot], None]
    correct: Callable[[str, str], None]
    accept: Callable[[tuple[str, ...]], None]
    scan: Callable[[str], None]
    take: Callable[[str, tuple[str, ...]], None]


class SupplementSheet(ActSheet):
    """Plain points are ticked here and go on record with the acceptance; papers and fields at once."""

    def __init__(self, host: QWidget, items: int, asks: Supplementing) -> None:
        self._asks, self._items = asks, items
        self._lines: tuple[PointLine, ...] = ()
        self._settled: tuple[str, ...] = ()
        self._given = ""
        self._shown: PointLine | None = None
        self._pages: tuple[Page, ...] = ()
        self._presses: list[tuple[QPushButton, Callable[[], None]]] = []
        self._list = QListWidget()
        self._list.setProperty("k", "picks")
        self._list.setObjectName(f"{_NAME}.points")
        self._list.setAccessibleName("还没有补的")
        self._list.setFixedHeight(theme().px(150))
        self._paper, self._entry, self._plain = self._for_paper(), self._for_entry(), self._for_plain()
        body = box("plain")
        body.setLayout(column(self._list, self._paper, self._entry, self._plain, spacing=8))
        view = SheetView("补正", "逐处补上，都补齐后受理", f"受理 {items} 项", "note-pencil")
        if not items:
            view = SheetView("补交", "已受理的办件，补上后来的材料；这次没有的，下次再补", "补完，返回", "note-pencil")
        super().__init__(host, _NAME, view, body)
        for made, pressed in self._presses:
            made.clicked.connect(pressed)
        self._new.returnPressed.connect(self._on_correct)
        self._list.currentRowChanged.connect(self._on_row_changed)
        self.asked.connect(self._on_asked_for)

    def show_points(self, lines: tuple[PointLine, ...]) -> None:
        """What is open now; the line that is worked on stays current, with its pages and what is typed."""
        at = max(self._list.currentRow(), 0)
        self._lines = tuple(one for one in lines if one.kind != PLAIN or one.key not in self._settled)
        kept = (row for row, one in enumerate(self._lines) if _same(one, self._shown))
        with QSignalBlocker(self._list):
            self._list.clear()
            for one in self._lines:
                self._list.addItem(QListWidgetItem(one.words))
            self._list.setCurrentRow(next(kept, min(at, len(self._lines) - 1)))
        self.allow_primary(enabled=not (self._lines and self._items))
        self._on_row_changed()
        if self._given in {one.key for one in self._lines}:
            self.tell("收下了，但还没有齐。请把这份的全部页一起交上。")
        elif not self._lines:
            self.tell("都补齐了，可以受理。" if self._items else "都补齐了。", good=True)
        self._given = ""

    def add_pages(self, material: str, pages: tuple[Page, ...]) -> bool:
        """False where another line is worked on by now: a page stands with the paper it was asked for, or nowhere."""
        current = self._current()
        if current is None or (current.kind, current.key) != (MATERIAL, material):
            return False
        self._pages = (*self._pages, *pages)
        self._count.setText(f"{len(self._pages)} 页")
        return True

    def take_key(self, combo: str) -> bool:
        current = self._current()
        wanted = {"F9": self._on_scan, "Ctrl+O": self._on_take}.get(combo)
        if wanted is None or current is None or current.kind != MATERIAL:
            return super().take_key(combo)
        wanted()
        return True

    def _current(self) -> PointLine | None:
        at = self._list.currentRow()
        return self._lines[at] if 0 <= at < len(self._lines) else None

    def _on_row_changed(self, _: int = 0) -> None:
        current = self._current()
        if current and _same(current, self._shown):
            return
        self._shown = current
        kind = current.kind if current else ""
        self._pages = ()
        self._count.setText("0 页")
        self._seen.setChecked(False)
        self._new.clear()
        for part, wanted in ((self._paper, MATERIAL), (self._entry, FIELD), (self._plain, PLAIN)):
            part.setVisible(kind == wanted)

    def _for_paper(self) -> QWidget:
        self._count = label("0 页", "hint")
        self._seen = QCheckBox("原件已核")
        self._seen.setObjectName(f"{_NAME}.seen")
        self._seen.setAccessibleName("原件已核")
        scan, take = self._button("扫描 F9", "scan", self._on_scan), self._button("导入 Ctrl+O", "take", self._on_take)
        given = self._button("收下这份", "supply", self._on_supply)
        made = box("plain")
        made.setLayout(row(scan, take, self._count, self._seen, 1, given, spacing=8))
        return made

    def _for_entry(self) -> QWidget:
        self._new = line_edit(f"{_NAME}.new", "更正后的内容")
        made = box("plain")
        made.setLayout(row(self._new, self._button("更正", "correct", self._on_correct), spacing=8))
        return made

    def _for_plain(self) -> QWidget:
        made = box("plain")
        made.setLayout(row(1, self._button("已当面办好", "settle", self._on_settle), spacing=8))
        return made

    def _button(self, words: str, name: str, pressed: Callable[[], None]) -> QPushButton:
        """Connected once the sheet itself stands."""
        made = button(words, f"{_NAME}.{name}")
        self._presses.append((made, pressed))
        return made

    def _on_scan(self) -> None:
        current = self._current()
        if current:
            self._asks.scan(current.key)

    def _on_take(self) -> None:
        current = self._current()
        paths, _ = QFileDialog.getOpenFileNames(self, "导入材料", "", FILES)
        if current and paths:
            self._asks.take(current.key, tuple(paths))

    def _on_supply(self) -> None:
        current = self._current()
        if not self._pages and not self._seen.isChecked():
            self.tell("还没有页，也没有核原件。请扫描、导入，或核对原件后打勾。")
        elif current:
            self.tell("")
            self._given = current.key
            self._asks.supply(current.key, Slot(self._pages, original_checked=self._seen.isChecked()))

    def _on_correct(self) -> None:
        current = self._current()
        if current and self._new.text().strip():
            self.tell("")
            self._asks.correct(current.key, self._new.text().strip())

    def _on_settle(self) -> None:
        current = self._current()
        if current:
            self._settled = (*self._settled, current.key)
            self.show_points(self._lines)

    def _on_asked_for(self) -> None:
        if self._items:
            self._asks.accept(self._settled)
        else:
            self.close_sheet()


def _same(one: PointLine, other: PointLine | None) -> bool:
    """Its words may have changed with the case."""
    return other is not None and (one.kind, one.key) == (other.kind, other.key)
