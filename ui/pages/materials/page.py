"""Step 5, one set of materials: each paper once, its pages beside it, every act by key and by mouse."""

from collections.abc import Callable

from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.pages.materials.detail_pane import DetailPane
from ui.pages.materials.list_pane import ListPane
from ui.pages.materials.view import UNSORTED, MaterialsView, SheetPage
from ui.signals import Emits, emits
from ui.style.icons import theme
from ui.widgets.basics import box, row
from ui.widgets.frame import IntakeFrame
from ui.widgets.material_row import dropped_files, takes

_NARROW = 1000


class MaterialsPage(IntakeFrame):
    """Every wish names its material or page; the page changes nothing by itself."""

    material_selected: Emits[str] = emits(str)
    scan_clicked: Emits[str] = emits(str)
    camera_clicked: Emits[str] = emits(str)
    import_clicked: Emits[str] = emits(str)
    paste_clicked: Emits[str] = emits(str)
    reuse_clicked: Emits[str] = emits(str)
    defer_clicked: Emits[str] = emits(str)
    commit_clicked: Emits[str] = emits(str)
    waive_clicked: Emits[str] = emits(str)
    pile_clicked: Emits[()] = emits()
    original_changed: Emits[str, bool] = emits(str, bool)
    point_changed: Emits[str, str, bool] = emits(str, str, bool)
    files_dropped: Emits[str, object] = emits(str, object)
    page_selected: Emits[str] = emits(str)
    rotate_requested: Emits[str] = emits(str)
    rescan_requested: Emits[str] = emits(str)
    delete_requested: Emits[str] = emits(str)
    undo_requested: Emits[()] = emits()
    reorder_requested: Emits[str, int] = emits(str, int)
    move_requested: Emits[str, str] = emits(str, str)
    slot_scan_requested: Emits[str, str] = emits(str, str)
    banner_clicked: Emits[str] = emits(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("mat", parent)
        self._moving = ""
        self._wishes: dict[str, Emits[str]] = {
            "scan": self.scan_clicked, "camera": self.camera_clicked, "import": self.import_clicked,
            "paste": self.paste_clicked, "reuse": self.reuse_clicked, "defer": self.defer_clicked,
            "commit": self.commit_clicked, "waive": self.waive_clicked, "rotate": self.rotate_requested,
            "rescan": self.rescan_requested, "delete": self.delete_requested,
        }  # fmt: skip
        self._materials = ListPane()
        self._detail = DetailPane()
        self.set_body(_side_by_side(self._materials, self._detail))
        self._materials.setFixedWidth(theme().px(380))
        self.setAcceptDrops(True)
        self._answers = self._key_map()
        self._connect()

    def show_view(self, view: MaterialsView) -> None:
        self.show_frame(view.frame)
        self._materials.show_view(view)
        self._detail.show_view(view.detail)

    def show_page(self, page: SheetPage | None) -> None:
        """A page that was decoded after the rest was shown."""
        self._detail.show_page(page)

    def focus_first(self) -> None:
        self._materials.list.setFocus()

    def take_key(self, combo: str) -> bool:
        act = self._answers.get(combo)
        if act is None:
            return super().take_key(combo)
        act()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < theme().px(_NARROW + 196)
        self._materials.setFixedWidth(theme().px(368 if narrow else 380))
        self._detail.set_compact(compact=narrow)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if takes(event.mimeData()) and dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.files_dropped.emit(self._chosen(), dropped_files(event.mimeData()))
        event.acceptProposedAction()

    def _key_map(self) -> dict[str, Callable[[], object]]:
        press = self._detail.acts.press
        keyed = {
            "F9": "scan", "F11": "camera", "Ctrl+V": "paste", "Ctrl+D": "defer", "Ctrl+T": "commit", "Ctrl+E": "waive",
            "Ctrl+U": "reuse", "Ctrl+O": "import",
        }  # fmt: skip
        made: dict[str, Callable[[], object]] = {combo: _with(press, act) for combo, act in keyed.items()}
        made["Ctrl+B"] = self._detail.acts.press_original
        made["Ctrl+F9"] = self.pile_clicked.emit
        return made

    def _connect(self) -> None:
        left, right, strip = self._materials, self._detail, self._detail.strip
        left.material_selected.connect(self.material_selected.emit)
        left.pile_clicked.connect(self.pile_clicked.emit)
        left.files_dropped.connect(self.files_dropped.emit)
        left.page_dropped.connect(self._on_page_dropped)
        left.target_chosen.connect(self._on_target_chosen)
        left.move_cancelled.connect(strip.setFocus)
        right.acts.act_clicked.connect(self._on_act_clicked)
        right.acts.original_changed.connect(self._on_original_changed)
        right.points.point_changed.connect(self._on_point_changed)
        right.banner.action_clicked.connect(self._on_banner_clicked)
        right.page_tool.connect(self._on_page_tool)
        strip.page_selected.connect(self.page_selected.emit)
        strip.rotate_requested.connect(self.rotate_requested.emit)
        strip.rescan_requested.connect(self.rescan_requested.emit)
        strip.delete_requested.connect(self.delete_requested.emit)
        strip.undo_requested.connect(self.undo_requested.emit)
        strip.reorder_requested.connect(self.reorder_requested.emit)
        strip.move_requested.connect(self._on_move_asked)
        strip.slot_clicked.connect(self._on_slot_clicked)

    def _chosen(self) -> str:
        return self._materials.list.current or UNSORTED

    def _on_act_clicked(self, act: str) -> None:
        self._wishes[act].emit(self._chosen())

    def _on_page_tool(self, tool: str, page: str) -> None:
        if page:
            self._wishes[tool].emit(page)

    def _on_original_changed(self, seen: bool) -> None:
        self.original_changed.emit(self._chosen(), seen)

    def _on_point_changed(self, point: str, seen: bool) -> None:
        self.point_changed.emit(self._chosen(), point, seen)

    def _on_banner_clicked(self) -> None:
        self.banner_clicked.emit(self._chosen())

    def _on_slot_clicked(self, slot: str) -> None:
        self.slot_scan_requested.emit(self._chosen(), slot)

    def _on_page_dropped(self, slug: str, page: str) -> None:
        self.move_requested.emit(page, slug)

    def _on_move_asked(self, page: str) -> None:
        self._moving = page
        self._materials.start_move()

    def _on_target_chosen(self, slug: str) -> None:
        self._detail.strip.setFocus()
        self.move_requested.emit(self._moving, slug)


def _side_by_side(left: QWidget, right: QWidget) -> QWidget:
    made = box("plain")
    lay = row(left, spacing=12)
    lay.addWidget(right, 1)
    made.setLayout(lay)
    return made


def _with(act: Callable[[str], object], value: str) -> Callable[[], object]:
    return lambda: act(value)
