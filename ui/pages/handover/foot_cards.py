"""Below the papers: originals that go back to the applicant, what the case costs, and whether the visit was rated."""

from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QPushButton, QWidget

from ui.pages.handover.view import FeeView, HandoverView, OriginalView
from ui.signals import Emits, emits
from ui.style.icons import theme
from ui.widgets.basics import box, button, clear, column, label, pill, row, set_tone
from ui.widgets.elided import Elided, ElidedTick
from ui.widgets.scrolled import scrolled

_PAY = "登记缴费"


class FootCards(QWidget):
    original_changed: Emits[str, bool] = emits(str, bool)
    fee_clicked: Emits[str] = emits(str)
    rate_clicked: Emits[()] = emits()

    def __init__(self) -> None:
        super().__init__()
        self._left = pill("")
        self._ticks = QWidget()
        self._boxes: dict[str, QCheckBox] = {}
        self._rated, self._visit = pill(""), label(self.tr("本次评价"), "h3")
        self._rate = self._rate_button()
        self._note = label("", "hint", wrap=True)
        self._first = column(spacing=4, margins=(14, 10, 14, 8))
        self._first.addLayout(row(label(self.tr("原件退还"), "h3"), 1, self._left))
        self._first.addWidget(self._ticks)
        self._first.addStretch(1)
        self._open_fees = pill("")
        self._fees = column(spacing=0)
        self._fee_rows = scrolled(self._fees)
        self._fees_shown: tuple[FeeView, ...] = ()
        self._costs = box("plain")
        self._costs.setLayout(row(label(self.tr("收费"), "h3"), self._open_fees, spacing=8))
        second = column(spacing=4, margins=(14, 10, 14, 8))
        second.addLayout(row(self._costs, self._visit, 1, self._rate, self._rated))
        second.addWidget(self._fee_rows)
        second.addWidget(self._note)
        second.addStretch(1)
        cards = [box("card"), box("card")]
        cards[0].setLayout(self._first)
        cards[1].setLayout(second)
        both = row(spacing=10)
        for card, share in zip(cards, (3, 2), strict=True):  # names of papers are longer than those of fees
            both.addWidget(card, share)
        self.setLayout(both)
        self.setFixedHeight(theme().px(112))

    def _rate_button(self) -> QPushButton:
        made = button(self.tr("请评价 Ctrl+R"), "intake.handover.rate", "lnk")
        made.setToolTip(made.text())
        made.clicked.connect(self.rate_clicked)
        return made

    def press_rate(self) -> None:
        if not self._rate.isHidden():
            self._rate.click()

    def show_view(self, view: HandoverView) -> None:
        left = sum(1 for one in view.originals if not one.returned)
        words = self.tr("还剩 {n} 件").format(n=left) if left else self.tr("已全部退还")
        _put(self._left, words if view.originals else self.tr("没有原件"), "warn" if left else "neutral")
        _put(self._rated, view.rating.state, view.rating.tone)
        self._rate.setVisible(view.rating.open)
        self._note.setText(view.rating.note)
        self._show_ticks(view.originals)
        self._show_fees(view.fees)

    def _show_ticks(self, originals: tuple[OriginalView, ...]) -> None:
        """The same originals keep their boxes, and with them the focus."""
        if tuple(self._boxes) != tuple(one.original for one in originals):
            self._build_ticks(originals)
        for one in originals:
            self._boxes[one.original].setChecked(one.returned)

    def _show_fees(self, fees: tuple[FeeView, ...]) -> None:
        """Only where something costs money; the papers say 不收费 otherwise."""
        for part in (self._costs, self._fee_rows):
            part.setVisible(bool(fees))
        self._note.setVisible(not fees)
        self._visit.setVisible(not fees)
        self._rate.setText(self.tr("请评价") if fees and theme().scale > 1 else self._rate.toolTip())
        if fees == self._fees_shown:
            return
        self._fees_shown = fees
        left = sum(1 for one in fees if one.act == _PAY)
        words = self.tr("{n} 笔未缴").format(n=left) if left else self.tr("没有待缴")
        _put(self._open_fees, words, "warn" if left else "neutral")
        clear(self._fees)
        for one in fees:
            self._fees.addWidget(self._fee_row(one))
        self._fee_rows.setFixedHeight(theme().px(28 * self._rows_of_fees()))
        self._fit()

    def _fee_row(self, view: FeeView) -> QWidget:
        made = box("plain", f"intake.handover.fee.{view.fee}")
        made.setAccessibleName(f"{view.head} {view.rest}，{view.basis}，{view.state} {view.told}".strip())
        made.setToolTip(view.basis)
        lay = row(Elided(f"{view.head}　{view.rest}", "sm"), spacing=8)
        lay.setStretch(0, 1)
        lay.addWidget(pill(view.state, view.tone))
        if view.act:
            act = button(view.act, f"intake.handover.fee.{view.fee}.act", "lnk")
            act.setAccessibleName(f"{view.act} {view.head} {view.rest}")
            act.setProperty("fee", view.fee)
            act.clicked.connect(self._on_fee_clicked)
            lay.addWidget(act)
        made.setLayout(lay)
        made.setFixedHeight(theme().px(28))
        return made

    def _on_fee_clicked(self) -> None:
        self.fee_clicked.emit(str(self.sender().property("fee")))

    def _rows_of_fees(self) -> int:
        """Large text leaves room for two; what is beyond scrolls."""
        return min(len(self._fees_shown), 3 if theme().scale <= 1 else 2)

    def _fit(self) -> None:
        ticks = -(-len(self._boxes) // _across(len(self._boxes)))
        self.setFixedHeight(theme().px(max(112 + 28 * max(0, ticks - 2), 52 + 28 * self._rows_of_fees())))

    def _build_ticks(self, originals: tuple[OriginalView, ...]) -> None:
        fresh = QWidget()
        grid = QGridLayout(fresh)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(0)
        across = _across(len(originals))
        self._boxes = {one.original: self._tick(one) for one in originals}
        for place, made in enumerate(self._boxes.values()):
            grid.addWidget(made, place // across, place % across)
        self._fit()
        self._first.replaceWidget(self._ticks, fresh)
        self._ticks.deleteLater()
        self._ticks = fresh

    def _tick(self, view: OriginalView) -> QCheckBox:
        made = ElidedTick(view.text)
        made.setObjectName(f"intake.handover.original.{view.original}")
        made.setAccessibleName(self.tr("已退 {what}").format(what=view.text))
        made.setProperty("original", view.original)
        made.setProperty("k", "sm")
        made.clicked.connect(self._on_clicked)
        return made

    def _on_clicked(self, returned: bool) -> None:
        self.original_changed.emit(str(self.sender().property("original")), returned)


def _across(count: int) -> int:
    """Large text has no room for a third row."""
    return 2 if count <= (6 if theme().scale <= 1 else 4) else 3


def _put(target: QLabel, text: str, tone: str) -> None:
    target.setText(text)
    set_tone(target, tone)
