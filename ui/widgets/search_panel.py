"""The panel under the global search: sections of at most five rows; the line above keeps the focus."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from ui.signals import Emits, emits
from ui.style.icons import theme
from ui.widgets.basics import clear, column, hline, icon_label, label, pill, row
from ui.widgets.marked import Marked, marked_label
from ui.widgets.rows import RowButton

_WIDTH = 640


@dataclass(frozen=True, slots=True)
class SearchRow:
    """``title`` comes masked from the presenter; opening the row is what unmasks it."""

    slug: str
    title: Marked
    note: str
    icon: str = "file-text"
    pill: str = ""
    pill_tone: str = "neutral"
    right: str = ""


@dataclass(frozen=True, slots=True)
class SearchSection:
    title: str
    rows: tuple[SearchRow, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class SearchView:
    """No sections show ``nothing``; ``scope`` says where was looked."""

    sections: tuple[SearchSection, ...]
    scope: str = ""
    offline: bool = False
    nothing: str = ""


class SearchPanel(QFrame):
    row_opened: Emits[str] = emits(str)

    def __init__(self, line: QLineEdit, host: QWidget) -> None:
        super().__init__(host)
        self._line = line
        self._rows: list[RowButton] = []
        self._starts: list[int] = []
        self._at = 0
        self.setProperty("box", "panel")
        self.setObjectName("top.search.panel")
        self._column = column(spacing=6, margins=(12, 10, 12, 10))
        self.setLayout(self._column)
        self.hide()

    def show_view(self, view: SearchView) -> None:
        # New children of a visible parent count as hidden until the next turn of the loop: it would have no size.
        self.hide()
        clear(self._column)
        self._rows, self._starts, self._at = [], [], 0
        for place, section in enumerate(view.sections):
            if place:
                self._column.addWidget(hline())
            self._add_section(section)
        if not view.sections:
            self._column.addWidget(label(view.nothing, "sec", wrap=True))
        self._column.addWidget(hline())
        self._column.addLayout(self._foot(view))
        self._tint()
        self._place()

    def take_key(self, combo: str) -> bool:
        """Esc belongs to the window: it knows where the focus came from."""
        if combo in {"Up", "Down"}:
            self._choose(self._at + (1 if combo == "Down" else -1))
        elif combo == "Tab":
            self._choose(next((start for start in self._starts if start > self._at), 0))
        elif combo == "Return" and self._rows:
            self._rows[self._at].click()
        else:
            return False
        return True

    def _choose(self, at: int) -> None:
        self._at = max(0, min(at, len(self._rows) - 1))
        self._tint()

    def _tint(self) -> None:
        for place, shown in enumerate(self._rows):
            shown.set_kind("rowsel" if place == self._at else "find")

    def _add_section(self, section: SearchSection) -> None:
        head = row(label(section.title, "sec"), pill(str(len(section.rows))), 1, label(section.note, "hint"), spacing=6)
        head.addStrut(theme().px(28))
        self._column.addLayout(head)
        self._starts.append(len(self._rows))
        for found in section.rows:
            made = _row(found)
            made.clicked.connect(self._on_row_clicked)
            self._rows.append(made)
            self._column.addWidget(made)

    def _foot(self, view: SearchView) -> QHBoxLayout:
        scope = label(view.scope, "hint")
        scope.setProperty("tone", "warn" if view.offline else "")
        line = row(spacing=8)
        line.addStrut(theme().px(26))
        if view.offline:
            line.addWidget(icon_label("wifi-slash", 14, "warn"))
        line.addWidget(scope)
        line.addStretch(1)
        line.addWidget(label(self.tr("↑↓ 选择　Tab 换分组　Enter 打开　Esc 关闭"), "hint"))
        return line

    def _place(self) -> None:
        """Under the line and over the page: nothing moves."""
        host = self.parentWidget()
        if host is None:
            return
        at = self._line.mapTo(host, QPoint(0, self._line.height() + theme().px(5)))
        width = min(theme().px(_WIDTH), host.width() - at.x() - theme().px(12))
        self.resize(width, self._column.totalSizeHint().height())
        self.move(at)
        self.raise_()
        self.show()

    def _on_row_clicked(self) -> None:
        self.row_opened.emit(str(self.sender().property("slug")))


def _row(found: SearchRow) -> RowButton:
    texts = column(1, marked_label(found.title), label(found.note, "hint"), 1, spacing=0)
    inside = row(icon_label(found.icon, 18), spacing=12, margins=(12, 2, 9, 2))
    inside.addLayout(texts, 1)
    if found.pill:
        inside.addWidget(pill(found.pill, found.pill_tone))
    right = label(found.right, "hint")
    right.setMinimumWidth(theme().px(44))
    right.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    inside.addWidget(right)
    made = RowButton(f"top.search.row.{found.slug}", f"{found.title.text}，{found.note}", inside, "find", 46)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setProperty("slug", found.slug)
    return made
