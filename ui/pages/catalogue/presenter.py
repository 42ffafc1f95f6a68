"""Catalogue: the tree of themes and items as published, each with its facts, its materials and its guide."""

from clerk_app.domain.catalogue import Catalogue, Theme
from ui.pages.catalogue.entry import item_entry, theme_entry
from ui.pages.catalogue.page import CataloguePage
from ui.pages.catalogue.view import CatalogueView, EntryView, Node
from ui.verbs import Verbs
from ui.wording import THEME_ICONS


class CataloguePresenter:
    """Entries are named ``theme`` or ``theme/item``; the whole catalogue is in memory, so nothing is read."""

    def __init__(self, page: CataloguePage, verbs: Verbs) -> None:
        self._page, self._verbs = page, verbs
        themes = sorted(verbs.room.catalogue.themes, key=_persons_first)
        self._tree = tuple(_node(theme, verbs.room.catalogue) for theme in themes)
        self._chosen = self._tree[0].key
        page.entry_selected.connect(self.open_entry)

    def show(self) -> None:
        version = f"当前 {self._verbs.room.catalogue.version}"
        self._page.show_view(CatalogueView(self._tree, version, self._chosen, self._entry()))

    def open_entry(self, key: str) -> None:
        """Also from the search: the entry is open when the page is."""
        self._chosen = key
        self.show()

    def _entry(self) -> EntryView | None:
        slug, _, item = self._chosen.partition("/")
        theme = self._verbs.room.catalogue.theme(slug)
        if theme is None:
            return None
        found = theme.item(item)
        return item_entry(theme, found, self._verbs.room) if found else theme_entry(theme, self._verbs.room)


def _persons_first(theme: Theme) -> tuple[bool, str]:
    return theme.audience == "legal_person", theme.code


def _node(theme: Theme, catalogue: Catalogue) -> Node:
    """Initials, aliases and departments are found as well as names."""
    lead = catalogue.department_name(theme.lead)
    return Node(
        theme.slug,
        theme.zh,
        " ".join((theme.initials, *theme.aliases, lead)).lower(),
        THEME_ICONS.get(theme.slug, "file-text"),
        tuple(
            Node(
                f"{theme.slug}/{item.slug}",
                item.zh,
                f"{item.initials} {catalogue.department_name(item.department)}".lower(),
            )
            for item in theme.items
        ),
    )
