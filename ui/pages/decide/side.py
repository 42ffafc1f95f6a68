"""Right of the matrix: how many of which decision, the commitments to be signed first, the mandate."""

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from ui.pages.decide.view import CHOICES, TONES, CommitmentView, DecideView
from ui.signals import Emits, emits
from ui.style.icons import theme
from ui.widgets.basics import box, button, column, discard, hline, icon_label, label, row
from ui.widgets.scrolled import scrolled


class DecideSide(QFrame):
    suggest_clicked: Emits[()] = emits()
    paper_clicked: Emits[()] = emits()
    commitment_clicked: Emits[str] = emits(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("box", "card")
        self._count = label("", "h3")
        self._counts = [label("0", "h3") for _ in CHOICES]
        self._commitments = QWidget()
        self._shown: tuple[CommitmentView, ...] | None = None
        self._paper = button(self.tr("全部用纸质签：打印"), "intake.decide.paper", "sm", "printer")
        self._why = label("", "hint", wrap=True)
        self._mandate = label("", "hint", wrap=True)
        self._agreement = label("", "hint")
        self._suggest = button(self.tr("全部按建议"), "intake.decide.suggest", "lnk")
        self._suggest.clicked.connect(self.suggest_clicked.emit)
        self._paper.clicked.connect(self.paper_clicked.emit)
        self._lay_out()

    def show_view(self, view: DecideView) -> None:
        self._count.setText(self.tr("{n} 项决定").format(n=len(view.items)))
        for place, target in enumerate(self._counts):
            count = sum(1 for one in view.items if one.chosen == place + 1)
            target.setText(str(count))
            target.setProperty("tone", TONES[place] if count else "")
            target.style().polish(target)
        self._show_commitments(view)
        self._mandate.setText(view.mandate)
        self._mandate_box.setVisible(bool(view.mandate))
        self._agreement.setText(view.agreement)

    def holds_focus(self) -> bool:
        """Whether the focus rests on a signature that may be rebuilt or fall away."""
        return self._commitments.isAncestorOf(self.window().focusWidget())

    def focus_open(self) -> bool:
        """The next signature that is wanted; False where none is."""
        found = self._commitments.findChildren(QPushButton)
        if found:
            found[0].setFocus()
        return bool(found)

    def _show_commitments(self, view: DecideView) -> None:
        if view.commitments != self._shown:
            self._shown = view.commitments
            fresh = QWidget()
            fresh.setLayout(column(*(self._commitment(one) for one in view.commitments), spacing=6))
            self._lay.replaceWidget(self._commitments, fresh)
            discard(self._commitments)
            self._commitments = fresh
        open_ones = any(not one.signed for one in view.commitments)
        self._sign_box.setVisible(bool(view.commitments))
        self._paper.setVisible(open_ones)
        self._paper.setEnabled(view.paper.on)
        self._why.setText("" if view.paper.on else view.paper.why)
        self._why.setVisible(open_ones and not view.paper.on)

    def _commitment(self, view: CommitmentView) -> QFrame:
        made = box("plain", f"intake.decide.commitment.{view.key}")
        mark = icon_label("check-circle-fill", 18, "ok") if view.signed else icon_label("clock", 18, "warn")
        lay = row(mark, spacing=10)
        lay.addLayout(column(label(view.title, "smb", wrap=True), label(view.line, "hint", wrap=True), spacing=0), 1)
        if view.signed:
            lay.addWidget(label(view.signed, "hint"))
        else:
            sign = button(view.act, f"intake.decide.sign.{view.key}", "lnk")
            sign.setAccessibleName(self.tr("{act}：{name}").format(act=view.act, name=view.title))
            sign.setProperty("commitment", view.key)
            sign.clicked.connect(self._on_sign_clicked)
            lay.addWidget(sign)
        made.setLayout(lay)
        return made

    def _on_sign_clicked(self) -> None:
        self.commitment_clicked.emit(str(self.sender().property("commitment")))

    def _lay_out(self) -> None:
        self._lay: QVBoxLayout = column(spacing=6, margins=(14, 10, 14, 10))
        self._lay.addLayout(row(icon_label("checks", 16, "primary"), self._count, 1, self._suggest))
        for word, target in zip(CHOICES, self._counts, strict=True):
            self._lay.addLayout(row(label(word, "sm"), 1, target, label(self.tr("项"), "hint")))
        self._sign_box = _section("pen-nib", self.tr("先签承诺，后作决定"))
        self._lay.addWidget(self._sign_box)
        self._lay.addWidget(self._commitments)
        self._lay.addLayout(row(self._paper, 1))
        self._lay.addWidget(self._why)
        self._mandate_box = _section("shield-check", self.tr("授权"))
        self._lay.addWidget(self._mandate_box)
        self._lay.addWidget(self._mandate)
        self._lay.addStretch(1)
        self._lay.addLayout(row(icon_label("lightbulb", 16), self._agreement, 1))
        self.setLayout(column(scrolled(self._lay), spacing=0, margins=(1, 1, 1, 1)))
        self.setFixedWidth(theme().px(268))


def _section(icon: str, title: str) -> QWidget:
    made = QWidget()
    lay = column(hline(), spacing=8)
    lay.addLayout(row(icon_label(icon, 16, "primary"), label(title, "h3"), 1))
    made.setLayout(lay)
    return made
