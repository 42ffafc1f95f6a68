"""What can be done with the chosen material, and the reason beside every act that is off."""

from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from ui.pages.materials.view import Acts
from ui.signals import Emits, emits
from ui.style.icons import theme
from ui.widgets.allowed import Allowed
from ui.widgets.basics import button, column, label, row

_ACTS = (
    ("scan", "扫描 F9", "pri", "file-text"),
    ("camera", "高拍 F11", "", "camera"),
    ("import", "导入", "", "folder-open"),
    ("paste", "粘贴", "", "clipboard"),
    ("reuse", "沿用", "", "clock-counter-clockwise"),
    ("defer", "容缺", "", ""),
    ("commit", "承诺", "", ""),
    ("waive", "免交", "", ""),
)


class ActBar(QWidget):
    """``act_clicked`` carries scan camera import paste reuse defer commit waive."""

    act_clicked: Emits[str] = emits(str)
    original_changed: Emits[bool] = emits(bool)

    def __init__(self) -> None:
        super().__init__()
        self._buttons = {key: self._made(key, word, kind, icon) for key, word, kind, icon in _ACTS}
        self._why = label("", "hint")
        self._original = QCheckBox(self.tr("原件已核 Ctrl+B"))
        self._original.setProperty("size", "sm")
        self._original.setObjectName("intake.mat.original")
        self._original.setAccessibleName(self.tr("原件已核"))
        self._original.clicked.connect(self._on_original_clicked)
        acts = row(spacing=6)
        for key, made in self._buttons.items():
            if key == "reuse":
                acts.addStretch(1)
            acts.addWidget(made)
        self._foot = row(self._original, 1, self._why)
        lay = column(spacing=2)
        lay.addLayout(acts)
        lay.addLayout(self._foot)
        self.setLayout(lay)

    def show_acts(self, acts: Acts, original: bool | None) -> None:
        """``original`` None: nothing has to be shown in original."""
        open_acts = {
            "scan": acts.scan, "camera": acts.camera, "import": acts.take_in, "paste": acts.take_in,
            "reuse": acts.reuse, "defer": acts.defer, "commit": acts.commit, "waive": acts.waive,
        }  # fmt: skip
        for key, allowed in open_acts.items():
            self._buttons[key].setEnabled(allowed.on)
            self._buttons[key].setToolTip(allowed.why or self._buttons[key].accessibleName())
            self._buttons[key].setAccessibleDescription(allowed.why)
        self._why.setText(_reasons(open_acts))
        self._original.setVisible(original is not None)
        self._original.setChecked(bool(original))

    def press(self, key: str) -> None:
        self._buttons[key].click()

    def press_original(self) -> None:
        if not self._original.isHidden():
            self._original.click()

    def set_compact(self, *, compact: bool) -> None:
        """Icons alone for all acts but the scan; 沿用 has no words to spare at any width."""
        for key, word, _, icon in _ACTS:
            if icon and key != "scan":
                made, small = self._buttons[key], compact or key == "reuse"
                made.setText("" if small else word)
                made.setFixedWidth(theme().px(40)) if small else made.setMaximumWidth(16_777_215)

    def _made(self, key: str, word: str, kind: str, icon: str) -> QPushButton:
        made = button(self.tr(word), f"intake.mat.{key}", kind, icon)
        made.setProperty("act", key)
        made.clicked.connect(self._on_clicked)
        return made

    def _on_original_clicked(self) -> None:
        self.original_changed.emit(self._original.isChecked())

    def _on_clicked(self) -> None:
        self.act_clicked.emit(str(self.sender().property("act")))


def _reasons(acts: dict[str, Allowed]) -> str:
    """Each reason once, in the order of the buttons."""
    return "；".join(dict.fromkeys(one.why for one in acts.values() if not one.on and one.why))
