"""The sheet 帮办代办 of step 3: help, green channel, home visit, cross-region; what is agreed goes into the draft."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from clerk_app.domain.assistance import Assistance, Help, Track, TrackMark
from clerk_app.domain.crossing import Crossing, CrossMode
from clerk_app.domain.refusal import Refused
from clerk_app.domain.service import Service, check_service
from clerk_app.refusal_words import refusal_words
from ui.pages.applicant.service_form import NONE, ServiceForm, ServiceWish
from ui.visit import Visit
from ui.visit_words import HELPS, MODES, TRACKS
from ui.widgets.sheet import Sheet, SheetView

_RECEIVES, _HANDLES = "核对身份、形式审查、收件、转交结果", "审查、决定、出件"


class ServiceSheet:
    """``kept`` hears that the draft has changed."""

    def __init__(self, page: QWidget, visit: Visit, kept: Callable[[], None]) -> None:
        self._page, self._visit, self._kept = page, visit, kept
        self._form: ServiceForm | None = None
        self._sheet: Sheet | None = None

    def open(self) -> None:
        self._form = ServiceForm(wish_of(self._visit.draft.service))
        view = SheetView(
            "帮办代办、绿色通道、跨域", "帮办代办要申请人同意；跨域的，本窗口只收件", "确定", "handshake",
        )  # fmt: skip
        self._sheet = Sheet(self._page.window(), "intake.applicant.service_sheet", view, self._form)
        self._sheet.primary_clicked.connect(self._on_primary_clicked)

    def _on_primary_clicked(self) -> None:
        assert self._form is not None
        assert self._sheet is not None
        room = self._visit.verbs.room
        service = service_of(self._form.wish(), room.station.code, room.clock.today())
        try:
            check_service(service)
        except Refused as refused:
            self._form.show_error(refusal_words(refused))
            return
        self._sheet.close_sheet()
        self._visit.serve(service)
        self._kept()


def service_of(wish: ServiceWish, here: str, today: date) -> Service:
    """What was typed as what it means; the duties of both places are those of 异地代收代办 everywhere."""
    helps = (Assistance(Help(wish.help), wish.helper, wish.phone, today, wish.consent),) if wish.help != NONE else ()
    tracks = []
    if wish.green:
        tracks.append(TrackMark(Track.GREEN_CHANNEL, wish.why_green))
    if wish.home:
        visitors = tuple(filter(None, (name.strip() for name in wish.visitors.replace("，", "、").split("、"))))
        tracks.append(TrackMark(Track.HOME_VISIT, people=visitors))
    crossing = None
    if wish.mode != NONE:
        duties = ((here, _RECEIVES), (wish.place, _HANDLES))
        crossing = Crossing(CrossMode(wish.mode), here, wish.place, duties, wish.place_name)
    return Service(helps, tuple(tracks), crossing)


def wish_of(service: Service) -> ServiceWish:
    """The draft back into the form."""
    helped = service.helps[0] if service.helps else None
    green = next((mark for mark in service.tracks if mark.track is Track.GREEN_CHANNEL), None)
    home = next((mark for mark in service.tracks if mark.track is Track.HOME_VISIT), None)
    crossing = service.crossing
    return ServiceWish(
        helped.help if helped else NONE,
        helped.helper if helped else "",
        helped.phone if helped else "",
        bool(helped and helped.consent),
        green is not None,
        green.reason if green else "",
        home is not None,
        "、".join(home.people) if home else "",
        crossing.mode if crossing else NONE,
        crossing.handling if crossing else "",
        crossing.handling_name if crossing else "",
    )


def summary(service: Service) -> str:
    """One line for the card that opens the sheet; empty while everything is as usual."""
    parts = [f"{HELPS[one.help]} {one.helper}".strip() for one in service.helps]
    parts += [TRACKS[mark.track] for mark in service.tracks]
    if service.crossing:
        parts.append(f"{MODES[service.crossing.mode]}：{service.crossing.handling_name}")
    return " · ".join(parts)
