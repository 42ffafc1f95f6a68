"""Under a pinned case: what to do about it, and the buttons that do it."""

from PySide6.QtWidgets import QFrame

from ui.pages.sync.view import OutboxRow
from ui.signals import Emits, emits
from ui.style.icons import theme
from ui.widgets.basics import button, icon_label, label, row


class RemedyBar(QFrame):
    fix_clicked: Emits[str] = emits(str)
    resend_clicked: Emits[str] = emits(str)
    details_clicked: Emits[str] = emits(str)

    def __init__(self, case: OutboxRow) -> None:
        super().__init__()
        assert case.remedy is not None
        self._key = case.key
        self.setProperty("box", "trbad")
        lay = row(icon_label("lightbulb", 16, "warn"), spacing=10)
        lay.addWidget(label(case.remedy.advice, "sm", wrap=True), 1)
        lay.setContentsMargins(theme().px(82), 0, theme().px(14), theme().px(4))
        prefix = f"sync.row.{case.key}"
        if case.remedy.fix:
            fix = button(self.tr("{fix} Enter").format(fix=case.remedy.fix), f"{prefix}.fix", "pri")
            fix.clicked.connect(self._on_fix_clicked)
            lay.addWidget(fix)
        if case.remedy.resend:
            resend = button(self.tr("重传 R"), f"{prefix}.resend")
            resend.clicked.connect(self._on_resend_clicked)
            lay.addWidget(resend)
        if case.remedy.technical:
            details = button(self.tr("技术信息"), f"{prefix}.details", "lnk")
            details.clicked.connect(self._on_details_clicked)
            lay.addWidget(details)
        self.setLayout(lay)

    def _on_fix_clicked(self) -> None:
        self.fix_clicked.emit(self._key)

    def _on_resend_clicked(self) -> None:
        self.resend_clicked.emit(self._key)

    def _on_details_clicked(self) -> None:
        self.details_clicked.emit(self._key)
