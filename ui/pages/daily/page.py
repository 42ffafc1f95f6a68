"""Daily figures: cards filter, the chart explains, the table drills down to cases."""

from PySide6.QtWidgets import QWidget

from ui.pages.daily.attention import AttentionCard
from ui.pages.daily.drill import DrillPane
from ui.pages.daily.view import DailyView
from ui.signals import Emits, emits
from ui.style.icons import theme
from ui.widgets.basics import box, button, column, icon_label, label, row
from ui.widgets.chips import Chips
from ui.widgets.empty import EmptyState, EmptyView
from ui.widgets.hour_chart import HourChart
from ui.widgets.key_page import KeyPage
from ui.widgets.stat_card import StatCard


class DailyPage(KeyPage):
    """The cut-off time is always on screen: a figure without its time is a rumour."""

    day_changed: Emits[str] = emits(str)
    card_clicked: Emits[str] = emits(str)
    hour_clicked: Emits[str] = emits(str)
    dimension_changed: Emits[str] = emits(str)
    row_selected: Emits[str] = emits(str)
    row_opened: Emits[str] = emits(str)
    up_requested: Emits[()] = emits()
    case_opened: Emits[str] = emits(str)
    all_cases_clicked: Emits[str] = emits(str)
    attention_clicked: Emits[str] = emits(str)
    definitions_clicked: Emits[()] = emits()
    follow_ups_clicked: Emits[()] = emits()
    export_clicked: Emits[()] = emits()
    print_clicked: Emits[()] = emits()
    refresh_requested: Emits[()] = emits()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("stats.daily", parent)
        self._days = Chips("stats.day", "segm")
        self._scope = label("", "sec")
        self._cutoff = label("", "hint")
        self._definitions = button(self.tr("口径"), "stats.definitions", "lnk")
        self._follow_ups = button(self.tr("评价回访"), "stats.follow_ups.open", "lnk", "phone")
        self._export = button(self.tr("导出 Ctrl+E"), "stats.export", "sm", "upload-simple")
        self._print = button(self.tr("日报 Ctrl+P"), "stats.print", "sm", "printer")
        self._print.setAccessibleName(self.tr("打印日报与交接表"))
        self._cards = row(spacing=8)
        self._chart = HourChart("stats.hours")
        self._chart_note = label("", "hint")
        self._attention = AttentionCard()
        self._drill = DrillPane()
        self._empty: QWidget | None = None
        self._lay_out()
        self._connect()

    def show_view(self, view: DailyView) -> None:
        self._days.show_options(view.days, view.day)
        self._scope.setText(view.scope)
        self._cutoff.setText(view.cutoff)
        self._export.setVisible(view.export is not None)
        self._export.setEnabled(view.export is not None and view.export.on)
        self._show_cards(view)
        self._chart.show_bars(view.bars, view.capacity, view.capacity_word)
        self._chart_note.setText(view.chart_note)
        self._attention.show_lines(view.attention)
        self._drill.show_view(view)
        self._show_empty(view)

    def focus_first(self) -> None:
        self._drill.focus_table()

    def _show_cards(self, view: DailyView) -> None:
        while (item := self._cards.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        for figure in view.cards:
            made = StatCard("stats", figure)
            made.set_chosen(figure.key == view.card)
            made.clicked.connect(self.card_clicked.emit)
            self._cards.addWidget(made, 3 if figure.note else 2)

    def _show_empty(self, view: DailyView) -> None:
        if self._empty is not None:
            self._empty.deleteLater()
            self._empty = None
        self._figures.setHidden(bool(view.empty))
        if view.empty:
            self._empty = EmptyState("stats.empty", EmptyView("chart-bar", view.empty))
            self._room.addWidget(self._empty, 1)

    def _connect(self) -> None:
        self._days.chosen_changed.connect(self.day_changed.emit)
        self._definitions.clicked.connect(self.definitions_clicked.emit)
        self._follow_ups.clicked.connect(self.follow_ups_clicked.emit)
        self._export.clicked.connect(self.export_clicked.emit)
        self._print.clicked.connect(self.print_clicked.emit)
        self._chart.hour_clicked.connect(self.hour_clicked.emit)
        self._attention.clicked.connect(self.attention_clicked.emit)
        for theirs, ours in (
            (self._drill.dimension_changed, self.dimension_changed), (self._drill.row_selected, self.row_selected),
            (self._drill.row_opened, self.row_opened), (self._drill.case_opened, self.case_opened),
            (self._drill.all_clicked, self.all_cases_clicked),
        ):  # fmt: skip
            theirs.connect(ours.emit)
        self.answer("Backspace", self.up_requested.emit)
        self.answer("Ctrl+E", self._export.click)
        self.answer("Ctrl+P", self._print.click)
        self.answer("F5", self.refresh_requested.emit)

    def _lay_out(self) -> None:
        chart = box("card")
        inside = column(spacing=2, margins=(14, 8, 14, 4))
        inside.addLayout(
            row(label(self.tr("每小时受理"), "h3"), self._chart_note, 1, label(self.tr("←→ 读数"), "hint"))
        )
        inside.addWidget(self._chart, 1)
        chart.setLayout(inside)
        middle = row(spacing=10)
        middle.addWidget(chart, 1)
        middle.addWidget(self._attention)
        self._attention.setFixedWidth(theme().px(300))
        self._figures = box("plain")
        figures = column(spacing=10)
        figures.addLayout(self._cards)
        figures.addLayout(middle, 1)
        figures.addWidget(self._drill)
        self._drill.setFixedHeight(theme().px(251))
        self._figures.setLayout(figures)
        self._room = column(spacing=0)
        self._room.addWidget(self._figures, 1)
        lay = column(spacing=8, margins=(16, 8, 16, 12))
        info = icon_label("info", 14)
        head = row(
            label(self.tr("日统计"), "h1"), self._days, self._scope, 1,
            self._follow_ups, info, self._definitions, self._cutoff, self._export, self._print, spacing=10,
        )  # fmt: skip
        lay.addLayout(head)
        lay.addLayout(self._room, 1)
        self.setLayout(lay)
