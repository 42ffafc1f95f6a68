"""Inside the sheet 承诺: the text that is signed, what follows from breaking it, and how it is signed."""

from dataclasses import dataclass

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.pages.materials.defer_form import Consequence, consequence_box
from ui.style.icons import theme
from ui.widgets.basics import column, label
from ui.widgets.digit_pick import DigitPick, Option


@dataclass(frozen=True, slots=True)
class CommitView:
    """``text`` is the dated statutory text, shown as it will be printed; ``ways`` how it may be signed."""

    text: str
    consequences: tuple[Consequence, ...]
    ways: tuple[Option, ...]
    way: str


class CommitForm(QWidget):
    """Its sheet asks ``way`` when the primary is pressed."""

    def __init__(self, view: CommitView) -> None:
        super().__init__()
        text = QPlainTextEdit(view.text)
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setObjectName("intake.mat.commit_sheet.text")
        text.setAccessibleName(self.tr("承诺书正文"))
        text.setFixedHeight(theme().px(150))
        self._ways = DigitPick("intake.mat.commit_sheet.way")
        self._ways.show_options(view.ways, view.way)
        self._ways.picked.connect(self._ways.mark)
        lay = column(text, consequence_box(view.consequences), label(self.tr("怎么签"), "lab"), self._ways, spacing=8)
        self.setLayout(lay)

    @property
    def way(self) -> str:
        return self._ways.chosen
