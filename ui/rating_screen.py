"""翻屏评价: the page that the clerk turns to the applicant; five equal levels, none preselected, no key chooses one."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QStackedWidget, QWidget

from clerk_app.domain.rating import Level, Opinion
from ui.rating_parts import Grievances, LevelCard
from ui.signals import Emits, emits
from ui.style.icons import theme
from ui.widgets.basics import box, button, column, icon_label, label, row
from ui.widgets.keys import watch_keys
from ui.widgets.topbar import Mark


@dataclass(frozen=True, slots=True)
class RatingView:
    """Nothing but this visit: whose window, who served, what was handled, when."""

    hall: str
    window: str
    clerk: str
    about: str
    when: str


class RatingScreen(QWidget):
    """A window of its own. ``left`` is the clerk taking the screen back: that is never a rating."""

    submitted: Emits[Opinion] = emits(object)
    skipped: Emits[()] = emits()
    left: Emits[()] = emits()

    def __init__(self, view: RatingView, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        watch_keys()
        self.setProperty("box", "root")
        self.setProperty("turn", "1")
        self.setWindowTitle(self.tr("请评价这次服务"))
        self.chosen: Level | None = None
        self._cards = [LevelCard(level) for level in Level]
        self._grievances = Grievances()
        self._assurance = _assurance()
        self._about = label(view.about, "turn")
        self._trouble = label("", "turnbad", wrap=True)
        self._submit = self._key(self.tr("提交"), "submit", "turnpri")
        self._skip = self._key(self.tr("跳过"), "skip", "turnkey")
        self._pages = QStackedWidget()
        self._pages.addWidget(self._asking(view))
        self._pages.addWidget(self._thanking())
        lay = column(spacing=0)
        lay.addWidget(_head(view))
        lay.addWidget(self._pages, 1)
        self.setLayout(lay)
        self._connect()
        self._show_choice()

    def turn(self, host: QWidget) -> None:
        """On the second screen where there is one, else over the clerk's own; the whole of it either way."""
        others = [screen for screen in QGuiApplication.screens() if screen is not host.screen()]
        self.setGeometry((others[0] if others else host.screen()).geometry())
        self.showFullScreen()
        self.activateWindow()

    def thank(self) -> None:
        """It is on record; the screen waits to be turned back."""
        self._pages.setCurrentIndex(1)

    def refuse(self, sentence: str) -> None:
        """It is not on record: what was chosen stays, and can be submitted again."""
        self._trouble.setText(sentence)
        self._trouble.show()
        self._submit.setEnabled(True)
        self._skip.setEnabled(True)

    def take_key(self, combo: str) -> bool:
        """R070: keys write words and take the screen back; they neither choose nor submit."""
        if combo == "Esc":
            self.close()
            return True
        return not (self._grievances.typing and _is_typing(combo))

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.left.emit()

    def _connect(self) -> None:
        for card in self._cards:
            card.clicked.connect(self._on_level_clicked)
        self._grievances.changed.connect(self._show_choice)
        self._submit.clicked.connect(self._on_submit_clicked)
        self._skip.clicked.connect(self._on_skip_clicked)

    def _on_level_clicked(self) -> None:
        card = self.sender()
        assert isinstance(card, LevelCard)
        self.chosen = card.level
        self._show_choice()

    def _on_submit_clicked(self) -> None:
        if self.chosen is None:
            return
        told = self._grievances if self.chosen.bad else None
        self._wait()
        self.submitted.emit(Opinion(self.chosen, told.told if told else (), told.words if told else ""))

    def _on_skip_clicked(self) -> None:
        self._wait()
        self.skipped.emit()

    def _wait(self) -> None:
        self._trouble.hide()
        self._submit.setEnabled(False)
        self._skip.setEnabled(False)

    def _show_choice(self) -> None:
        """What goes, goes before what comes: for a moment both would be more than the screen holds."""
        bad = self.chosen is not None and self.chosen.bad
        gone, come = ((self._about, self._assurance), (self._grievances,))[:: 1 if bad else -1]
        for part in gone:
            part.hide()
        for card in self._cards:
            card.set_small(small=bad)
            card.set_chosen(chosen=card.level is self.chosen)
        for part in come:
            part.show()
        self._submit.setEnabled(self.chosen is not None and (not bad or self._grievances.fits))

    def _asking(self, view: RatingView) -> QWidget:
        cards = row(spacing=16)
        for card in self._cards:
            cards.addWidget(card, 1)
        self._trouble.hide()
        made = box("plain")
        lay = column(1, _centred(self.tr("请评价这次服务"), "turntitle"), spacing=12, margins=(40, 8, 40, 20))
        lay.addWidget(self._about, 0, Qt.AlignmentFlag.AlignHCenter)
        lay.addLayout(cards)
        for part in (self._assurance, self._grievances, self._trouble):
            lay.addWidget(part)
        lay.addStretch(1)
        lay.addLayout(row(label(view.when, "turnnote"), 1, self._skip, self._submit, spacing=16))
        made.setLayout(lay)
        return made

    def _thanking(self) -> QWidget:
        made = box("plain")
        done = self._key(self.tr("完成"), "done", "turnpri")
        done.clicked.connect(self.close)
        lay = column(1, spacing=20)
        for part in (
            icon_label("check-circle", 84, "ok"),
            label(self.tr("谢谢您的评价"), "turntitle"),
            label(self.tr("评价已密封，只有回访人员能看到"), "turn"),
            done,
        ):
            lay.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        lay.addStretch(1)
        made.setLayout(lay)
        return made

    def _key(self, text: str, name: str, kind: str) -> QPushButton:
        """Touched, not typed: the keyboard is the clerk's."""
        made = button(text, f"rating.{name}", kind)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return made


def turn_all_back() -> None:
    """Another person is at the desk: nobody rates the service of the one before."""
    for screen in QApplication.topLevelWidgets():
        if isinstance(screen, RatingScreen) and screen.isVisible():
            screen.close()


def _head(view: RatingView) -> QFrame:
    made = box("top")
    names = column(label(view.hall, "turnhall"), label(f"{view.window}　{view.clerk}为您服务", "turnnote"), spacing=0)
    line = row(Mark(), spacing=14, margins=(28, 8, 28, 8))
    line.addLayout(names, 1)
    made.setLayout(line)
    made.setFixedHeight(theme().px(76))
    return made


def _assurance() -> QWidget:
    made = box("plain")
    lay = column(spacing=8)
    for icon_name, tone, words in (
        ("lock-simple", "ok", "窗口人员看不到您选了哪一档；不选也可以离开"),
        ("note-pencil", "text2", "选“不满意”“非常不满意”时，可以再写原因，也可以不写"),
    ):
        line = row(1, icon_label(icon_name, 24, tone), label(words, "turn"), spacing=10)
        line.addStretch(1)
        lay.addLayout(line)
    made.setLayout(lay)
    return made


def _centred(text: str, role: str) -> QWidget:
    made = label(text, role)
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return made


def _is_typing(combo: str) -> bool:
    """A character, or moving and erasing in the text; commands of the program are not heard here."""
    plain = combo.removeprefix("Shift+")
    editing = combo in {"Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Z"}
    return editing or (not combo.startswith(("Ctrl+", "Alt+", "Meta+")) and (len(plain) == 1 or plain in _EDITING))


_EDITING = frozenset({"Return", "Space", "Backspace", "Del", "Left", "Right", "Up", "Down", "Home", "End", "+"})
