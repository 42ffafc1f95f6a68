"""需要注意: what a supervisor should look at today, worst first."""

from PySide6.QtWidgets import QFrame, QWidget

from ui.pages.daily.view import Attention
from ui.signals import Emits, emits
from ui.widgets.basics import box, button, column, icon_label, label, row
from ui.widgets.scrolled import scrolled


class AttentionCard(QFrame):
    clicked: Emits[str] = emits(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("box", "card")
        self._inside = QWidget()
        self._lay = column(self._inside, 1, spacing=0)
        lay = column(label(self.tr("需要注意"), "h3"), spacing=8, margins=(14, 10, 12, 10))
        lay.addWidget(scrolled(self._lay), 1)
        self.setLayout(lay)

    def show_lines(self, lines: tuple[Attention, ...]) -> None:
        fresh = QWidget()
        lay = column(*(self._line(one) for one in lines), spacing=8)
        if not lines:
            lay.addWidget(label(self.tr("没有逾期，没有到期"), "hint"))
        fresh.setLayout(lay)
        self._lay.replaceWidget(self._inside, fresh)
        self._inside.deleteLater()
        self._inside = fresh

    def _line(self, view: Attention) -> QFrame:
        made = box("plain")
        lay = row(icon_label(view.icon, 16, view.tone), spacing=10)
        lay.addLayout(column(label(view.title, "smb"), label(view.line, "hint"), spacing=0), 1)
        if view.link:
            link = button(view.link, f"stats.attention.{view.key}", "lnk")
            link.setAccessibleName(f"{view.link} {view.title}")
            link.setProperty("line", view.key)
            link.clicked.connect(self._on_clicked)
            lay.addWidget(link)
        made.setLayout(lay)
        return made

    def _on_clicked(self) -> None:
        self.clicked.emit(str(self.sender().property("line")))
