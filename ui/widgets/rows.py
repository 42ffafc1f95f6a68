"""A button that holds widgets: tiles, rows of a list, steps; the whole area is the target."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QLabel, QLayout, QPushButton, QSizePolicy, QWidget

from ui.style.icons import theme
from ui.widgets.basics import restyle


class RowButton(QPushButton):
    """``kind`` (style sheet key): row rowsel tile tileon step stepon opt opton dash status; ``height`` is the least."""

    def __init__(self, name: str, spoken: str, inside: QLayout, kind: str = "row", height: int = 0) -> None:
        super().__init__()
        self._height = theme().px(height)
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setProperty("k", kind)
        self.setLayout(inside)
        wraps = inside.hasHeightForWidth()
        policy = QSizePolicy(
            QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum if wraps else QSizePolicy.Policy.Fixed
        )
        policy.setHeightForWidth(wraps)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        for part in self.findChildren(QLabel):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        return self._content().sizeHint().expandedTo(QSize(0, self._height))

    def minimumSizeHint(self) -> QSize:
        return self._content().minimumSize().expandedTo(QSize(0, self._height))

    def heightForWidth(self, width: int) -> int:
        """Wrapped text inside makes the row higher where it is narrow."""
        return max(self._height, self._content().totalHeightForWidth(width))

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.Polish:
            self._let_the_content_decide()
        return done

    def set_kind(self, kind: str) -> None:
        self.setProperty("k", kind)
        for part in (self, *self.findChildren(QWidget)):
            restyle(part)
        self._let_the_content_decide()

    def _let_the_content_decide(self) -> None:
        """The sheet's least height of a button is one line; it would let a layout squeeze the rows."""
        self.setMinimumHeight(0)

    def _content(self) -> QLayout:
        layout = self.layout()
        assert layout is not None
        return layout
