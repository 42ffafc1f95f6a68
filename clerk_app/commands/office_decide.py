"""clerk office decide: what a department answers or decides on one item, as typed."""

import argparse
from collections.abc import Callable
from datetime import date

from backoffice.deciding import Recorder
from backoffice.office import Office
from clerk_app.codec.calendar_file import load_calendar
from clerk_app.codec.catalogue_pack import load_catalogue
from clerk_app.domain.facts import Answer, CorrectionPoint, Ground, HandledBody, ItemAnswered
from clerk_app.domain.facts_handling import (
    AmendmentNoted,
    ClockPaused,
    ClockResumed,
    Fault,
    ItemDecided,
    ItemSentBack,
    LimitExtended,
    ProcedureEnded,
    ProcedureStarted,
    ResultReady,
)
from clerk_app.domain.pauses import Approver, PauseKind
from clerk_app.domain.refusal import Reason, Refused
from resources import RESOURCES

Where = tuple[str, int, date, str]
Build = Callable[[argparse.Namespace, Where], HandledBody]


def add_decide(
    verbs: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> tuple[argparse.ArgumentParser, ...]:
    """The verb with its acts; returns the parsers that take the office's own options."""
    parser = verbs.add_parser("decide", help="record what a department answers or decides on one item")
    parser.add_argument("case_no", metavar="CASE", help="20 digits, spaces allowed, or the case's id")
    parser.add_argument("item", metavar="ITEM", help="the item's slug")
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    made = {name: acts.add_parser(name, help=told) for name, (told, _) in _ACTS.items()}
    made["correct"].add_argument("--point", action="append", default=[], metavar="ABOUT=WHAT", help="each thing, once")
    made["correct"].add_argument("--again", default="", metavar="WHY", help="the supervisor's word for a second notice")
    made["refuse"].add_argument("--ground", type=Ground, choices=tuple(Ground), metavar="GROUND")
    made["refuse"].add_argument("--authority", default="", help="who is competent")
    made["grant"].add_argument("--number", default="", help="of the licence or certificate")
    made["pause"].add_argument("--kind", type=PauseKind, choices=tuple(PauseKind), required=True)
    made["pause"].add_argument("--basis", default="", help="the article that lets the clock stand still")
    made["extend"].add_argument("--days", type=int, required=True)
    made["extend"].add_argument("--by", type=Approver, choices=tuple(Approver), help="who approved")
    made["ready"].add_argument("--way", default="", help="how the applicant was told")
    made["send-back"].add_argument("--fault", type=Fault, choices=tuple(Fault), required=True)
    made["send-back"].add_argument("--what", default="")
    made["amended"].add_argument("--field", required=True, help="the entry that the applicant amended, by its slug")
    made["start"].add_argument("--officer", action="append", default=[], metavar="NAME")
    for name in ("pause", "start", "end"):
        made[name].add_argument("--procedure", default="", help="as the item's list names it")
    for name in ("pause", "resume", "start"):
        made[name].add_argument("--notice", default="", help="number of the written notice")
    for name in ("deny", "extend"):
        made[name].add_argument("--why", default="")
    for each in made.values():
        each.add_argument("--day", type=date.fromisoformat, metavar="YYYY-MM-DD", help="legal day; today if left out")
    return tuple(made.values())


def decide(office: Office, options: argparse.Namespace) -> HandledBody:
    """Raises Refused and Rejected; then nothing is written."""
    catalogue = load_catalogue((RESOURCES / "catalogue.pack").read_bytes())
    record = Recorder(office, catalogue, load_calendar(RESOURCES / "calendar"))
    day = options.day or office.parts.clock.today()
    _, build = _ACTS[options.act]
    case = options.case_no.replace(" ", "")
    return record(case, lambda origin, seq: build(options, (origin, seq, day, options.item)))


def _answer(answer: Answer) -> Build:
    return lambda _, where: ItemAnswered(*where, answer)


def _correct(options: argparse.Namespace, where: Where) -> HandledBody:
    points = tuple(CorrectionPoint(*(part.strip() for part in line.partition("=")[::2])) for line in options.point)
    return ItemAnswered(*where, Answer.CORRECT, points, why_again=options.again)


def _refuse(options: argparse.Namespace, where: Where) -> HandledBody:
    return ItemAnswered(*where, Answer.REFUSED, (), options.ground, options.authority)


def _pause(options: argparse.Namespace, where: Where) -> HandledBody:
    return ClockPaused(*where, options.kind, options.basis, options.notice, options.procedure)


def _extend(options: argparse.Namespace, where: Where) -> HandledBody:
    if options.by is None:
        raise Refused(Reason.APPROVER_NEEDED)
    return LimitExtended(*where, options.days, options.by, options.why)


def _start(options: argparse.Namespace, where: Where) -> HandledBody:
    return ProcedureStarted(*where, options.procedure, tuple(options.officer), options.notice)


_ACTS: dict[str, tuple[str, Build]] = {
    "accept": ("accept what the window only received", _answer(Answer.ACCEPTED)),
    "correct": ("tell once everything that is missing", _correct),
    "refuse": ("not accept, on a ground of the law", _refuse),
    "grant": ("decide: granted", lambda o, where: ItemDecided(*where, granted=True, result_no=o.number)),
    "deny": ("decide: not granted", lambda o, where: ItemDecided(*where, granted=False, why=o.why)),
    "pause": ("stop the clock", _pause),
    "resume": ("let the clock go on", lambda o, where: ClockResumed(*where, o.notice)),
    "extend": ("lengthen the limit", _extend),
    "start": ("begin a listed procedure", _start),
    "end": ("end a listed procedure", lambda o, where: ProcedureEnded(*where, o.procedure)),
    "ready": ("the applicant was told that the result is ready", lambda o, where: ResultReady(*where, o.way)),
    "amended": ("take note of an amended entry", lambda o, where: AmendmentNoted(*where, o.field)),
    "send-back": ("return to the window", lambda o, where: ItemSentBack(*where, o.fault, o.what)),
}
