"""What the decision of the chosen item stands on: grounds, correction points, a reason, or why nothing is asked."""

from PySide6.QtWidgets import QFrame, QSizePolicy, QStackedWidget

from ui.pages.decide.points_edit import PointsEdit
from ui.pages.decide.view import CHOICES, DecisionView
from ui.signals import Emits, emits
from ui.style.icons import theme
from ui.widgets.basics import box, column, label, pill, row
from ui.widgets.digit_pick import DigitPick, Option
from ui.widgets.elided import Elided
from ui.widgets.item_line import ItemLine

_CORRECT, _REFUSE = 4, 5
_QUIET = 84  # nothing asked: ten items stand above it without scrolling


class DecisionDetail(QFrame):
    ground_changed: Emits[str, str] = emits(str, str)
    authority_changed: Emits[str, str] = emits(str, str)
    points_changed: Emits[str, object] = emits(str, object)
    reason_changed: Emits[str, str] = emits(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._item = ""
        self.setProperty("box", "card")
        self.setMinimumHeight(theme().px(_QUIET))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._title = Elided("", "h3")
        self._regime = pill("")
        self._note = Elided("", "hint")
        self._closed = label("", "hint", wrap=True)
        self._closed.setObjectName("intake.decide.closed")
        self._grounds = DigitPick("intake.decide.ground")
        self._authority = ItemLine("intake.decide.authority")
        self._authority.told.connect(self.authority_changed.emit)
        self._reason = ItemLine("intake.decide.reason")
        self._reason.told.connect(self.reason_changed.emit)
        self._points = PointsEdit()
        self._inside = QStackedWidget()
        self._grounds.picked.connect(self._on_ground_changed)
        self._points.points_changed.connect(self.points_changed.emit)
        self._lay_out()

    def show_item(self, item: DecisionView | None) -> None:
        self.setVisible(item is not None)
        if item is None:
            return
        self._item = item.slug
        word = CHOICES[item.chosen - 1] if item.chosen else self.tr("还没有决定")
        self._title.setText(f"{word}：{item.name}")
        self._regime.setText(item.regime)
        self._regime.setVisible(bool(item.regime))
        self._closed.setText(_closed(item))
        self._show_inside(item)

    def focus_inside(self) -> None:
        """Where the chosen decision asks for something, go there."""
        part = self._inside.currentWidget()
        if part is self._points:
            self._points.setFocus()
        elif self._inside.currentIndex() == 1:
            self._grounds.focus_first()
        elif not self._reason.isHidden():
            self._reason.setFocus()

    def settle(self) -> None:
        for part in (self._authority, self._reason, self._points):
            part.tell()

    def _show_inside(self, item: DecisionView) -> None:
        refused, corrected = item.chosen == _REFUSE, item.chosen == _CORRECT
        self._note.setText(item.note)
        self._inside.setVisible(refused or corrected or bool(item.asks_reason))
        self._reason.setVisible(bool(item.asks_reason))
        self._reason.show_line(item.slug, item.reason, item.asks_reason)
        # A press of the mouse decides before the line is left: what it holds was written for the item before.
        self._authority.show_line(item.slug, item.authority, self.tr("有权机关"))
        if refused:
            self._show_grounds(item)
        if corrected:
            self._points.show_points(item.slug, item.points)
        self._inside.setCurrentIndex(1 if refused else 2 if corrected else 0)

    def _show_grounds(self, item: DecisionView) -> None:
        self._grounds.show_options([Option(one.key, one.title, one.law) for one in item.grounds], item.ground)
        asks = next((one.asks for one in item.grounds if one.key == item.ground), "")
        self._authority.setVisible(bool(asks))

    def _on_ground_changed(self, ground: str) -> None:
        self.ground_changed.emit(self._item, ground)
        if not self._authority.isHidden():
            self._authority.setFocus()

    def _lay_out(self) -> None:
        departing, refusing = box("plain"), box("plain")
        departing.setLayout(column(self._reason, 1))
        refusing.setLayout(column(self._grounds, self._authority, 1, spacing=4))
        for part in (departing, refusing, self._points):
            self._inside.addWidget(part)
        head = row(self._title, self._regime, 1, self._note)
        lay = column(spacing=4, margins=(14, 8, 14, 8))
        lay.addLayout(head)
        lay.addWidget(self._inside, 1)
        lay.addWidget(self._closed)
        self.setLayout(lay)


def _closed(item: DecisionView) -> str:
    """Why there is a dash, in the order of the columns; what one reason closes stands together."""
    closed: dict[str, list[str]] = {}
    for word, one in zip(CHOICES, item.choices, strict=True):
        if not one.on and one.why:
            closed.setdefault(one.why, []).append(word)
    return "不可选　" + "；".join(f"{'、'.join(words)}：{why}" for why, words in closed.items()) if closed else ""
