"""The sheet 打印: why another copy, on which printer; or once more what no printer took."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from clerk_app.domain.reprinting import Asked
from ui.act_sheet import ActSheet, line_edit
from ui.widgets.basics import box, column, icon_label, label, row
from ui.widgets.digit_pick import DigitPick, Option
from ui.widgets.printer_line import PrinterChoice, PrinterLine
from ui.widgets.sheet import SheetView

_NAME = "print.sheet"
_OPTIONS = (
    Option(Asked.JAM, "卡纸或印坏"),
    Option(Asked.LOST, "申请人遗失"),
    Option(Asked.WRONG, "内容有误"),
    Option(Asked.OTHER, "其他"),
)


@dataclass(frozen=True, slots=True)
class PrintAsk:
    """``count`` of the mark, 0 where the paper goes out as it is; ``told`` what became of it last.

    ``back``: it is on its way and may be taken back. ``missing`` are characters that no face of this program has.
    """

    title: str
    told: str
    printers: tuple[PrinterChoice, ...]
    chosen: str
    count: int = 0
    back: bool = False
    missing: str = ""


@dataclass(frozen=True, slots=True)
class PrintWish:
    """What was asked for; ``reason`` empty where no mark is needed."""

    printer: str
    reason: str = ""
    words: str = ""


class PrintSheet(ActSheet):
    """``done`` hears the wish; ``took_back`` that the job is to be taken from the queue."""

    def __init__(
        self, host: QWidget, ask: PrintAsk, done: Callable[[PrintWish], None], took_back: Callable[[], None]
    ) -> None:
        self._ask, self._done, self._took_back = ask, done, took_back
        self._printers = PrinterLine(f"{_NAME}.printer", ask.printers, ask.chosen)
        self._reasons = DigitPick(f"{_NAME}.reason")
        self._words = line_edit(f"{_NAME}.words", "写明原因")
        self._wrong = _warning("补打改不了内容。请关掉补打，用办件里的“更正”出新文书")
        body = box("plain")
        body.setLayout(column(*self._parts(), spacing=8))
        view = SheetView(
            ask.title,
            ask.told,
            "补打" if ask.count else "打印",
            "printer",
            link="从队列撤回这一份" if ask.back else "",
        )
        super().__init__(host, _NAME, view, body)
        self._reasons.picked.connect(self._on_picked)
        self.asked.connect(self._on_asked_for)
        self.action_clicked.connect(self._on_taken_back)

    def take_key(self, combo: str) -> bool:
        if combo == "Ctrl+J":
            self._printers.turn()
            return True
        return super().take_key(combo)

    def _parts(self) -> list[QWidget]:
        parts: list[QWidget] = []
        if self._ask.missing:
            told = f"字库里没有：{self._ask.missing}。纸上会印方框和编码，请手写补正，或先找管理员加字体"
            parts.append(_warning(told))
        if self._ask.count:
            self._reasons.show_options(_OPTIONS, Asked.JAM)
            mark = label(f"纸上印“补打 第 {self._ask.count} 次”和时间，并计数；编号不变", "hint")
            parts += [label("补打原因", "lab"), self._reasons, self._words, self._wrong, mark]
            self._words.hide()
            self._wrong.hide()
        return [*parts, self._printers]

    def _on_picked(self, reason: str) -> None:
        self._reasons.mark(reason)
        self._words.setVisible(reason == Asked.OTHER)
        self._wrong.setVisible(reason == Asked.WRONG)
        self.allow_primary(enabled=reason != Asked.WRONG)
        if reason == Asked.OTHER:
            self._words.setFocus()

    def _on_asked_for(self) -> None:
        reason = self._reasons.chosen if self._ask.count else ""
        if reason == Asked.OTHER and not self._words.text().strip():
            self.tell("还没有写原因。请写一句，会印进登记。")
            return
        self._done(PrintWish(self._printers.chosen, reason, self._words.text() if reason == Asked.OTHER else ""))
        self.close_sheet()

    def _on_taken_back(self, _: str) -> None:
        self._took_back()
        self.close_sheet()


def _warning(words: str) -> QWidget:
    made = box("plain")
    made.setProperty("a", "warn")
    made.setLayout(
        row(icon_label("warning", 16, "warn"), label(words, "sm", wrap=True), spacing=10, margins=(12, 8, 12, 8))
    )
    return made
