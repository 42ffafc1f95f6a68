"""The sheets of another window's case: what is known of it with where the rest is done, and papers handed over here."""

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QWidget

from clerk_app.ports import PaperRow
from ui.act_sheet import ActSheet, line_edit
from ui.style import icons
from ui.widgets.basics import box, clear, column, label, row
from ui.widgets.case_sheet import CaseBody, CaseSheetView
from ui.widgets.sheet import SheetView
from ui.wording import paper_name

_NOTES = 66


class GuestBody(QWidget):
    """The case as its own window would show it, and under it a line for each thing that is not done here."""

    def __init__(self, room: int) -> None:
        super().__init__()
        self.case = CaseBody(room - icons.theme().px(_NOTES))
        self._notes = column(spacing=2)
        self.setLayout(column(self.case, self._note_box(), spacing=8))

    def show_view(self, view: CaseSheetView, notes: tuple[str, ...]) -> None:
        self.case.show_view(view)
        clear(self._notes)
        for at, words in enumerate(notes):
            told = label(words, "hint", wrap=True)
            told.setObjectName(f"guest.note.{at}")
            self._notes.addWidget(told)

    def _note_box(self) -> QWidget:
        made = box("plain")
        made.setLayout(self._notes)
        return made


class GuestHandSheet(ActSheet):
    """``done`` hears which papers, and for a refused signature its reason and the witness (R081)."""

    def __init__(
        self, host: QWidget, papers: tuple[PaperRow, ...], done: Callable[[tuple[str, ...], str, str], None]
    ) -> None:
        self._done, self._papers = done, papers
        self._ticks = [_tick(f"guest.hand.paper.{at}", _named(paper)) for at, paper in enumerate(papers)]
        self._refused = _tick("guest.hand.refused", "申请人拒签，已请见证人")
        self._reason = line_edit("guest.hand.reason", "拒签的原因")
        self._witness = line_edit("guest.hand.witness", "见证人姓名")
        lines, body = box("plain"), box("plain")
        lines.setLayout(row(self._reason, self._witness, spacing=8))
        body.setLayout(column(*self._ticks, self._refused, lines, spacing=8))
        view = SheetView("交付文书", "手上有、当面交给申请人的打勾；由申请人在存档联签名", "记录交付", "handshake")
        super().__init__(host, "guest.hand", view, body)
        self.asked.connect(self._on_asked_for)

    def _on_asked_for(self) -> None:
        given = tuple(paper.paper for paper, tick in zip(self._papers, self._ticks, strict=True) if tick.isChecked())
        if not given:
            self.tell("还没有选文书。请把当面交付的打勾。")
        elif self._refused.isChecked():
            self._done(given, self._reason.text() or " ", self._witness.text())
        else:
            self._done(given, "", "")


def _named(paper: PaperRow) -> str:
    return f"{paper_name(paper.paper, paper.form)}　{paper.document_no or '文号待补'}"


def _tick(name: str, words: str) -> QCheckBox:
    made = QCheckBox(words)
    made.setObjectName(name)
    made.setAccessibleName(words)
    return made
