"""The rows of the notice: a paper with its three answers, and the paper nobody has to bring."""

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from ui.pages.notice.view import Have, PaperView, Paragraph
from ui.signals import Emits, emits
from ui.style.icons import theme
from ui.widgets.basics import box, button, column, icon_label, label, pill, row
from ui.widgets.fitting import add_words

_WORDS = {Have.YES: "带了", Have.NO: "没带", Have.UNSURE: "不确定"}
_ICONS = {
    Have.YES: ("check-circle-fill", "ok"),
    Have.NO: ("clock", "warn"),
    Have.UNSURE: ("question", "text2"),
    None: ("circle", "text2"),
}


class PaperRow(QFrame):
    have_changed: Emits[str, Have] = emits(str, object)

    def __init__(self, paper: PaperView, *, last: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paper = paper
        self.setObjectName(f"intake.notice.row.{paper.slug}")
        self.setProperty("box", _ground(paper, last=last))
        self.setMinimumHeight(theme().px(52))
        self._buttons = {have: self._answer(have) for have in Have}
        choice = box("segbox")
        choice.setFixedHeight(theme().px(30))
        choice.setLayout(row(*self._buttons.values(), spacing=0, margins=(2, 1, 2, 1)))
        name, token = ("warning-circle-fill", "bad") if paper.blocking else _ICONS[paper.have]
        line = row(icon_label(name, 18, token), spacing=12, margins=(13, 3, 10, 3))
        line.addLayout(self._texts(paper), 1)
        line.addWidget(label(paper.used_by, "hint"))
        line.addWidget(choice)
        self.setLayout(line)

    def focus_choice(self) -> None:
        self._buttons[self.paper.have or Have.YES].setFocus()

    def choose(self, have: Have) -> None:
        self.have_changed.emit(self.paper.slug, have)

    def _texts(self, paper: PaperView) -> QVBoxLayout:
        head = row(spacing=8)
        name = add_words(head, f"{paper.number}  {paper.name}", "h3", 270 if paper.pill else 400)
        if paper.pill:
            head.addWidget(pill(paper.pill, paper.pill_tone))
        if not name.wordWrap():
            head.addStretch(1)
        made = column(1, spacing=0)
        made.addLayout(head)
        made.addWidget(label(paper.note, "hint", wrap=True))
        made.addStretch(1)
        return made

    def _answer(self, have: Have) -> QPushButton:
        made = button(_WORDS[have], f"intake.notice.have.{self.paper.slug}.{have.value}", "segm")
        made.setAccessibleName(f"{self.paper.name}：{_WORDS[have]}")
        made.setCheckable(True)
        made.setChecked(have == self.paper.have)
        made.setProperty("tone", "warn" if have == Have.NO else "")
        made.setProperty("have", have.value)
        made.clicked.connect(self._on_answer_clicked)
        return made

    def _on_answer_clicked(self) -> None:
        self.choose(Have(self.sender().property("have")))


def produced_row(produced: Paragraph) -> QFrame:
    """Papers that the case itself produces: told, so that nobody asks for them."""
    made = box("trl")
    made.setMinimumHeight(theme().px(52))
    head = row(label(produced.title, "h3"), pill("本次办理产生"), 1, spacing=10)
    texts = column(1, spacing=0)
    texts.addLayout(head)
    texts.addWidget(label(produced.text, "hint", wrap=True))
    texts.addStretch(1)
    line = row(icon_label("recycle", 18), spacing=12, margins=(13, 3, 10, 3))
    line.addLayout(texts, 1)
    made.setLayout(line)
    return made


def paragraph(part: Paragraph) -> QFrame:
    made = box("plain")
    made.setLayout(
        column(label(part.title, "h3"), label(part.text, "sec", wrap=True), spacing=4, margins=(13, 8, 10, 4))
    )
    return made


def _ground(paper: PaperView, *, last: bool) -> str:
    if paper.blocking:
        return "trbad"
    if paper.have == Have.NO:
        return "trwarn"
    return "trl" if last else "tr"
