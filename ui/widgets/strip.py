"""The case strip: which case this is, that it is saved, how long it takes, and parking it."""

from dataclasses import dataclass

from PySide6.QtWidgets import QFrame, QWidget

from ui.signals import Emits, emits
from ui.style.icons import pixmap, theme
from ui.widgets.basics import button, icon_label, label, pill, row, vline


@dataclass(frozen=True, slots=True)
class StripView:
    """``saved`` reads 已自动保存 10:42:07 or why it could not; ``saved_tone`` is ok, neutral or bad."""

    icon: str
    title: str
    pill: str
    state: str
    saved: str
    used: str
    saved_tone: str = "ok"
    park: str = "暂存换件 F8"


class CaseStrip(QFrame):
    park_clicked: Emits[()] = emits()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("box", "strip")
        self.setFixedHeight(theme().px(48))
        self._icon = icon_label("files", 22, "primary")
        self._title = label("", "h2")
        self._pill = pill("", "info")
        self._state = label("", "sec")
        self._disk = icon_label("floppy-disk", 16, "ok")
        self._saved = label("", "hint")
        self._used = label("", "hint")
        self._park = button(self.tr("暂存换件 F8"), "intake.park", "txt")
        self._park.clicked.connect(self.park_clicked)
        divider = vline()
        divider.setFixedHeight(theme().px(18))
        timer = icon_label("timer", 16)
        self._lay = row(
            self._icon, self._title, self._pill, self._state, 1,
            self._disk, self._saved, divider, timer, self._used, self._park,
            spacing=10, margins=(16, 0, 8, 0),
        )  # fmt: skip
        self.setLayout(self._lay)

    @property
    def can_park(self) -> bool:
        return not (self.isHidden() or self._park.isHidden())

    def show_view(self, view: StripView) -> None:
        self._icon.setPixmap(pixmap(view.icon, 20, "primary"))
        self._title.setText(view.title)
        self._pill.setText(view.pill)
        self._pill.setVisible(bool(view.pill))
        self._state.setText(view.state)
        tone = {"ok": "ok", "bad": "bad"}.get(view.saved_tone, "text2")
        self._disk.setPixmap(pixmap("floppy-disk", 16, tone))
        self._saved.setText(view.saved)
        self._used.setText(view.used)
        self._park.setText(view.park)
        self._park.setVisible(bool(view.park))
        px = theme().px
        self._lay.setContentsMargins(px(16), 0, px(8 if view.park else 16), 0)  # the button has room of its own
