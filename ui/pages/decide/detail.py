"""What the decision of the chosen item stands on: grounds, correction points, or why nothing more is asked."""

from PySide6.QtWidgets import QFrame, QStackedWidget

from ui.pages.decide.points_edit import PointsEdit
from ui.pages.decide.view import CHOICES, DecisionView
from ui.signals import Emits, emits
from ui.style.icons import theme
from ui.widgets.basics import box, column, label, pill, row
from ui.widgets.digit_pick import DigitPick, Option

_CORRECT, _REFUSE = 4, 5


class DecisionDetail(QFrame):
    ground_changed: Emits[str, str] = emits(str, str)
    points_changed: Emits[str, object] = emits(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._item = ""
        self.setProperty("box", "card")
        self.setFixedHeight(theme().px(116))
        self._title = label("", "h3")
        self._regime = pill("")
        self._note = label("", "hint")
        self._closed = label("", "hint")
        self._grounds = DigitPick("intake.decide.ground")
        self._points = PointsEdit()
        self._plain = label("", "sec", wrap=True)
        self._inside = QStackedWidget()
        quiet = box("plain")
        quiet.setLayout(column(self._plain, 1))
        for part in (quiet, self._grounds, self._points):
            self._inside.addWidget(part)
        self._grounds.picked.connect(self._on_ground_changed)
        self._points.points_changed.connect(self.points_changed.emit)
        lay = column(spacing=4, margins=(14, 8, 14, 8))
        lay.addLayout(row(self._title, self._regime, 1, self._note))
        lay.addWidget(self._inside, 1)
        lay.addWidget(self._closed)
        self.setLayout(lay)

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
        elif part is self._grounds:
            self._grounds.focus_first()

    def _show_inside(self, item: DecisionView) -> None:
        refused, corrected = item.chosen == _REFUSE, item.chosen == _CORRECT
        self._plain.setText("" if refused or corrected else item.note)
        self._note.setText(item.note if refused or corrected else "")
        if refused:
            self._grounds.show_options([Option(one.key, one.title, one.law) for one in item.grounds], item.ground)
        if corrected:
            self._points.show_points(item.slug, item.points)
        self._inside.setCurrentIndex(1 if refused else 2 if corrected else 0)

    def _on_ground_changed(self, ground: str) -> None:
        self.ground_changed.emit(self._item, ground)


def _closed(item: DecisionView) -> str:
    """Why there is a dash, in the order of the columns."""
    why = [f"{word}：{one.why}" for word, one in zip(CHOICES, item.choices, strict=True) if not one.on and one.why]
    return "不可选　" + "；".join(why) if why else ""
