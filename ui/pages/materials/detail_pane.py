"""The right half of step 5: the chosen material, its acts, the page and the thumbnails."""

from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from ui.pages.materials.act_bar import ActBar
from ui.pages.materials.points import PointLine
from ui.pages.materials.view import DetailView, SheetPage
from ui.signals import Emits, emits
from ui.style.icons import icon, theme
from ui.widgets.basics import button, column, label, row
from ui.widgets.elided import Elided
from ui.widgets.notes import Banner
from ui.widgets.page_viewer import PageViewer
from ui.widgets.thumb_strip import ThumbStrip

_TOOLS = (
    ("zoom_in", "放大", "magnifying-glass-plus"), ("zoom_out", "缩小", "magnifying-glass-minus"),
    ("rotate", "转 90 度 R", "arrow-clockwise"), ("rescan", "重扫此页 S", "file-arrow-up"),
    ("delete", "移到回收 Delete", "trash"),
)  # fmt: skip


class DetailPane(QFrame):
    """``page_tool`` carries rotate, rescan or delete and the page it is meant for."""

    page_tool: Emits[str, str] = emits(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("box", "card")
        self._title = label("", "h2", wrap=True)
        self._requirement = Elided("", "hint")
        self.points = PointLine()
        self.acts = ActBar()
        self.banner = Banner("intake.mat.banner")
        self.viewer = PageViewer("intake.mat.viewer", self.tr("页面"))
        self.strip = ThumbStrip("intake.mat.thumbs", self.tr("缩略图"))
        self._tools: dict[str, QPushButton] = {}
        self._lay_out()

    def show_view(self, view: DetailView | None) -> None:
        self.setEnabled(view is not None)
        if view is None:
            return
        self._title.setText(view.name)
        self._requirement.setText(view.requirement)
        self.points.show_points(view.points)
        self.points.setVisible(bool(view.points))
        self.acts.show_acts(view.acts, view.original)
        self.banner.show_view(view.banner)
        self.viewer.set_hint(view.hint)
        self.show_page(view.page)
        self.strip.show_pages(view.pages, view.missing, view.page.page if view.page else "")

    def show_page(self, page: SheetPage | None) -> None:
        """The page alone: it may arrive after the rest, when it has been decoded."""
        for tool in self._tools.values():
            tool.setEnabled(page is not None)
        if page is None:
            self.viewer.show_page(None)
        else:
            self.viewer.show_page(page.image, page.turns, page.spot)

    def set_compact(self, *, compact: bool) -> None:
        self.acts.set_compact(compact=compact)
        self._requirement.setHidden(compact)

    def _lay_out(self) -> None:
        tools = column(spacing=0)
        for key, word, glyph in _TOOLS:
            tools.addWidget(self._tool(key, self.tr(word), glyph))
        tools.addStretch(1)
        middle = row(spacing=8)
        middle.addWidget(self.viewer, 1)
        middle.addLayout(tools)
        lay = column(spacing=6, margins=(14, 10, 14, 4))
        head = row()
        head.addWidget(self._title, 1)
        head.addWidget(self._requirement)
        lay.addLayout(head)
        for part in (self.points, self.acts, self.banner):
            lay.addWidget(part)
        lay.addLayout(middle, 1)
        lay.addWidget(self.strip)
        self.setLayout(lay)

    def _tool(self, key: str, word: str, glyph: str) -> QWidget:
        made = button("", f"intake.mat.{key}", "tool")
        made.setIcon(icon(glyph, 18, "text2"))
        made.setAccessibleName(word)
        made.setToolTip(word)
        made.setFixedSize(theme().px(36), theme().px(26))
        made.setProperty("tool", key)
        made.clicked.connect(self._on_tool_clicked)
        self._tools[key] = made
        return made

    def _on_tool_clicked(self) -> None:
        key = str(self.sender().property("tool"))
        match key:
            case "zoom_in":
                self.viewer.zoom_in()
            case "zoom_out":
                self.viewer.zoom_out()
            case _:
                self.page_tool.emit(key, self.strip.current)
