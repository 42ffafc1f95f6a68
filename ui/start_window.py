"""Before the window: the pass-phrase for the keys, and what keeps the program from opening."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit

from ui.style.icons import theme
from ui.widgets.basics import button, column, icon_label, label, row

Attempt = Callable[[str], str]
"""Tries a pass-phrase; returns the sentence to show, empty when it opened."""


class StartDialog(QDialog):
    """One card with a sentence; the only dialog the program has, because no window is there yet to carry a sheet."""

    def __init__(self, sentence: str, icon_name: str, token: str) -> None:
        super().__init__()
        self.setProperty("box", "root")
        self.setWindowTitle(self.tr("一件事综合受理"))
        self.setFixedWidth(theme().px(520))
        head = row(icon_label(icon_name, 22, token), spacing=12)
        head.addWidget(label(sentence, wrap=True), 1)
        self._column = column(spacing=14, margins=(24, 22, 24, 18))
        self._column.addLayout(head)
        self.setLayout(self._column)


class PassphraseDialog(StartDialog):
    """Asks until the attempt succeeds or the clerk gives up."""

    def __init__(self, sentence: str, attempt: Attempt) -> None:
        super().__init__(sentence, "lock-simple", "primary")
        self._attempt = attempt
        self._line = QLineEdit()
        self._line.setObjectName("start.passphrase")
        self._line.setAccessibleName(self.tr("口令"))
        self._line.setEchoMode(QLineEdit.EchoMode.Password)
        self._fault = label("", "err", wrap=True)
        self._open = button(self.tr("打开"), "start.open", "pri")
        self._open.setDefault(True)
        leave = button(self.tr("不打开"), "start.leave")
        self._column.addWidget(self._line)
        self._column.addWidget(self._fault)
        self._column.addLayout(row(1, leave, self._open, spacing=10))
        self._open.clicked.connect(self._on_open_clicked)
        leave.clicked.connect(self.reject)

    def _on_open_clicked(self) -> None:
        fault = self._attempt(self._line.text())
        self._fault.setText(fault)
        if fault:
            self._line.selectAll()
            self._line.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.accept()


class TroubleDialog(StartDialog):
    def __init__(self, sentence: str) -> None:
        super().__init__(sentence, "warning", "warn")
        leave = button(self.tr("关闭"), "start.close", "pri")
        leave.clicked.connect(self.accept)
        self._column.addLayout(row(1, leave))


def ask_passphrase(sentence: str, attempt: Attempt) -> bool:
    return PassphraseDialog(sentence, attempt).exec() == QDialog.DialogCode.Accepted


def show_trouble(sentence: str) -> None:
    TroubleDialog(sentence).exec()
