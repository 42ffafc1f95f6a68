"""One row a statutory paper: printed, handed over when, signed how."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from ui.pages.handover.view import HandoverView, PaperView
from ui.signals import Emits, emits
from ui.style.icons import theme
from ui.widgets.basics import box, column, icon_label, label, row
from ui.widgets.click_row import ClickRow
from ui.widgets.elided import Elided
from ui.widgets.row_list import RowList

_COPIES, _PRINTED, _HANDED, _SIGNED = 56, 118, 84, 124


class PaperRow(ClickRow):
    def __init__(self, view: PaperView, *, last: bool) -> None:
        super().__init__(view.paper, f"intake.handover.paper.{view.paper}", "trl" if last else "tr")
        handed, signed = view.handed or self.tr("待交"), view.signed or self.tr("待签")
        self.setAccessibleName(f"{view.name}，{view.copies} 份，{view.printer} {view.state}，{handed}，{signed}")
        self.setFixedHeight(theme().px(44))
        lay = row(spacing=0, margins=(14, 0, 4, 0))
        lay.addLayout(column(1, Elided(view.name), Elided(view.line, "hint"), 1, spacing=0), 1)
        copies = label(str(view.copies))
        copies.setAlignment(Qt.AlignmentFlag.AlignCenter)
        lay.addWidget(_wide(copies, _COPIES))
        lay.addWidget(_printed(view))
        lay.addWidget(_step(handed, _HANDED, done=bool(view.handed)))
        if view.refused:
            lay.addWidget(_state("prohibit", "warn", signed, _SIGNED))
        else:
            lay.addWidget(_step(signed, _SIGNED, done=bool(view.signed)))
        self.setLayout(lay)


class Papers(QFrame):
    selected: Emits[str] = emits(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("box", "card")
        self._printer = label("")
        self.list = RowList("intake.handover.papers", self.tr("文书"), spacing=0)
        self.list.current_changed.connect(self.selected.emit)
        head = self._head()
        self.list.align(head)
        lay = column(head, spacing=0, margins=(1, 1, 1, 1))
        lay.addWidget(self.list, 1)
        self.setLayout(lay)

    def show_view(self, view: HandoverView) -> None:
        self._printer.setText(self.tr("打印"))
        self.list.show_rows([PaperRow(one, last=one is view.papers[-1]) for one in view.papers], view.selected)

    def _head(self) -> QFrame:
        made = box("th")
        made.setFixedHeight(theme().px(34))
        copies = label(self.tr("份数"))
        copies.setAlignment(Qt.AlignmentFlag.AlignCenter)
        lay = row(label(self.tr("法定文书")), 1, spacing=0, margins=(14, 0, 4, 0))
        lay.addWidget(_wide(copies, _COPIES))
        lay.addWidget(_wide(self._printer, _PRINTED))
        lay.addWidget(_wide(label(self.tr("交付时间")), _HANDED))
        lay.addWidget(_wide(label(self.tr("签收")), _SIGNED))
        made.setLayout(lay)
        return made


def _printed(view: PaperView) -> QWidget:
    """State and printer: which one a paper went to is never a guess."""
    words = label(view.state, "sm")
    if view.state_tone in {"warn", "bad", "info"}:
        words.setProperty("tone", view.state_tone)
    token = {"info": "primary", "neutral": "text2"}.get(view.state_tone, view.state_tone)
    made = box("plain")
    lay = row(icon_label(view.state_icon, 14, token), spacing=8)
    lay.addLayout(column(1, words, Elided(view.printer, "hint"), 1, spacing=0), 1)
    made.setLayout(lay)
    return _wide(made, _PRINTED)


def _step(text: str, wide: int, *, done: bool) -> QWidget:
    return _state("check-circle-fill", "ok", text, wide) if done else _state("circle", "text2", text, wide, "hint")


def _state(icon: str, tone: str, text: str, wide: int, role: str = "sm") -> QWidget:
    words = label(text, role)
    if tone in {"warn", "bad", "info"}:
        words.setProperty("tone", tone)
    token = {"info": "primary", "neutral": "text2"}.get(tone, tone)
    made = box("plain")
    made.setLayout(row(icon_label(icon, 14, token), words, 1, spacing=8))
    return _wide(made, wide)


def _wide(part: QWidget, wide: int) -> QWidget:
    part.setFixedWidth(theme().px(wide))
    return part
