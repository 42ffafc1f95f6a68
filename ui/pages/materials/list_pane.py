"""The left half of step 5: filters, the materials, what need not be brought, and where a page moves."""

from dataclasses import replace

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from ui.pages.materials.view import UNSORTED, MaterialsView
from ui.signals import Emits, emits
from ui.style.icons import theme
from ui.widgets.basics import box, button, column, icon_label, label, row
from ui.widgets.material_row import MaterialRow, MaterialView
from ui.widgets.row_list import RowList


class ListPane(QWidget):
    """Digits 1-9 choose a target while a page is being moved; Esc lets it be."""

    material_selected: Emits[str] = emits(str)
    target_chosen: Emits[str] = emits(str)
    move_cancelled: Emits[()] = emits()
    pile_clicked: Emits[()] = emits()
    files_dropped: Emits[str, object] = emits(str, object)
    page_dropped: Emits[str, str] = emits(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._bucket, self._moving = "", False
        self._view: MaterialsView | None = None
        self._summary = label("", "hint")
        self._chips: dict[str, QPushButton] = {}
        self._chip_line = row(spacing=6)
        self._pile = button(self.tr("混扫归类"), "intake.mat.pile", "lnk", "magic-wand")
        self._pile.setToolTip("Ctrl+F9")
        self.list = RowList("intake.mat.list", self.tr("一套材料"))
        self._unneeded = label("", "hint")
        self._tip = label("", "sm")
        self._lay_out()
        self._pile.clicked.connect(self.pile_clicked.emit)
        self.list.current_changed.connect(self.material_selected.emit)

    def show_view(self, view: MaterialsView) -> None:
        self._view = view
        self._summary.setText(view.summary)
        self._show_chips(view)
        self._pile.setVisible(view.pile)
        self._unneeded.setText(view.unneeded)
        self._unneeded_box.setVisible(bool(view.unneeded))
        self._show_rows(view)

    def start_move(self) -> None:
        """Number the rows and wait for a digit."""
        self._moving = True
        self.setFocus()
        if self._view is not None:
            self._show_rows(self._view)

    def stop_move(self) -> None:
        self._moving = False
        if self._view is not None:
            self._show_rows(self._view)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        targets = self._targets()
        if not self._moving:
            super().keyPressEvent(event)
        elif event.text() in targets:
            self.stop_move()
            self.target_chosen.emit(targets[event.text()])
        else:
            self.stop_move()
            self.move_cancelled.emit()

    def _targets(self) -> dict[str, str]:
        """Digit to material; the loose pages are no target."""
        rows = () if self._view is None else self._view.materials
        named = [one.slug for one in rows if one.slug != UNSORTED and one.shape != "unneeded"]
        return {str(digit): slug for digit, slug in enumerate(named[:9], 1)}

    def _show_rows(self, view: MaterialsView) -> None:
        digits = {slug: digit for digit, slug in self._targets().items()} if self._moving else {}
        everything = self._moving or self._bucket in {"", view.buckets[0][0]}
        shown = [one for one in view.materials if everything or one.bucket == self._bucket or one.slug == view.chosen]
        self.list.show_rows([self._made(one, digits.get(one.slug, "")) for one in shown], view.chosen)
        asking = self.tr("按数字把这页移到哪份材料，Esc 不移")
        self._tip.setText(asking if self._moving else view.tip)
        self._tip_box.setVisible(self._moving or bool(view.tip))

    def _made(self, view: MaterialView, digit: str) -> MaterialRow:
        made = MaterialRow(view, digit)
        made.files_dropped.connect(self.files_dropped.emit)
        made.page_dropped.connect(self.page_dropped.emit)
        return made

    def _show_chips(self, view: MaterialsView) -> None:
        if tuple(self._chips) != tuple(key for key, _ in view.buckets):
            self._make_chips(view.buckets)
        for place, (key, word) in enumerate(view.buckets):
            count = sum(1 for one in view.materials if not place or one.bucket == key)
            self._chips[key].setText(f"{word} {count}")
            self._chips[key].setAccessibleName(f"{word} {count}")

    def _make_chips(self, buckets: tuple[tuple[str, str], ...]) -> None:
        for old in self._chips.values():
            self._chip_line.removeWidget(old)
            old.deleteLater()
        self._chips = {key: button(word, f"intake.mat.filter.{key}", "chip") for key, word in buckets}
        for place, (key, made) in enumerate(self._chips.items()):
            made.setCheckable(True)
            made.setAutoExclusive(True)
            made.setChecked(key == (self._bucket or buckets[0][0]))
            made.setProperty("bucket", key)
            made.clicked.connect(self._on_chip_clicked)
            self._chip_line.insertWidget(place, made)

    def _on_chip_clicked(self) -> None:
        self._bucket = str(self.sender().property("bucket"))
        if self._view is not None:
            self._show_rows(replace(self._view, chosen=self.list.current))

    def _lay_out(self) -> None:
        px = theme().px
        self._chip_line.addStretch(1)
        self._chip_line.addWidget(self._pile)
        self._unneeded_box = box("dash")
        self._unneeded_box.setLayout(
            row(icon_label("recycle", 16), self._unneeded, 1, spacing=8, margins=(12, 0, 8, 0))
        )
        self._unneeded_box.setFixedHeight(px(30))
        self._tip_box = box("plain")
        self._tip_box.setProperty("a", "info")
        self._tip_box.setLayout(row(icon_label("hand", 16, "primary"), self._tip, 1, spacing=10, margins=(14, 0, 8, 0)))
        self._tip_box.setFixedHeight(px(33))
        lay = column(spacing=6)
        lay.addLayout(row(label(self.tr("一套材料"), "h2"), self._summary, 1))
        lay.addLayout(self._chip_line)
        lay.addWidget(self.list, 1)
        lay.addWidget(self._unneeded_box)
        lay.addSpacing(px(8))
        lay.addWidget(self._tip_box)
        self.setLayout(lay)
