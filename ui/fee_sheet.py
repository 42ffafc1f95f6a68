"""The sheet 收费: one listed fee, its sum and basis from the list; paid by slip, exempted or refunded by name."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from clerk_app.domain.facts_service import FeeState
from clerk_app.domain.fees import Charge
from clerk_app.ports import Approval
from clerk_app.usecases.settle_fee import Settling
from ui.act_sheet import ActSheet, line_edit, told_row
from ui.widgets.basics import box, column, label, row
from ui.widgets.digit_pick import DigitPick, Option
from ui.widgets.sheet import SheetView
from ui.wording import yuan_words

_NAME = "fee.sheet"
_PAID = Option("paid", "已缴", "写缴款码或银行单号")
_ELSEWHERE = Option("paid", "已缴", why="清单没有公布金额，到收费单位缴纳")
_EXEMPT = Option("exempt", "免收", "要写依据，由主管核定")
_REFUND = Option("refunded", "退费", "要写依据，由主管核定")


class FeeSheet(ActSheet):
    """``done`` hears what is asked for; its presenter closes the sheet, or tells it why not."""

    def __init__(self, host: QWidget, charge: Charge, named: str, done: Callable[[Settling], None]) -> None:
        self._charge, self._done = charge, done
        self._slip = line_edit(f"{_NAME}.slip", "缴款码或银行单号")
        self._invoice = line_edit(f"{_NAME}.invoice", "电子票号（有则填）")
        self._why = line_edit(f"{_NAME}.why", "依据，如：低保家庭，或申请人撤回")
        self._badge = line_edit(f"{_NAME}.badge", "主管工号")
        self._pin = line_edit(f"{_NAME}.pin", "主管 PIN", secret=True)
        self._ways = DigitPick(f"{_NAME}.way")
        self._by_slip, self._by_word = box("plain"), box("plain")
        self._by_slip.setLayout(row(self._slip, self._invoice, spacing=8))
        self._by_word.setLayout(column(self._why, _pair(self._badge, self._pin), spacing=8))
        body = box("plain")
        sums = told_row(("金额", _sum(charge)), ("依据", charge.basis or "清单"), ("缴款", charge.slip or "没有"))
        body.setLayout(column(sums, label("怎么办", "lab"), self._ways, self._by_slip, self._by_word, spacing=8))
        line = charge.text if charge.fen is not None and charge.text else "收费"
        view = SheetView(f"{line} · {named}", "金额按清单，不能改", "登记", "currency-cny")
        super().__init__(host, _NAME, view, body)
        self._ways.picked.connect(self._on_picked)
        self.asked.connect(self._on_asked_for)
        self._show_ways()

    def _show_ways(self) -> None:
        paid = self._charge.state is FeeState.PAID
        first = _ELSEWHERE if self._charge.fen is None else _PAID
        self._ways.show_options((_REFUND,) if paid else (first, _EXEMPT), "")
        self._on_picked("refunded" if paid else "exempt" if self._charge.fen is None else "paid")

    def _on_picked(self, way: str) -> None:
        self._ways.mark(way)
        self._by_slip.setVisible(way == "paid")
        self._by_word.setVisible(way != "paid")
        (self._slip if way == "paid" else self._why).setFocus()

    def _on_asked_for(self) -> None:
        state = FeeState(self._ways.chosen)
        item, line = self._charge.item, self._charge.text
        if state is FeeState.PAID:
            self._done(Settling(item, line, state, self._slip.text(), self._invoice.text()))
        else:
            approval = Approval(self._badge.text().strip(), self._pin.text())
            self._pin.clear()
            self._done(Settling(item, line, state, why=self._why.text(), approval=approval))


def _sum(charge: Charge) -> str:
    return charge.text if charge.fen is None else yuan_words(charge.fen)


def _pair(*parts: QWidget) -> QWidget:
    made = box("plain")
    made.setLayout(row(*parts, spacing=8))
    return made
