"""The tree of themes and items with its search: what does not match is hidden, what matches is unfolded."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLineEdit, QTreeWidget, QTreeWidgetItem

from ui.pages.catalogue.view import CatalogueView, Node
from ui.signals import Emits, emits
from ui.style.icons import icon, theme
from ui.widgets.basics import column, hline, label, pill, row

_KEY = Qt.ItemDataRole.UserRole
_FIND = Qt.ItemDataRole.UserRole + 1


class CatalogueTree(QFrame):
    entry_selected: Emits[str] = emits(str)

    def __init__(self) -> None:
        super().__init__()
        self._themes: tuple[Node, ...] = ()
        self.setProperty("box", "card")
        self.search = QLineEdit()
        self.search.setObjectName("catalogue.find")
        self.search.setAccessibleName(self.tr("名称、拼音首字母、部门"))
        self.search.setPlaceholderText(self.tr("名称、拼音首字母、部门"))
        self._count = pill("")
        self._tree = QTreeWidget()
        self._version = label("", "hint")
        self._none = label(self.tr("没有匹配的事项"), "hint")
        self._dress()
        lay = column(spacing=6, margins=(12, 12, 12, 10))
        lay.addLayout(row(label(self.tr("事项库"), "h2"), 1, self._count))
        for part in (self.search, self._none):
            lay.addWidget(part)
        lay.addWidget(self._tree, 1)
        lay.addWidget(hline())
        lay.addWidget(self._version)
        self.setLayout(lay)
        self.search.textChanged.connect(self._on_find_changed)
        self._tree.currentItemChanged.connect(self._on_current_changed)

    def show_view(self, view: CatalogueView) -> None:
        self._count.setText(self.tr("{n} 个主题").format(n=len(view.themes)))
        self._version.setText(view.version)
        if view.themes != self._themes:
            self._themes = view.themes
            self._fill()
        self._mark(view.chosen)

    def keys(self) -> tuple[str, ...]:
        """Keys that are visible now, from the top."""
        return tuple(str(item.data(0, _KEY)) for item in self._all() if not item.isHidden())

    def _fill(self) -> None:
        self._tree.blockSignals(True)
        self._tree.clear()
        self._tree.addTopLevelItems([_item(node) for node in self._themes])
        self._tree.blockSignals(False)
        self._on_find_changed(self.search.text())

    def _mark(self, key: str) -> None:
        found = [item for item in self._all() if item.data(0, _KEY) == key]
        if found and found[0] is not self._tree.currentItem():
            self._tree.blockSignals(True)
            self._tree.setCurrentItem(found[0])
            self._tree.blockSignals(False)

    def _all(self) -> list[QTreeWidgetItem]:
        flat: list[QTreeWidgetItem] = []
        heap = [self._tree.topLevelItem(place) for place in range(self._tree.topLevelItemCount())]
        while heap:
            item = heap.pop(0)
            if item is not None:
                flat.append(item)
                heap = [item.child(place) for place in range(item.childCount())] + heap
        return flat

    def _on_find_changed(self, text: str) -> None:
        wanted = text.strip().lower()
        shown = [_sift(item, wanted) for item in self._all() if item.parent() is None]
        self._none.setVisible(bool(wanted) and not any(shown))

    def _on_current_changed(self, item: QTreeWidgetItem | None, _: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.entry_selected.emit(str(item.data(0, _KEY)))

    def _dress(self) -> None:
        self._tree.setObjectName("catalogue.tree")
        self._tree.setAccessibleName(self.tr("主题与事项"))
        self._tree.setHeaderHidden(True)
        self._tree.setIndentation(theme().px(16))
        self._tree.setFrameShape(QFrame.Shape.NoFrame)
        self._tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._none.hide()


def _item(node: Node) -> QTreeWidgetItem:
    made = QTreeWidgetItem([node.name])
    made.setData(0, _KEY, node.key)
    made.setData(0, _FIND, f"{node.name.lower()} {node.find}")
    made.setToolTip(0, node.name)
    if node.icon:
        made.setIcon(0, icon(node.icon, 14, "text2"))
    made.addChildren([_item(child) for child in node.children])
    return made


def _sift(item: QTreeWidgetItem, wanted: str) -> bool:
    """Hide what does not match; a parent stays for a child, and all children stay under a match."""
    own = not wanted or wanted in str(item.data(0, _FIND))
    children = [child for place in range(item.childCount()) if (child := item.child(place)) is not None]
    below = [_sift(child, "" if own else wanted) for child in children]
    item.setHidden(not (own or any(below)))
    item.setExpanded(bool(wanted) and any(below) and not own)
    return own or any(below)
