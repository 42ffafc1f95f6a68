"""Short messages in the page: banner, error summary, toast."""

from dataclasses import dataclass

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QWidget

from ui.signals import Emits, emits
from ui.style.icons import pixmap, theme
from ui.widgets.basics import button, icon_label, label, restyle, row
from ui.widgets.elided import Elided

_ICONS = {"ok": "check-circle-fill", "warn": "warning", "bad": "warning-circle-fill", "info": "info", "plain": "info"}


@dataclass(frozen=True, slots=True)
class BannerView:
    """``title`` is the fact, ``text`` what to do; ``action`` is the link at the end."""

    tone: str
    title: str
    text: str = ""
    action: str = ""
    icon: str = ""


class Banner(QFrame):
    """One line over the page; ``name`` prefixes the link's object name."""

    action_clicked: Emits[()] = emits()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setMinimumHeight(theme().px(38))
        self._icon = icon_label("info", 16)
        self._title = label("", "h3")
        self._text = Elided("", "sec")
        self._action = button("", f"{name}.go", "lnk")
        self._action.clicked.connect(self.action_clicked)
        self.setLayout(row(self._icon, self._title, self._text, 1, self._action, spacing=10, margins=(14, 0, 8, 0)))

    def show_view(self, view: BannerView | None) -> None:
        self.setVisible(view is not None)
        if view is None:
            return
        self.setProperty("a", view.tone)
        restyle(self)
        token = {"info": "primary", "plain": "text2"}.get(view.tone, view.tone)
        self._icon.setPixmap(pixmap(view.icon or _ICONS[view.tone], 16, token))
        self._title.setText(view.title)
        self._title.setVisible(bool(view.title))
        self._text.setText(view.text)
        self._action.setText(view.action)
        self._action.setAccessibleName(view.action or view.title)
        self._action.setVisible(bool(view.action))
        self.setAccessibleName(f"{view.title}　{view.text}")

    def press(self) -> None:
        self._action.click()


@dataclass(frozen=True, slots=True)
class ErrorLine:
    """One problem: where the link leads and the very words that stand at the field."""

    slug: str
    text: str


class ErrorSummary(Banner):
    """还有 n 处需要修改: the first problem in words, F4 walks through all of them."""

    error_requested: Emits[str] = emits(str)

    def __init__(self, name: str = "intake.form.errors", parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._lines: tuple[ErrorLine, ...] = ()
        self.action_clicked.connect(self._on_action_clicked)
        self.show_errors(())

    def show_errors(self, lines: tuple[ErrorLine, ...]) -> None:
        self._lines = lines
        if not lines:
            self.show_view(None)
            return
        title = self.tr("还有 {n} 处需要修改").format(n=len(lines))
        self.show_view(BannerView("bad", title, lines[0].text, self.tr("跳到此处 F4")))

    def _on_action_clicked(self) -> None:
        self.error_requested.emit(self._lines[0].slug)


class Toast(QFrame):
    """One fact for four seconds; never an error, never two at once."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self.setProperty("box", "toast")
        self._text = label("", "toast")
        self.setLayout(row(self._text, margins=(16, 8, 16, 8)))
        self._rest = QTimer(self, singleShot=True, interval=4000)
        self._rest.timeout.connect(self.hide)
        self.hide()

    def show_text(self, text: str) -> None:
        self._text.setText(text)
        self.setAccessibleName(text)
        self.adjustSize()
        self.move((self._host.width() - self.width()) // 2, self._host.height() - theme().px(140))
        self.raise_()
        self.show()
        self._rest.start()
