"""Choosing the theme: what is typed becomes hits from the catalogue; Enter opens a visit."""

from clerk_app.domain.catalogue import Catalogue, Theme
from clerk_app.domain.finding import Hit, find
from clerk_app.domain.plan import resolve
from ui.pages.theme.page import ThemePage
from ui.pages.theme.view import (
    Favourite,
    FilterView,
    HitView,
    PreviewLine,
    PreviewView,
    SectionView,
    ThemeView,
)
from ui.plan_panel import fee_figure
from ui.visit import Visit
from ui.widgets.footer import ActionView, FooterView
from ui.widgets.frame import FrameView
from ui.widgets.marked import Marked
from ui.widgets.panel import Figure
from ui.wording import THEME_ICONS, limit_words

_AUDIENCE = {"natural_person": "个人", "legal_person": "企业", "both": "个人、企业"}
_FAVOURITES = 9


class ThemePresenter:
    """Hits are named ``theme`` or ``theme/item``: a single item is a way of handling like any other (M01)."""

    def __init__(self, page: ThemePage, visit: Visit, counts: dict[str, int]) -> None:
        self._page, self._visit, self._counts = page, visit, counts
        self._query, self._filter, self._selected = "", "all", ""
        page.query_changed.connect(self._on_query_changed)
        page.hit_chosen.connect(self._on_hit_chosen)
        page.start_requested.connect(self._on_start_requested)
        page.notice_requested.connect(self._on_notice_requested)
        page.filter_clicked.connect(self._on_filter_clicked)

    @property
    def _catalogue(self) -> Catalogue:
        return self._visit.verbs.room.catalogue

    def show(self) -> None:
        hits = self._hits()
        shown = [hit for hit in hits if self._passes(hit.theme)]
        if self._selected not in {_key(hit) for hit in shown}:
            self._selected = _key(shown[0]) if shown else ""
        self._page.show_view(self._view(hits, shown))

    def _hits(self) -> tuple[Hit, ...]:
        if self._query.strip():
            return find(self._catalogue, self._query, self._counts)
        return tuple(Hit(theme, None, 0) for theme in self._ordered())

    def _ordered(self) -> list[Theme]:
        return sorted(self._catalogue.themes, key=self._usual_order)

    def _usual_order(self, theme: Theme) -> tuple[int, bool, str]:
        """What this window takes most; persons before firms, then by code."""
        return -self._counts.get(theme.slug, 0), theme.audience == "legal_person", theme.code

    def _passes(self, theme: Theme) -> bool:
        if self._filter == "person":
            return theme.audience != "legal_person"
        return self._filter != "firm" or theme.audience != "natural_person"

    def _view(self, hits: tuple[Hit, ...], shown: list[Hit]) -> ThemeView:
        items = sum(len(theme.items) for theme in self._catalogue.themes)
        return ThemeView(
            FrameView(_footer(enabled=bool(shown))),
            f"{len(self._catalogue.themes)} 个主题 · {items} 个事项，按本窗口 90 天办件量排序",
            tuple(
                Favourite(theme.slug, _short(theme), THEME_ICONS.get(theme.slug, "file-text"))
                for theme in self._ordered()[:_FAVOURITES]
            ),
            self._filters(hits),
            self._sections(shown),
            self._selected,
            self._preview(),
        )

    def _filters(self, hits: tuple[Hit, ...]) -> tuple[FilterView, ...]:
        persons = sum(hit.theme.audience != "legal_person" for hit in hits)
        firms = sum(hit.theme.audience != "natural_person" for hit in hits)
        rows = (("all", f"全部 {len(hits)}"), ("person", f"个人 {persons}"), ("firm", f"企业 {firms}"))
        return tuple(FilterView(name, text, chosen=name == self._filter) for name, text in rows)

    def _sections(self, shown: list[Hit]) -> tuple[SectionView, ...]:
        themes = tuple(self._theme_hit(hit) for hit in shown if hit.item is None)
        items = tuple(self._item_hit(hit) for hit in shown if hit.item)
        sections = (SectionView("主题", themes), SectionView("单个事项", items, "也可以只办其中一项"))
        return tuple(section for section in sections if section.hits)

    def _theme_hit(self, hit: Hit) -> HitView:
        theme = hit.theme
        note = f"{_AUDIENCE[theme.audience]} · 牵头 {self._catalogue.department_name(theme.lead)}"
        alias = f" · 别名：{hit.alias}" if hit.alias else f" · {len(theme.items)} 个事项"
        count = self._counts.get(theme.slug, 0)
        return HitView(
            _key(hit),
            Marked(theme.zh, (hit.span,) if hit.span else ()),
            Marked(note + alias),
            THEME_ICONS.get(theme.slug, "file-text"),
            "可离线",
            "ok",
            f"{count} 件" if count else "",
            "本窗口 90 天" if count else "",
            large=True,
        )

    def _item_hit(self, hit: Hit) -> HitView:
        item = hit.item
        assert item is not None
        note = f"{self._catalogue.department_name(item.department)} · {item.type} · {limit_words(item.committed_days)}"
        return HitView(_key(hit), Marked(item.zh, (hit.span,) if hit.span else ()), Marked(note), pill="可离线")

    def _preview(self) -> PreviewView | None:
        slug, _, item = self._selected.partition("/")
        theme = self._catalogue.theme(slug)
        if theme is None:
            return None
        plans = [resolve(theme, demo.answers, single_item=item) for demo in theme.demo_scenarios]
        plans = [plan for plan in plans if not plan.empty] or [resolve(theme, {}, single_item=item)]
        found = theme.item(item)
        lines = (found,) if found else theme.items
        departments = {entry.department for entry in lines}
        return PreviewView(
            THEME_ICONS.get(theme.slug, "file-text"),
            found.zh if found else theme.zh,
            found.basic_code if found else theme.code,
            (
                Figure(_range([len(plan.items) for plan in plans]), "项", "事项，常见情形"),
                Figure(_range([len(plan.to_bring) for plan in plans]), "份", "要带的材料"),
                Figure(_range([plan.limit_days for plan in plans]), "工作日", "办理时限" if found else "联办时限"),
                fee_figure(plans[0]),
            ),
            f"这件事包含 {len(lines)} 个事项、{len(departments)} 个部门",
            f"版本 {self._catalogue.version}",
            tuple(
                PreviewLine(self._short(entry.department), entry.zh, limit_words(entry.committed_days), entry.optional)
                for entry in lines
            ),
        )

    def _short(self, department: str) -> str:
        room = self._visit.verbs.room
        return room.hall.organ(department, room.catalogue.department_name(department)).short

    def _on_query_changed(self, query: str) -> None:
        self._query, self._selected = query, ""
        self.show()

    def _on_hit_chosen(self, key: str) -> None:
        self._selected = key
        self._page.show_preview(self._preview())

    def _on_filter_clicked(self, name: str) -> None:
        self._filter = name
        self.show()

    def _on_start_requested(self, key: str) -> None:
        theme, _, item = key.partition("/")
        self._visit.begin(theme, item)
        self._visit.go(1)

    def forget(self) -> None:
        """A visit has begun: what was searched for it is of no interest to the next."""
        self._query = self._selected = ""
        self._page.clear_search()

    def _on_notice_requested(self, key: str) -> None:
        """只看一次告知: the same questions first; the notice then ends the visit as a consultation."""
        self._on_start_requested(key)


def _footer(*, enabled: bool) -> FooterView:
    return FooterView(
        "开始：选择情形",
        primary_enabled=enabled,
        legend="↑↓ 选择　•　Enter 开始　•　清空后按 1–9 直接打开常办　•　Esc 清空",
        actions=(ActionView("intake.theme.notice_only", "只看一次告知", "F7", "clipboard-text"),),
        primary_name="intake.theme.start",
    )


def _key(hit: Hit) -> str:
    return f"{hit.theme.slug}/{hit.item.slug}" if hit.item else hit.theme.slug


def _short(theme: Theme) -> str:
    name = theme.zh.removesuffix("一件事").split("(")[0].split("（")[0]
    return name if len(name) <= 6 else name[:5]


def _range(numbers: list[int]) -> str:
    return str(numbers[0]) if min(numbers) == max(numbers) else f"{min(numbers)}–{max(numbers)}"
