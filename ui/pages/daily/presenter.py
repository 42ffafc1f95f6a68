"""Daily figures of this computer: counts by the item's decision, drilled down to cases; consultations apart."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from clerk_app.domain.case import Choice
from clerk_app.queries import Dimension
from ui.pages.daily.definitions import definitions_sheet
from ui.pages.daily.follow_ups import FollowUps
from ui.pages.daily.noes import noes_sheet
from ui.pages.daily.page import DailyPage
from ui.pages.daily.reading import Question, Reading, read_day
from ui.pages.daily.telling import SHORT, attention, bars, cards, case_row, figures_of, key_words
from ui.pages.daily.view import DailyView, Drill, TallyRow
from ui.tasks import Job, Runner
from ui.verbs import Verbs
from ui.wording import CHOICES, ZONE, clock_words, trouble_words

_DAYS = (("today", "今天"), ("yesterday", "昨天"))
_DIMENSIONS = {
    Dimension.WINDOW: "窗口",
    Dimension.CLERK: "人员",
    Dimension.THEME: "主题",
    Dimension.CHOICE: "决定",
    Dimension.HOUR: "小时",
}


class DailyPresenter:
    """``open_area`` leads to another rail area by name; ``print_day`` prints the sheet of a day."""

    def __init__(
        self,
        page: DailyPage,
        look_lane: Runner,
        verbs: Verbs,
        open_case: Callable[[str], None],
        open_area: Callable[[str], None],
        say: Callable[[str], None],
        print_day: Callable[[date], None] = lambda _: None,
    ) -> None:
        self._print_day = print_day
        self._page, self._lane, self._verbs = page, look_lane, verbs
        self._open_area, self._say = open_area, say
        self._day = "today"
        self._question = Question(verbs.room.clock.today())
        self._read: Reading | None = None
        page.day_changed.connect(self._on_day_changed)
        page.card_clicked.connect(self._on_card_clicked)
        page.hour_clicked.connect(self._on_hour_clicked)
        page.dimension_changed.connect(self._on_dimension_changed)
        page.row_selected.connect(self._on_row_selected)
        page.row_opened.connect(self._on_row_opened)
        page.up_requested.connect(self._on_up_requested)
        page.case_opened.connect(open_case)
        page.all_cases_clicked.connect(self._on_all_cases_clicked)
        page.attention_clicked.connect(self._on_attention_clicked)
        page.definitions_clicked.connect(self._on_definitions_clicked)
        self._follow_ups = FollowUps(page, look_lane, verbs, say)
        page.follow_ups_clicked.connect(self._follow_ups.open)
        page.refresh_requested.connect(self.show)
        page.print_clicked.connect(self._on_print_clicked)

    def show(self) -> None:
        today = self._verbs.room.clock.today()
        day = today if self._day == "today" else today - timedelta(days=1)
        self._ask(replace(self._question, day=day))

    def _ask(self, question: Question) -> None:
        """The last answer stays on screen until the new one is here; an overtaken answer is dropped."""
        self._question, look = question, self._verbs.look
        self._draw()
        self._lane.run(Job(self._page, lambda: read_day(look, question), self._on_read, self._on_failed))

    def _draw(self) -> None:
        if self._read is None:
            return
        read, room = self._read, self._verbs.room
        figures = read.figures
        nothing = not (figures.cases or figures.consultations)
        now = room.clock.now().astimezone(ZONE)
        running = now.hour if self._day == "today" else -1
        self._page.show_view(
            DailyView(
                _DAYS,
                self._day,
                f"{room.hall.name} · {room.station.window} 窗口",
                f"数据截至 {clock_words(now)}" + (f"，含未送达 {read.unsent} 件" if read.unsent else ""),
                cards(read),
                str(self._question.choice or "cases"),
                bars(read, running),
                f"{running:02} 时未完（斜纹）" if running >= 0 else "",
                self._drill(read),
                self._title(read),
                f"{len(read.cases)} 件",
                tuple(case_row(case, room) for case in read.cases),
                attention(read),
                empty=("今天还没有办件" if self._day == "today" else "这一天没有办件") if nothing else "",
            )
        )

    def _drill(self, read: Reading) -> Drill:
        dimension = read.question.dimension
        along_choice = dimension is Dimension.CHOICE
        heads = ("办件", "事项") if along_choice else ("办件", *SHORT.values())
        return Drill(
            tuple((one.value, words) for one, words in _DIMENSIONS.items()),
            dimension.value,
            _DIMENSIONS[dimension],
            "",
            heads,
            tuple(
                TallyRow(line.key, key_words(dimension, line.key, self._verbs.room), figures_of(line, dimension))
                for line in read.tallies
            ),
            read.question.row,
        )

    def _title(self, read: Reading) -> str:
        asked, room = read.question, self._verbs.room
        steps = [*asked.path, *([(asked.dimension, asked.row)] if asked.row else [])]
        named = [key_words(dimension, key, room) for dimension, key in steps]
        if asked.choice and not asked.within.choice:
            named.append(CHOICES[Choice(asked.choice)][0])
        return " · ".join(named) or "全部办件"

    def _on_read(self, read: Reading) -> None:
        if read.question == self._question:
            self._read = read
            self._draw()

    def _on_failed(self, error: Exception) -> None:
        self._say(trouble_words(error))

    def _on_day_changed(self, day: str) -> None:
        self._day, self._question = day, Question(self._question.day)
        self.show()

    def _on_card_clicked(self, card: str) -> None:
        if card == "consulted":
            self._say("咨询不立案，只计次数，没有可以打开的办件。")
        else:
            self._ask(replace(self._question, choice=0 if card == "cases" else int(card), row=""))

    def _on_hour_clicked(self, hour: str) -> None:
        self._ask(replace(self._question, dimension=Dimension.HOUR, row=str(int(hour[:2]))))

    def _on_dimension_changed(self, dimension: str) -> None:
        self._ask(replace(self._question, dimension=Dimension(dimension), row=""))

    def _on_row_selected(self, row: str) -> None:
        self._ask(replace(self._question, row=row))

    def _on_row_opened(self, row: str) -> None:
        self._ask(self._question.down(row))

    def _on_up_requested(self) -> None:
        self._ask(self._question.up())

    def _on_all_cases_clicked(self, _: str) -> None:
        self._ask(replace(self._question, row="", choice=0))

    def _on_attention_clicked(self, line: str) -> None:
        if line == "noes" and self._read is not None:
            noes_sheet(self._page, self._read.noes, self._verbs.room)
        else:
            self._open_area(line)

    def _on_print_clicked(self) -> None:
        self._print_day(self._question.day)

    def _on_definitions_clicked(self) -> None:
        definitions_sheet(self._page)
