"""The check points of a material as ticks that wrap into as many lines as they need."""

from PySide6.QtWidgets import QGridLayout, QWidget

from ui.pages.materials.view import PointView
from ui.signals import Emits, emits
from ui.style.icons import icon, theme
from ui.widgets.basics import button, label

_MARKS = {
    "open": ("circle", "text2"),
    "partial": ("circle-half-fill", "warn"),
    "done": ("check-circle-fill", "ok"),
}


class PointLine(QWidget):
    """A press says whether the clerk has seen the point."""

    point_changed: Emits[str, bool] = emits(str, bool)

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme().px(6))
        self._grid.setVerticalSpacing(0)

    def show_points(self, points: tuple[PointView, ...]) -> None:
        while self._grid.count():
            item = self._grid.takeAt(0)
            gone = item.widget() if item is not None else None
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        if points:
            self._grid.addWidget(label(self.tr("审查要点"), "lab"), 0, 0)
        for place, point in enumerate(points):
            self._grid.addWidget(self._tick(point), place // 3, 1 + place % 3)
        self._grid.setColumnStretch(4, 1)

    def _tick(self, point: PointView) -> QWidget:
        mark, token = _MARKS[point.state]
        made = button(point.text, f"intake.mat.point.{point.point}", "point")
        made.setIcon(icon(mark, 16, token))
        made.setAccessibleName(f"{point.text}，{self.tr('已看') if point.state == 'done' else self.tr('未看')}")
        made.setProperty("point", point.point)
        made.setProperty("done", point.state == "done")
        made.clicked.connect(self._on_clicked)
        return made

    def _on_clicked(self) -> None:
        sender = self.sender()
        self.point_changed.emit(str(sender.property("point")), not sender.property("done"))
