"""The rows of the scenario page: an answered question, the open one, one still to come."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QLabel, QPushButton, QWidget

from ui.pages.scenario.view import ChangeView, OptionView, QuestionView, StopView
from ui.signals import Emits, emits
from ui.style.icons import theme
from ui.widgets.basics import box, button, column, icon_label, keycap, label, pill, row
from ui.widgets.fitting import add_words
from ui.widgets.rows import RowButton

_PREFIX = "intake.scenario.q"


class AnsweredRow(QFrame):
    """One line: the question, its answer, and 改."""

    reopen_clicked: Emits[str] = emits(str)

    def __init__(self, question: QuestionView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._slug = question.slug
        self.setProperty("box", "trsel" if question.changed else "tr")
        self.setMinimumHeight(theme().px(32))
        text = label(question.text, "sec", wrap=True)
        text.setFixedWidth(theme().px(230))
        change = button(self.tr("改"), f"{_PREFIX}.{question.slug}.change", "lnk")
        change.setAccessibleName(self.tr("改第 {n} 题").format(n=question.number))
        change.clicked.connect(self._on_change_clicked)
        mark = icon_label("check-circle-fill", 14, "ok")
        line = row(mark, number_label(question.number), text, margins=(11, 0, 8, 0))
        answer = add_words(line, question.answer, "h3", 310)
        if question.mark:
            line.addWidget(pill(question.mark))
        if not answer.wordWrap():
            line.addStretch(1)
        line.addWidget(change)
        self.setLayout(line)

    def _on_change_clicked(self) -> None:
        self.reopen_clicked.emit(self._slug)


class OpenCard(QFrame):
    """The open question with its options as tiles; several may be ticked where it says so."""

    answer_clicked: Emits[str, str] = emits(str, str)
    answers_confirmed: Emits[str, object] = emits(str, object)
    why_clicked: Emits[str] = emits(str)

    def __init__(self, question: QuestionView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = question
        self._chosen = set(question.chosen)
        self.setObjectName(f"{_PREFIX}.{question.slug}")
        self.setProperty("box", "tint")
        self._tiles = {option.slug: self._tile(option) for option in question.options}
        grid = _grid(list(self._tiles.values()))
        why = button(self.tr("为什么问 F1"), f"{_PREFIX}.{question.slug}.why", "lnk")
        why.clicked.connect(self.ask_why)
        number = label(str(question.number), "h2")
        head = row(number, spacing=10)
        asked = add_words(head, question.text, "h2", 330 if question.multiple else 540)
        if question.multiple:
            head.addWidget(label(self.tr("可多选，数字或空格勾选，Enter 确定"), "hint"))
        if not asked.wordWrap():
            head.addStretch(1)
        head.addWidget(why)
        made = column(spacing=8, margins=(14, 8, 14, 12))
        made.addLayout(head)
        made.addLayout(grid)
        self.setLayout(made)

    def focus_first(self) -> None:
        tiles = [self._tiles[slug] for slug in self._tiles if slug in self._chosen] or list(self._tiles.values())
        if tiles:
            tiles[0].setFocus()

    def choose_digit(self, digit: int) -> bool:
        """Answer (or tick) the option with this digit; False where there is none."""
        found = [option.slug for option in self._question.options if option.digit == digit]
        if found:
            self._choose(found[0])
        return bool(found)

    def confirm(self) -> bool:
        """Enter: the focused option of a single question, the ticked ones of a multiple one."""
        if self._question.multiple:
            order = tuple(option.slug for option in self._question.options if option.slug in self._chosen)
            if order:
                self.answers_confirmed.emit(self._question.slug, order)
            return True
        focused = [slug for slug, tile in self._tiles.items() if tile.hasFocus()]
        if focused:
            self._choose(focused[0])
        return bool(focused)

    def ask_why(self) -> None:
        self.why_clicked.emit(self._question.slug)

    def _choose(self, slug: str) -> None:
        if not self._question.multiple:
            self.answer_clicked.emit(self._question.slug, slug)
            return
        self._chosen ^= {slug}
        for other, tile in self._tiles.items():
            _dress(tile, chosen=other in self._chosen)

    def _tile(self, option: OptionView) -> RowButton:
        made = option_tile(f"{_PREFIX}.{self._question.slug}.{option.slug}", option, tick=self._question.multiple)
        made.setProperty("option", option.slug)
        made.clicked.connect(self._on_tile_clicked)
        _dress(made, chosen=option.slug in self._chosen)
        return made

    def _on_tile_clicked(self) -> None:
        self._choose(str(self.sender().property("option")))


def option_tile(name: str, option: OptionView, *, tick: bool) -> RowButton:
    """A tile with the key on the left, the answer and what it adds."""
    title = label(option.title, "h3", wrap=True)
    texts = column(1, title, spacing=1)
    if option.note:
        texts.addWidget(label(option.note, "hint", wrap=True))
    texts.addStretch(1)
    inside = row(keycap(str(option.digit)), spacing=9, margins=(12, 7, 4, 7))
    inside.addLayout(texts, 1)
    inside.addStrut(theme().px(46))
    if tick:
        mark = QCheckBox()
        mark.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        mark.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        mark.setObjectName(f"{name}.tick")
        mark.setAccessibleName(option.title)
        inside.addWidget(mark)
    return RowButton(name, f"{option.digit} {option.title}，{option.note}".rstrip("，"), inside, "opt", 58)


def later_row(question: QuestionView, note: str) -> QFrame:
    made = box("plain")
    made.setFixedHeight(theme().px(32))
    circle = icon_label("circle", 14, "text3")
    text = label(question.text, "hint")
    made.setLayout(row(circle, number_label(question.number), text, 1, label(note, "hint"), margins=(11, 0, 12, 0)))
    return made


def change_banner(change: ChangeView) -> QFrame:
    made = box("tint")
    made.setMinimumHeight(theme().px(38))
    line = row(
        icon_label("arrow-bend-down-right", 16, "primary"),
        label(change.title, "h3"),
        spacing=12,
        margins=(14, 4, 14, 4),
    )
    line.addWidget(label("　".join(change.parts), "sec", wrap=True), 1)
    made.setLayout(line)
    return made


def stop_card(stop: StopView, back: QPushButton) -> QFrame:
    """The theme ends here: said in words, with the way back to the answer."""
    made = QFrame()
    made.setProperty("a", "bad")
    made.setObjectName("intake.scenario.stop")
    made.setAccessibleName(f"{stop.title}　{stop.reason}")
    texts = column(label(stop.title, "h2"), label(stop.reason, "sec", wrap=True), spacing=4)
    line = row(icon_label("prohibit", 22, "bad"), spacing=12, margins=(16, 14, 16, 14))
    line.addLayout(texts, 1)
    line.addWidget(back)
    made.setLayout(line)
    return made


def number_label(number: int) -> QLabel:
    made = label(str(number), "hint")
    made.setFixedWidth(theme().px(16))
    return made


def _grid(tiles: list[RowButton]) -> QGridLayout:
    """Up to four answers side by side, more of them in rows of three."""
    columns = max(1, len(tiles) if len(tiles) <= 4 else 3)
    grid = QGridLayout()
    grid.setSpacing(theme().px(10))
    for place, tile in enumerate(tiles):
        grid.addWidget(tile, *divmod(place, columns))
    for at in range(columns):
        grid.setColumnStretch(at, 1)
    return grid


def _dress(tile: RowButton, *, chosen: bool) -> None:
    tile.set_kind("opton" if chosen else "opt")
    for mark in tile.findChildren(QCheckBox):
        mark.setChecked(chosen)
