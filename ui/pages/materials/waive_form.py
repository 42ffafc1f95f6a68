"""Inside the sheet 免提交: on which lawful ground a proof falls away, what shows it, and who judged the list."""

from dataclasses import dataclass

from PySide6.QtWidgets import QLineEdit, QWidget

from clerk_app.domain.proofs import JUDGE_THE_LIST, FallsAway
from ui.style.icons import theme
from ui.visit_words import WAYS
from ui.widgets.basics import column, label, restyle
from ui.widgets.digit_pick import DigitPick, Option

_NOTES = {
    FallsAway.OWN_LICENCE: ("写明证照", "证照名称和号码"),
    FallsAway.COVERED: ("选一份已收的材料", ""),
    FallsAway.NETWORK_CHECK: ("写明查询", "系统、时间和查询编号"),
    FallsAway.NO_BASIS: ("由清单主管部门认定", "清单上缺少的依据"),
    FallsAway.UNVERIFIABLE: ("由清单主管部门认定", "开具单位和不能核实的原因"),
}
_NAME = "intake.mat.waive_sheet"


@dataclass(frozen=True, slots=True)
class WaiveWish:
    """What the clerk chose and typed; whether it bears is the rules' matter."""

    way: FallsAway
    shown: str
    decided_by: str


class WaiveForm(QWidget):
    """``here`` are papers that could cover this one, as (slug, name). Its sheet asks ``wish``."""

    def __init__(self, here: tuple[tuple[str, str], ...], wish: WaiveWish | None = None) -> None:
        super().__init__()
        self._ways, self._cover = DigitPick(f"{_NAME}.way"), DigitPick(f"{_NAME}.cover", columns=3)
        self._ways.show_options(
            tuple(
                Option(way, WAYS[way], note, "" if here or way is not FallsAway.COVERED else "还没有收到其他材料")
                for way, (note, _) in _NOTES.items()
            ),
            wish.way if wish else FallsAway.OWN_LICENCE,
        )
        self._ways.picked.connect(self._on_way_picked)
        covering = wish.shown if wish and wish.way is FallsAway.COVERED else ""
        self._cover.show_options(tuple(Option(slug, name) for slug, name in here), covering)
        self._cover.picked.connect(self._cover.mark)
        self._shown = _line("shown", "依据", wish.shown if wish and not covering else "")
        self._by = _line("by", "认定人", wish.decided_by if wish else "")
        self._by.setPlaceholderText("认定人的单位和姓名")
        self._error = label("", "err", wrap=True)
        self._error.setFixedHeight(theme().px(18))
        self.setLayout(
            column(self._ways, label("凭什么", "lab"), self._shown, self._cover, self._by, self._error, spacing=8)
        )
        self._dress()

    def wish(self) -> WaiveWish:
        way = FallsAway(self._ways.chosen)
        shown = self._cover.chosen if way is FallsAway.COVERED else self._shown.text().strip()
        return WaiveWish(way, shown, self._by.text().strip() if way in JUDGE_THE_LIST else "")

    def show_error(self, sentence: str) -> None:
        self._error.setText(sentence)
        for line in (self._shown, self._by):
            bad = bool(sentence) and not line.isHidden() and not line.text().strip()
            line.setProperty("s", "bad" if bad else "")
            restyle(line)

    def _dress(self) -> None:
        way = FallsAway(self._ways.chosen)
        self._shown.setPlaceholderText(_NOTES[way][1])
        self._shown.setHidden(way is FallsAway.COVERED)
        self._cover.setHidden(way is not FallsAway.COVERED)
        self._by.setHidden(way not in JUDGE_THE_LIST)

    def _on_way_picked(self, way: str) -> None:
        self._ways.mark(way)
        self._dress()
        if way == FallsAway.COVERED:
            self._cover.focus_first()
        else:
            self._shown.setFocus()


def _line(name: str, title: str, value: str) -> QLineEdit:
    made = QLineEdit(value)
    made.setObjectName(f"{_NAME}.{name}")
    made.setAccessibleName(title)
    return made
