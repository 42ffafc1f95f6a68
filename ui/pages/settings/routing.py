"""Routes and today's jobs in the settings' words."""

from datetime import date

from clerk_app.domain.copies import COPIES
from clerk_app.domain.paper_ids import form_of
from clerk_app.domain.print_jobs import PaperState, PrintJob
from clerk_app.domain.print_routes import ROLLS, Medium, Route, medium_of
from ui.pages.settings.view import JobLine, RouteLine
from ui.print_words import job_words, printer_words
from ui.printing_desk import PrintingDesk
from ui.wording import FORMS, moment_words, short_number

_SHORT = "简联（80 毫米）"


def form_name(form: str) -> str:
    return FORMS[form_of(form)] + (_SHORT if form in ROLLS else "")


def route_lines(printing: PrintingDesk) -> tuple[RouteLine, ...]:
    """Every document type this program prints; the roll's is optional."""
    forms = (*(form for form in COPIES if form in FORMS), *ROLLS)
    return tuple(_line(printing, form, printing.routes.route(form)) for form in forms)


def _line(printing: PrintingDesk, form: str, route: Route) -> RouteLine:
    printer = printing.printer_for(form)
    words, tone = (
        printer_words(printing.state_of(printer)) if printer else ("不打印" if form in ROLLS else "存文件", "")
    )
    sides = "，双面" if route.two_sided else ""
    sheet = "80 毫米卷纸" if medium_of(form) is Medium.ROLL else f"A4{sides}"
    tray = f"，{route.tray}" if route.tray else ""
    bound = printer if route.printer or not printer else f"{printer}（系统默认）"
    return RouteLine(form, form_name(form), bound or "没有", words, tone or "neutral", str(route.copies), sheet + tray)


def job_lines(jobs: tuple[PrintJob, ...], today: date) -> tuple[JobLine, ...]:
    """The newest first; a case number shows its end only."""
    return tuple(_job(job, today) for job in reversed(jobs))


def _job(job: PrintJob, today: date) -> JobLine:
    words, _, tone = job_words(job)
    mark = f"，补打第 {job.reprint} 次" if job.reprint else ""
    name = form_name(job.paper if job.paper in ROLLS else form_of(job.paper))
    at = moment_words(job.at, today) if job.at else ""
    copies = f"，{job.copies} 份" if job.copies > 1 else ""
    return JobLine(f"{job.id}", at, name + mark + copies, short_number(job.number[2:]), job.printer, words, tone)


def jobs_told(jobs: tuple[PrintJob, ...]) -> str:
    """How many wait or failed; nothing where all is well."""
    failed = sum(job.state is PaperState.FAILED for job in jobs)
    return f"{len(jobs)} 次，{failed} 次没有打出，在待办的“待打印”里" if failed else f"{len(jobs)} 次"
