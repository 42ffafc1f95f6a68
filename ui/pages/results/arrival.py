"""到件登记: things are scanned in one after the other, each laid at a suggested place; a whole list at once."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ui.act_sheet import ActSheet, line_edit
from ui.style.icons import theme
from ui.widgets.basics import box, column, label, row
from ui.widgets.sheet import SheetView

_NAME = "results.arrival_sheet"
_KEY = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class ComingLine:
    """One result that may have come; one that its department has not decided is not ticked by itself."""

    case_id: str
    item: str
    words: str
    ticked: bool


@dataclass(frozen=True, slots=True)
class ArrivedLine:
    case_id: str
    item: str
    shelf: str


class ArrivalSheet(ActSheet):
    """``find`` hears what was scanned or typed; ``register`` the ticked lines with their places."""

    def __init__(
        self, host: QWidget, find: Callable[[str], None], register: Callable[[tuple[ArrivedLine, ...]], None]
    ) -> None:
        self._find, self._register = find, register
        self._shelves: dict[str, str] = {}
        self._batch = label("没有交接单，逐件登记", "hint")
        self._line = line_edit(f"{_NAME}.find", "扫结果上的条码，或输办件号、姓名，回车")
        self._shelf = line_edit(f"{_NAME}.shelf", "存放位")
        self._list = QListWidget()
        self._list.setProperty("k", "picks")
        self._list.setObjectName(f"{_NAME}.things")
        self._list.setAccessibleName("到窗的结果")
        self._list.setFixedHeight(theme().px(210))
        self._shelf.setFixedWidth(theme().px(150))
        line, body = box("plain"), box("plain")
        line.setLayout(row(self._line, self._shelf, spacing=8))
        body.setLayout(column(self._batch, line, self._list, spacing=8))
        note = "扫交接单，再逐件扫；勾选到窗的，改存放位只改最后扫的这一件"
        super().__init__(host, _NAME, SheetView("到件登记", note, "登记到窗", "package"), body, 760)
        self._line.returnPressed.connect(self._on_find)
        self._shelf.textEdited.connect(self._on_shelf_edited)
        self._list.itemChanged.connect(self._on_changed)
        self.asked.connect(self._on_asked_for)
        self._count()

    def show_batch(self, number: str) -> None:
        self._batch.setText(f"交接单 {number}：请逐件扫描，与单上件数核对")

    @property
    def shelves(self) -> tuple[str, ...]:
        """Places that this sheet has given out already."""
        return tuple(self._shelves.values())

    def shelf_of(self, case_id: str) -> str:
        return self._shelves.get(case_id, "")

    def add(self, lines: tuple[ComingLine, ...], shelf: str) -> None:
        """The results of one case; scanned again its lines stay as they are."""
        known = {self._key(at) for at in range(self._list.count())}
        for one in lines:
            if (one.case_id, one.item) not in known:
                self._list.addItem(_row(one))
        if lines:
            self._shelves[lines[0].case_id] = shelf
            self._shelf.setText(shelf)
            self._shelf.setProperty("case", lines[0].case_id)
        self._line.clear()
        self._count()

    def _key(self, at: int) -> tuple[str, str]:
        case_id, item = self._list.item(at).data(_KEY)
        return str(case_id), str(item)

    def _ticked(self) -> tuple[tuple[str, str], ...]:
        places = range(self._list.count())
        return tuple(self._key(at) for at in places if self._list.item(at).checkState() is Qt.CheckState.Checked)

    def _count(self) -> None:
        number = len(self._ticked())
        self._primary.setText(f"登记到窗 {number} 件")
        self.allow_primary(enabled=bool(number))

    def _on_find(self) -> None:
        if self._line.text().strip():
            self.tell("")
            self._find(self._line.text().strip())

    def _on_shelf_edited(self, shelf: str) -> None:
        case_id = str(self._shelf.property("case") or "")
        if case_id:
            self._shelves[case_id] = shelf

    def _on_changed(self, _: QListWidgetItem) -> None:
        self._count()

    def _on_asked_for(self) -> None:
        self._register(tuple(ArrivedLine(case, item, self._shelves.get(case, "")) for case, item in self._ticked()))


def _row(one: ComingLine) -> QListWidgetItem:
    made = QListWidgetItem(one.words)
    made.setFlags(made.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    made.setCheckState(Qt.CheckState.Checked if one.ticked else Qt.CheckState.Unchecked)
    made.setData(_KEY, (one.case_id, one.item))
    return made
