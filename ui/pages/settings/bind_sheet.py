"""The sheet 打印去向: one document type, its printer by name, its copies, one or two sides, its tray."""

from collections.abc import Callable

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QCheckBox, QWidget

from clerk_app.domain.print_routes import Route
from ui.act_sheet import ActSheet, line_edit
from ui.style.icons import theme
from ui.widgets.basics import box, column, label, row
from ui.widgets.printer_line import PrinterChoice, PrinterLine
from ui.widgets.sheet import SheetView

_NAME = "settings.bind"
_MOST = 9


class BindSheet(ActSheet):
    """``done`` hears the route; one and the same printer may take several document types."""

    def __init__(
        self,
        host: QWidget,
        named: str,
        route: Route,
        printers: tuple[PrinterChoice, ...],
        done: Callable[[Route], None],
    ) -> None:
        self._done = done
        self._printers = PrinterLine(f"{_NAME}.printer", printers, route.printer)
        self._copies = line_edit(f"{_NAME}.copies", "份数")
        self._copies.setValidator(QIntValidator(1, _MOST, self._copies))
        self._copies.setText(str(route.copies))
        self._copies.setFixedWidth(theme().px(72))
        self._tray = line_edit(f"{_NAME}.tray", "纸盒名，照打印机上写；空着由打印机定")
        self._tray.setText(route.tray)
        self._two_sided = QCheckBox("双面")
        self._two_sided.setObjectName(f"{_NAME}.two_sided")
        self._two_sided.setChecked(route.two_sided)
        body = box("plain")
        copies = row(label("份数", "lab"), self._copies, self._two_sided, 1, spacing=12)
        lay = column(self._printers, spacing=10)
        lay.addLayout(copies)
        lay.addWidget(self._tray)
        body.setLayout(lay)
        view = SheetView(f"打印去向 · {named}", "从下一份起生效；正在打的不变", "就用这台", "printer")
        super().__init__(host, _NAME, view, body)
        self.asked.connect(self._on_asked_for)

    def take_key(self, combo: str) -> bool:
        if combo == "Ctrl+J":
            self._printers.turn()
            return True
        return super().take_key(combo)

    def _on_asked_for(self) -> None:
        if not self._copies.hasAcceptableInput():
            self.tell(f"份数不对。请填 1 到 {_MOST}。")
            return
        copies, sides = int(self._copies.text()), self._two_sided.isChecked()
        self._done(Route(self._printers.chosen, copies, sides, self._tray.text().strip()))
        self.close_sheet()
