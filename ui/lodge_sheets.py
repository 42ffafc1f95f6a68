"""暂存材料: one paper taken in on the number of a receipt, and what becomes of one that its case did not take."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QCheckBox, QFileDialog, QListWidget, QListWidgetItem, QWidget

from clerk_app.domain.catalogue import Theme
from clerk_app.domain.guests import Lodged
from clerk_app.domain.materials import Page, Slot
from ui.act_sheet import ActSheet, told_row
from ui.style.icons import theme
from ui.supplement_sheet import FILES
from ui.widgets.basics import box, button, column, label, row
from ui.widgets.sheet import SheetView
from ui.wording import grouped

_HEIGHT = 210


@dataclass(frozen=True, slots=True)
class Lodging:
    """What the sheet asks its presenter for: the paper kept, pages scanned, files taken in."""

    lodge: Callable[[str, str, Slot], None]
    scan: Callable[[], None]
    take: Callable[[tuple[str, ...]], None]


class LodgeSheet(ActSheet):
    """The theme is told by the receipt in hand; its materials stand beside it."""

    def __init__(self, host: QWidget, case_no: str, why: str, themes: tuple[Theme, ...], asks: Lodging) -> None:
        self._themes, self._asks = themes, asks
        self._pages: tuple[Page, ...] = ()
        self._theme = _list("lodge.theme", "回执上的事项", [(one.slug, one.zh) for one in themes])
        self._material = _list("lodge.material", "交来的材料", [])
        self._count = label("0 页", "hint")
        self._seen = QCheckBox("原件已核")
        self._seen.setObjectName("lodge.seen")
        self._seen.setAccessibleName("原件已核")
        self._scan, self._take = button("扫描", "lodge.scan"), button("导入文件", "lodge.take")
        super().__init__(host, "lodge", _view(), self._filled(case_no, why), 820)
        self._theme.currentRowChanged.connect(self._on_theme_changed)
        self._scan.clicked.connect(asks.scan)
        self._take.clicked.connect(self._on_take)
        self.asked.connect(self._on_asked_for)
        self._on_theme_changed()

    def add_pages(self, pages: tuple[Page, ...]) -> None:
        self._pages = (*self._pages, *pages)
        self._count.setText(f"{len(self._pages)} 页")

    def _filled(self, case_no: str, why: str) -> QWidget:
        lists, lines, made = box("plain"), box("plain"), box("plain")
        both = row(spacing=12)
        both.addLayout(column(label("回执上的事项", "lab"), self._theme, spacing=4), 1)
        both.addLayout(column(label("交来的材料", "lab"), self._material, spacing=4), 1)
        lists.setLayout(both)
        lines.setLayout(row(self._scan, self._take, self._count, self._seen, 1, spacing=8))
        told = told_row(("回执号", grouped(case_no)))
        made.setLayout(column(told, label(why, "sm", wrap=True), lists, lines, spacing=8))
        return made

    def _on_theme_changed(self, _: int = 0) -> None:
        at = self._theme.currentRow()
        _fill(self._material, [(one.slug, one.zh) for one in self._themes[at].materials] if at >= 0 else [])

    def _on_take(self) -> None:
        paths, _ = QFileDialog.getOpenFileNames(self, "导入材料", "", FILES)
        if paths:
            self._asks.take(tuple(paths))

    def _on_asked_for(self) -> None:
        if not self._pages and not self._seen.isChecked():
            self.tell("还没有页，也没有核原件。请扫描、导入，或核对原件后打勾。")
        else:
            slot = Slot(self._pages, original_checked=self._seen.isChecked())
            self._asks.lodge(_chosen(self._theme), _chosen(self._material), slot)


@dataclass(frozen=True, slots=True)
class Settling:
    """What the clerk makes of a lodged paper: another material, or given back."""

    rename: Callable[[str, str], None]
    give_back: Callable[[str], None]


class SettleSheet(ActSheet):
    """Whatever is chosen, the pages stay."""

    def __init__(
        self, host: QWidget, lodged: Lodged, known: Theme | None, words: tuple[str, str], asks: Settling
    ) -> None:
        """``words`` are when it was taken in, and why its case did not take it."""
        self._lodged, self._asks = lodged, asks
        self._material = _list("lodged.material", "这份材料是", _materials(lodged, known))
        self._taken = QCheckBox("申请人已拿回这份材料")
        self._taken.setObjectName("lodged.taken")
        self._taken.setAccessibleName("申请人已拿回这份材料")
        self._back = button("登记退还", "lodged.back")
        note = "归并到办件，或退还申请人；扫描的页不会删除"
        view = SheetView("待归并的材料", note, "按选中的材料归并", "tray")
        super().__init__(host, "lodged", view, self._filled(words))
        self._back.clicked.connect(self._on_back)
        self.asked.connect(self._on_asked_for)

    def _filled(self, words: tuple[str, str]) -> QWidget:
        at, why = words
        pages = f"{len(self._lodged.pages)} 页" + ("，原件已核" if self._lodged.original_seen else "")
        back, made = box("plain"), box("plain")
        back.setLayout(row(self._taken, 1, self._back, spacing=8))
        first = told_row(("回执号", grouped(self._lodged.case_no)), ("收下", at), ("影像", pages))
        told = label(why, "sm", wrap=True)
        made.setLayout(column(first, told, label("这份材料是", "lab"), self._material, back, spacing=8))
        return made

    def _on_asked_for(self) -> None:
        self._asks.rename(self._lodged.id, _chosen(self._material))

    def _on_back(self) -> None:
        if self._taken.isChecked():
            self._asks.give_back(self._lodged.id)
        else:
            self.tell("退还要当面交到申请人手里。交还后打勾再登记。")


def _view() -> SheetView:
    note = "本机没有此件。可先收材料（凭回执号暂存），联网后自动归并"
    return SheetView("暂存材料", note, "暂存", "tray", "warn")


def _materials(lodged: Lodged, known: Theme | None) -> list[tuple[str, str]]:
    """The one it was taken for first."""
    found = [(one.slug, one.zh) for one in known.materials] if known else [(lodged.material, lodged.material)]
    return sorted(found, key=lambda pair: pair[0] != lodged.material)


def _list(name: str, words: str, lines: list[tuple[str, str]]) -> QListWidget:
    made = QListWidget()
    made.setProperty("k", "picks")
    made.setObjectName(name)
    made.setAccessibleName(words)
    made.setFixedHeight(theme().px(_HEIGHT))
    _fill(made, lines)
    return made


def _fill(target: QListWidget, lines: list[tuple[str, str]]) -> None:
    with QSignalBlocker(target):
        target.clear()
        for slug, words in lines:
            line = QListWidgetItem(words)
            line.setData(Qt.ItemDataRole.UserRole, slug)
            target.addItem(line)
        target.setCurrentRow(0 if lines else -1)


def _chosen(target: QListWidget) -> str:
    return str(target.currentItem().data(Qt.ItemDataRole.UserRole)) if target.count() else ""
