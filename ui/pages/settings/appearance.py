"""Text size and colours: the choice is seen at once on this very page."""

from typing import TypeVar

from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QWidget

from ui.pages.settings.view import SCALES, THEMES
from ui.signals import Emits, emits
from ui.widgets.basics import box, column, label, row

V = TypeVar("V")


class AppearanceTab(QWidget):
    scale_changed: Emits[int] = emits(int)
    theme_changed: Emits[str] = emits(str)

    def __init__(self) -> None:
        super().__init__()
        self._scales = QButtonGroup(self)
        self._themes = QButtonGroup(self)
        sizes = [self._made(self._scales, f"settings.scale.{size}", f"{word} {size}%") for size, word in SCALES]
        schemes = [self._made(self._themes, f"settings.theme.{name}", word) for name, word in THEMES]
        lay = column(spacing=12)
        lay.addWidget(_group(self.tr("字号"), self.tr("Ctrl+= 放大，Ctrl+- 缩小，Ctrl+0 还原"), sizes))
        lay.addWidget(_group(self.tr("颜色"), self.tr("换了马上生效，别的窗口不受影响"), schemes))
        lay.addStretch(1)
        self.setLayout(lay)
        self._scales.buttonClicked.connect(self._on_scale_clicked)
        self._themes.buttonClicked.connect(self._on_theme_clicked)

    def show_choice(self, scale: int, name: str) -> None:
        for made, (size, _) in zip(self._scales.buttons(), SCALES, strict=True):
            made.setChecked(size == scale)
        for made, (key, _) in zip(self._themes.buttons(), THEMES, strict=True):
            made.setChecked(key == name)

    def _made(self, group: QButtonGroup, name: str, words: str) -> QRadioButton:
        made = QRadioButton(words)
        made.setObjectName(name)
        made.setAccessibleName(words)
        group.addButton(made)
        return made

    def _on_scale_clicked(self) -> None:
        self.scale_changed.emit(_chosen(self._scales, SCALES))

    def _on_theme_clicked(self) -> None:
        self.theme_changed.emit(_chosen(self._themes, THEMES))


def _chosen(group: QButtonGroup, options: tuple[tuple[V, str], ...]) -> V:
    places = [place for place, made in enumerate(group.buttons()) if made.isChecked()]
    return options[places[0]][0]


def _group(title: str, hint: str, choices: list[QRadioButton]) -> QFrame:
    made = box("card")
    lay = column(label(title, "h3"), spacing=4, margins=(16, 12, 16, 12))
    lay.addLayout(row(*choices, 1, spacing=24))
    lay.addWidget(label(hint, "hint"))
    made.setLayout(lay)
    return made
