"""Inside the sheet of help: who helps, on which track the visit goes, and whether another place handles it."""

from dataclasses import dataclass

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from clerk_app.domain.assistance import Help
from clerk_app.domain.crossing import CrossMode
from ui.style.icons import theme
from ui.visit_words import HELPS, MODES
from ui.widgets.basics import column, label, row
from ui.widgets.digit_pick import DigitPick, Option

NONE = "none"
_NAME = "intake.applicant.service_sheet"
_MODES = (CrossMode.RECEIVED_FOR, CrossMode.JOINT)


@dataclass(frozen=True, slots=True)
class ServiceWish:
    """As chosen and typed; ``help`` and ``mode`` are NONE where there is none, ``visitors`` names of two."""

    help: str = NONE
    helper: str = ""
    phone: str = ""
    consent: bool = False
    green: bool = False
    why_green: str = ""
    home: bool = False
    visitors: str = ""
    mode: str = NONE
    place: str = ""
    place_name: str = ""


class ServiceForm(QWidget):
    """Its sheet asks ``wish``; lines of what is not chosen are hidden."""

    def __init__(self, wish: ServiceWish) -> None:
        super().__init__()
        self._help, self._mode = DigitPick(f"{_NAME}.help", columns=4), DigitPick(f"{_NAME}.mode", columns=3)
        self._help.show_options((Option(NONE, "自己办"), *(Option(one, HELPS[one]) for one in Help)), wish.help)
        self._mode.show_options((Option(NONE, "本地办理"), *(Option(one, MODES[one]) for one in _MODES)), wish.mode)
        self._helper, self._phone = _line("helper", "帮助人姓名", wish.helper), _line("phone", "电话", wish.phone)
        self._consent = _tick("consent", "申请人同意由他帮助", chosen=wish.consent)
        self._green = _tick("green", "绿色通道", chosen=wish.green)
        self._why = _line("why_green", "理由，如高龄、孕妇、军人、残疾", wish.why_green)
        self._home = _tick("home", "上门服务", chosen=wish.home)
        self._visitors = _line("visitors", "两名工作人员的姓名，用顿号隔开", wish.visitors)
        self._place = _line("place", "办理地区划代码（6 位）", wish.place)
        self._place_name = _line("place_name", "办理地大厅名称", wish.place_name)
        self._error = label("", "err", wrap=True)
        self._error.setFixedHeight(theme().px(18))
        self._lay_out()
        self._help.picked.connect(self._on_help_picked)
        self._mode.picked.connect(self._on_mode_picked)
        self._green.toggled.connect(self._dress)
        self._home.toggled.connect(self._dress)
        self._dress()

    def wish(self) -> ServiceWish:
        return ServiceWish(
            self._help.chosen,
            self._helper.text().strip(),
            self._phone.text().strip(),
            self._consent.isChecked(),
            self._green.isChecked(),
            self._why.text().strip(),
            self._home.isChecked(),
            self._visitors.text().strip(),
            self._mode.chosen,
            self._place.text().strip(),
            self._place_name.text().strip(),
        )

    def show_error(self, sentence: str) -> None:
        self._error.setText(sentence)

    def _lay_out(self) -> None:
        lay = column(spacing=8)
        for part in (label("谁来帮", "lab"), self._help, _pair(self._helper, self._phone), self._consent):
            lay.addLayout(part) if isinstance(part, QHBoxLayout) else lay.addWidget(part)
        lay.addLayout(_tracked(self._green, self._why))
        lay.addLayout(_tracked(self._home, self._visitors))
        for part in (label("在哪办", "lab"), self._mode, _pair(self._place, self._place_name), self._error):
            lay.addLayout(part) if isinstance(part, QHBoxLayout) else lay.addWidget(part)
        self.setLayout(lay)

    def _dress(self) -> None:
        """Being shown the way needs no name; help with filling and filing needs name, telephone and consent."""
        helped, elsewhere = self._help.chosen != NONE, self._mode.chosen != NONE
        for line in (self._helper, self._phone, self._consent):
            line.setEnabled(helped)
        for line in (self._place, self._place_name):
            line.setEnabled(elsewhere)
        self._why.setEnabled(self._green.isChecked())
        self._visitors.setEnabled(self._home.isChecked())

    def _on_help_picked(self, key: str) -> None:
        self._help.mark(key)
        self._dress()
        if key != NONE:
            self._helper.setFocus()

    def _on_mode_picked(self, key: str) -> None:
        self._mode.mark(key)
        self._dress()
        if key != NONE:
            self._place.setFocus()


def _line(name: str, title: str, value: str) -> QLineEdit:
    made = QLineEdit(value)
    made.setObjectName(f"{_NAME}.{name}")
    made.setAccessibleName(title)
    made.setPlaceholderText(title)
    return made


def _tick(name: str, title: str, *, chosen: bool) -> QCheckBox:
    made = QCheckBox(title)
    made.setObjectName(f"{_NAME}.{name}")
    made.setAccessibleName(title)
    made.setChecked(chosen)
    return made


def _pair(left: QWidget, right: QWidget) -> QHBoxLayout:
    made = row(spacing=12)
    made.addWidget(left, 1)
    made.addWidget(right, 1)
    return made


def _tracked(tick: QCheckBox, line: QLineEdit) -> QHBoxLayout:
    tick.setFixedWidth(theme().px(150))
    made = row(tick, spacing=12)
    made.addWidget(line, 1)
    return made
