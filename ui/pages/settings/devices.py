"""The devices of this window: what each is for, how it is, and the one act that proves it."""

from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from ui.pages.settings.view import DeviceView
from ui.signals import Emits, emits
from ui.style.icons import theme
from ui.widgets.basics import box, button, column, icon_label, label, pill, row
from ui.widgets.click_row import ClickRow
from ui.widgets.elided import Elided
from ui.widgets.row_list import RowList

_USE, _STATE, _NOTE, _TEST = 170, 92, 190, 110


class DeviceRow(ClickRow):
    test_clicked: Emits[str] = emits(str)

    def __init__(self, view: DeviceView, *, last: bool) -> None:
        super().__init__(view.key, f"settings.device.{view.key}", "trl" if last else "tr")
        self.setAccessibleName(f"{view.name}，{view.state}，{view.note}")
        self.setFixedHeight(theme().px(60))
        lay = row(icon_label(view.icon, 20), spacing=16, margins=(16, 0, 14, 0))
        lay.addLayout(column(1, label(view.name, "sm"), Elided(view.model, "hint"), 1, spacing=0), 1)
        lay.addWidget(_wide(label(view.use, "hint"), _USE))
        lay.addWidget(_wide(_left(pill(view.state, view.tone)), _STATE))
        lay.addWidget(_wide(label(view.allowed.why or view.note, "hint", wrap=True), _NOTE))
        lay.addWidget(_wide(self._test(view), _TEST))
        self.setLayout(lay)

    def _test(self, view: DeviceView) -> QWidget:
        made = box("plain")
        inside = row(1)
        if view.test:
            press: QPushButton = button(view.test, f"settings.device.{view.key}.test", "sm")
            press.setAccessibleName(f"{view.name}：{view.test}")
            press.setEnabled(view.allowed.on)
            press.clicked.connect(self._on_test_clicked)
            inside.addWidget(press)
        made.setLayout(inside)
        return made

    def _on_test_clicked(self) -> None:
        self.test_clicked.emit(self.key)


class DevicesTab(QWidget):
    test_requested: Emits[str] = emits(str)

    def __init__(self) -> None:
        super().__init__()
        self._note = label("", "hint")
        self.list = RowList("settings.devices", self.tr("设备"), spacing=0)
        head = self._head()
        self.list.align(head)
        card = box("card")
        inside = column(head, spacing=0, margins=(1, 1, 1, 1))
        inside.addWidget(self.list, 1)
        card.setLayout(inside)
        lay = column(spacing=8)
        lay.addWidget(card, 1)
        lay.addLayout(row(icon_label("info", 14), self._note, 1))
        self.setLayout(lay)

    def show_devices(self, devices: tuple[DeviceView, ...], note: str) -> None:
        rows = [DeviceRow(one, last=one is devices[-1]) for one in devices]
        for made in rows:
            made.test_clicked.connect(self.test_requested.emit)
        self.list.show_rows(rows, self.list.current or (devices[0].key if devices else ""))
        self._note.setText(note)

    def _head(self) -> QFrame:
        made = box("th")
        made.setFixedHeight(theme().px(36))
        lay = row(label(self.tr("设备")), 1, spacing=16, margins=(52, 0, 14, 0))
        for word, wide in (
            (self.tr("用途"), _USE), (self.tr("状态"), _STATE), (self.tr("说明"), _NOTE), (self.tr("测试"), _TEST),
        ):  # fmt: skip
            lay.addWidget(_wide(label(word), wide))
        made.setLayout(lay)
        return made


def _wide(part: QWidget, wide: int) -> QWidget:
    part.setFixedWidth(theme().px(wide))
    return part


def _left(part: QWidget) -> QWidget:
    made = box("plain")
    made.setLayout(row(part, 1))
    return made
