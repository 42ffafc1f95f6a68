"""The check points of a material as ticks that wrap into as many lines as they need."""

from PySide6.QtWidgets import QWidget

from ui.pages.materials.view import PointView
from ui.signals import Emits, emits
from ui.style.icons import icon, theme
from ui.widgets.basics import button, label
from ui.widgets.flow import Flow

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
        self._flow = Flow(spacing=6, line_spacing=0)
        self.setLayout(self._flow)

    def show_points(self, points: tuple[PointView, ...]) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        head = label(self.tr("审查要点"), "lab")
        head.setFixedHeight(theme().px(26))
        for part in (head, *(self._tick(point) for point in points)):
            self._flow.addWidget(part)
            part.show()
        self._flow.invalidate()
        self.updateGeometry()

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
