"""Below the papers: originals that go back to the applicant, and whether the visit was rated."""

from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from ui.pages.handover.view import HandoverView, OriginalView
from ui.signals import Emits, emits
from ui.style.icons import theme
from ui.widgets.basics import box, column, label, pill, row, set_tone


class FootCards(QWidget):
    original_changed: Emits[str, bool] = emits(str, bool)

    def __init__(self) -> None:
        super().__init__()
        self._left = pill("")
        self._ticks = QWidget()
        self._boxes: dict[str, QCheckBox] = {}
        self._rated = pill("")
        self._note = label("", "hint", wrap=True)
        self._first = column(spacing=4, margins=(14, 10, 14, 8))
        self._first.addLayout(row(label(self.tr("原件退还"), "h3"), 1, self._left))
        self._first.addWidget(self._ticks)
        self._first.addStretch(1)
        second = column(spacing=6, margins=(14, 10, 14, 8))
        second.addLayout(row(label(self.tr("本次评价"), "h3"), 1, self._rated))
        second.addWidget(self._note)
        second.addStretch(1)
        cards = [box("card"), box("card")]
        cards[0].setLayout(self._first)
        cards[1].setLayout(second)
        both = row(spacing=10)
        for card in cards:
            both.addWidget(card, 1)
        self.setLayout(both)
        self.setFixedHeight(theme().px(112))

    def show_view(self, view: HandoverView) -> None:
        left = sum(1 for one in view.originals if not one.returned)
        words = self.tr("还剩 {n} 件").format(n=left) if left else self.tr("已全部退还")
        _put(self._left, words if view.originals else self.tr("没有原件"), "warn" if left else "neutral")
        _put(self._rated, view.rating, "neutral")
        self._note.setText(view.rating_note)
        self._show_ticks(view.originals)

    def _show_ticks(self, originals: tuple[OriginalView, ...]) -> None:
        """The same originals keep their boxes, and with them the focus."""
        if tuple(self._boxes) != tuple(one.original for one in originals):
            self._build_ticks(originals)
        for one in originals:
            self._boxes[one.original].setChecked(one.returned)

    def _build_ticks(self, originals: tuple[OriginalView, ...]) -> None:
        fresh = QWidget()
        grid = QGridLayout(fresh)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(0)
        across = 2 if len(originals) <= 6 else 3
        self._boxes = {one.original: self._tick(one) for one in originals}
        for place, made in enumerate(self._boxes.values()):
            grid.addWidget(made, place // across, place % across)
        rows = -(-len(originals) // across)
        self.setFixedHeight(theme().px(112 + 28 * max(0, rows - 2)))
        self._first.replaceWidget(self._ticks, fresh)
        self._ticks.deleteLater()
        self._ticks = fresh

    def _tick(self, view: OriginalView) -> QCheckBox:
        made = QCheckBox(view.text)
        made.setObjectName(f"intake.handover.original.{view.original}")
        made.setAccessibleName(self.tr("已退 {what}").format(what=view.text))
        made.setProperty("original", view.original)
        made.setProperty("k", "sm")
        made.clicked.connect(self._on_clicked)
        return made

    def _on_clicked(self, returned: bool) -> None:
        self.original_changed.emit(str(self.sender().property("original")), returned)


def _put(target: QLabel, text: str, tone: str) -> None:
    target.setText(text)
    set_tone(target, tone)
