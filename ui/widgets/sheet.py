"""A dialog inside the window, over a scrim: Qt's own popups would shut the input method out."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QPushButton, QWidget
from shiboken6 import isValid

from ui.signals import Emits, emits
from ui.style.icons import pixmap, theme
from ui.widgets.basics import box, button, column, hline, keycap, label, row
from ui.widgets.keys import PRIMARY, watch_keys
from ui.widgets.tab_order import go_round


@dataclass(frozen=True, slots=True)
class SheetView:
    """``link`` stands alone on the left; ``actions`` are (name, text) from left to right before the primary."""

    title: str
    note: str
    primary: str
    icon: str = "info"
    tone: str = "info"
    primary_key: str = "Ctrl+Enter"
    primary_enabled: bool = True
    link: str = ""
    actions: tuple[tuple[str, str], ...] = ()


def is_covered(page: QWidget) -> bool:
    """Whether a sheet lies over the window of this page, so that the keys are its."""
    return any(sheet.isVisible() for sheet in page.window().findChildren(Sheet))


class Sheet(QFrame):
    """Covers its parent; Esc closes it, the primary does not (its presenter does, when done)."""

    primary_clicked: Emits[()] = emits()
    action_clicked: Emits[str] = emits(str)
    closed: Emits[()] = emits()

    def __init__(self, parent: QWidget, name: str, view: SheetView, body: QWidget, width: int = 660) -> None:
        super().__init__(parent)
        watch_keys()
        self.setObjectName(name)
        self.setProperty("box", "scrim")
        self.setAccessibleName(view.title)
        self._host, self._body = parent, body
        self._before: QWidget | None = parent.window().focusWidget()
        self._primary = button(view.primary, f"{name}.primary", "pri")
        self._primary.setEnabled(view.primary_enabled)
        self._primary.clicked.connect(self.primary_clicked)
        self._enter = view.primary_key == "Enter"
        card = box("sheet")
        card.setFixedWidth(theme().px(width))
        inside = column(_head(view), body, hline(), self._foot(name, view), spacing=14, margins=(24, 22, 24, 18))
        card.setLayout(inside)
        centre = column(1)
        centre.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        centre.addStretch(1)
        self.setLayout(centre)
        parent.installEventFilter(self)
        self.setGeometry(parent.rect())
        self.raise_()
        self.show()
        self.focus_first()

    def focus_first(self) -> None:
        _first_of(self._body, self._primary).setFocus()

    def allow_primary(self, *, enabled: bool) -> None:
        self._primary.setEnabled(enabled)

    def take_key(self, combo: str) -> bool:
        if combo == "Esc":
            self.close_sheet()
        elif combo == PRIMARY or (self._enter and combo == "Return"):
            self._primary.click()
        else:
            return combo.startswith(("Ctrl+", "Alt+", "F")) and combo not in {"Ctrl+V", "Ctrl+C", "Ctrl+X", "Ctrl+A"}
        return True

    def close_sheet(self) -> None:
        self._host.removeEventFilter(self)
        self.hide()
        self._give_back_focus()
        self.closed.emit()
        self.deleteLater()

    def _give_back_focus(self) -> None:
        """What had it may be gone, redrawn by the act itself: then the sheet beneath takes it."""
        beneath = [sheet for sheet in self._host.findChildren(Sheet) if sheet is not self and not sheet.isHidden()]
        if self._before is not None and isValid(self._before):
            self._before.setFocus()
        elif beneath:
            beneath[-1].focus_first()

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._host.rect())
        return False

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round inside, in visual order: the page behind the scrim cannot be typed into."""
        return go_round(self, forward=forward)

    def _foot(self, name: str, view: SheetView) -> QWidget:
        line = row(spacing=10)
        if view.link:
            line.addWidget(self._act(button(view.link, f"{name}.link", "lnk"), "link"))
        line.addStretch(1)
        for action, text in view.actions:
            line.addWidget(self._act(button(text, f"{name}.{action}"), action))
        line.addWidget(self._primary)
        line.addWidget(keycap(view.primary_key))
        foot = box("plain")
        foot.setLayout(line)
        return foot

    def _act(self, made: QPushButton, action: str) -> QPushButton:
        made.setProperty("action", action)
        made.clicked.connect(self._on_action_clicked)
        return made

    def _on_action_clicked(self) -> None:
        self.action_clicked.emit(str(self.sender().property("action")))


def _head(view: SheetView) -> QWidget:
    disc = label("", "disc")
    disc.setProperty("tone", view.tone)
    disc.setPixmap(pixmap(view.icon, 26, "primary" if view.tone == "info" else view.tone))
    disc.setFixedSize(theme().px(52), theme().px(52))
    disc.setAlignment(Qt.AlignmentFlag.AlignCenter)
    texts = column(1, label(view.title, "h2"), label(view.note, "hint"), 1, spacing=2)
    line = row(disc, spacing=14)
    line.addLayout(texts, 1)
    head = box("plain")
    head.setLayout(line)
    return head


def _first_of(body: QWidget, otherwise: QWidget) -> QWidget:
    takers = [part for part in body.findChildren(QWidget) if part.focusPolicy() & Qt.FocusPolicy.TabFocus]
    return takers[0] if takers else otherwise
