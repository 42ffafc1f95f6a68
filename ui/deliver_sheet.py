"""交付文书: papers that a later act brought, taken at the counter; who takes them and how they are signed for."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QCheckBox, QWidget

from clerk_app.domain.facts import DocumentIssued, Signing
from clerk_app.domain.taking import Taker
from clerk_app.usecases.hand_over import Signed
from ui.act_sheet import ActSheet, line_edit
from ui.later_words import RELATIONS
from ui.widgets.basics import box, column, label, row
from ui.widgets.digit_pick import DigitPick, Option
from ui.widgets.sheet import SheetView
from ui.wording import paper_name

_NAME = "case.deliver"
_WAYS = {Signing.FILE_COPY.value: "存根签字", Signing.REFUSED.value: "拒签，有见证人"}


class DeliverSheet(ActSheet):
    """``done`` hears the ticked papers and how they were signed for; a refusal asks for reason and witness (R081)."""

    def __init__(
        self,
        host: QWidget,
        papers: Iterable[DocumentIssued],
        people: tuple[Taker, ...],
        done: Callable[[tuple[str, ...], Signed], None],
    ) -> None:
        self._people, self._done = people, done
        self._papers = {one.paper: _tick(one) for one in papers}
        self._taker, self._way = DigitPick(f"{_NAME}.taker", columns=2), DigitPick(f"{_NAME}.way", columns=2)
        self._taker.show_options([Option(str(at), _called(one)) for at, one in enumerate(people)], "0")
        self._way.show_options([Option(key, words) for key, words in _WAYS.items()], Signing.FILE_COPY.value)
        self._reason = line_edit(f"{_NAME}.reason", "拒签理由")
        self._witness = line_edit(f"{_NAME}.witness", "见证人")
        refused, body = box("plain"), box("plain")
        refused.setLayout(row(self._reason, self._witness, spacing=8))
        who = (label("谁签收", "lab"), self._taker) if people else ()
        body.setLayout(column(*self._papers.values(), *who, label("怎么签", "lab"), self._way, refused, spacing=8))
        view = SheetView("交付文书", "交到手、签收了才算送达；没有交的不要打勾", "交付并登记", "check-square")
        super().__init__(host, _NAME, view, body)
        self._refused = refused
        self._taker.picked.connect(self._taker.mark)
        self._way.picked.connect(self._on_way_picked)
        self.asked.connect(self._on_asked_for)
        self._on_way_picked(self._way.chosen)

    def _on_way_picked(self, key: str) -> None:
        self._way.mark(key)
        self._refused.setVisible(Signing(key) is Signing.REFUSED)

    def _on_asked_for(self) -> None:
        papers = tuple(paper for paper, tick in self._papers.items() if tick.isChecked())
        if not papers:
            self.tell("没有打勾的文书。请勾上已经交到手的。")
            return
        signing = Signing(self._way.chosen)
        told = (self._witness.text().strip(), self._reason.text().strip()) if signing is Signing.REFUSED else ("", "")
        taker = self._people[int(self._taker.chosen)] if self._people else None
        self._done(papers, Signed(signing, *told, taker))


def _tick(paper: DocumentIssued) -> QCheckBox:
    words = f"{paper_name(paper.paper, paper.form)}　{paper.document_no or '文号待补'}"
    made = QCheckBox(words)
    made.setObjectName(f"{_NAME}.paper.{paper.paper}")
    made.setAccessibleName(words)
    made.setChecked(True)
    return made


def _called(taker: Taker) -> str:
    return f"{taker.name}（{RELATIONS[taker.relation]}）"
