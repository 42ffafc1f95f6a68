"""Printing in words: honest about what is known, and what to do about it."""

from clerk_app.domain.facts_printing import PaperReprinted, ReprintReason
from clerk_app.domain.paper_ids import form_of
from clerk_app.domain.print_jobs import Hitch, PaperState, PrintJob
from clerk_app.ports import PaperRow, PrinterState
from clerk_app.printer_words import HITCHES
from ui.wording import FORMS

REASONS = {ReprintReason.JAM: "卡纸或印坏", ReprintReason.LOST: "申请人遗失", ReprintReason.OTHER: "其他"}
STATES = {
    PaperState.RENDERED: ("待打印", "printer", "neutral"),
    PaperState.WAITING: ("正在送出", "hourglass", "neutral"),
    PaperState.SENT: ("已送打印机", "check-circle-fill", "ok"),
    PaperState.PRINTING: ("打印中", "hourglass", "info"),
    PaperState.DONE: ("打印机报打完", "check-circle-fill", "ok"),
    PaperState.FAILED: ("没有打出", "warning-circle-fill", "bad"),
    PaperState.CANCELLED: ("已撤回", "prohibit", "neutral"),
}
UNSURE = ("看纸再定", "warning-circle-fill", "warn")


def reprinted_words(body: PaperReprinted) -> str:
    """补打受理通知书第 2 次：申请人遗失."""
    told = body.words or REASONS[body.reason]
    return f"补打{FORMS[form_of(body.paper)]}，第 {body.count} 次：{told}"


def job_words(job: PrintJob) -> tuple[str, str, str]:
    """Words, icon and tone. What may be out and may not is said to be so; a queue that stands still says why."""
    if job.maybe_out and (job.state is PaperState.FAILED or job.hitch is Hitch.GONE):
        return UNSURE
    words, icon, tone = STATES[job.state]
    if job.hitch is None:
        return words, icon, tone
    return HITCHES[job.hitch][0], "warning-circle-fill", "bad" if job.state is PaperState.FAILED else "warn"


def row_words(row: PaperRow, last: PrintJob | None, *, has_printer: bool) -> tuple[str, str, str]:
    """How far a paper has come, from its last job; an earlier program left only a state."""
    if row.state == "due":
        return "正在生成", "hourglass", "neutral"
    if last is not None:
        return job_words(last)
    if row.state == PaperState.RENDERED and row.missing:
        return "有缺字，待打印", "warning-circle-fill", "warn"
    if row.state == PaperState.RENDERED and not has_printer:
        return "已存，未打印", "floppy-disk", "neutral"
    return STATES[PaperState(row.state)]


def printer_words(state: PrinterState) -> tuple[str, str]:
    """How a printer is, with its tone."""
    if state.hitch:
        return HITCHES[state.hitch][0], "warn"
    return ("就绪", "ok") if state.ready else ("没有应答", "warn")


def job_told(job: PrintJob) -> str:
    """One sentence: where it stands, with which printer, and what to do."""
    words, _, _ = STATES[job.state]
    mark = f"补打第 {job.reprint} 次，" if job.reprint else ""
    if job.hitch is None:
        return f"{mark}{words} {job.printer}"
    what, do = HITCHES[job.hitch]
    return f"{mark}{job.printer} {what}。{do}"


def waits_words(state: PrinterState) -> str:
    """What a queue that took the job and stands still adds to it."""
    if not state.name or (state.ready and state.hitch is None):
        return ""
    why = f"（{HITCHES[state.hitch][0]}）" if state.hitch else ""
    return f"，打印机现在停着{why}，恢复后自动打出，不要再按一次"


def ended_words(job: PrintJob) -> str:
    """Said aloud only where somebody has to look: a job that ended badly, or that nobody knows any more."""
    if job.hitch is None or job.state is PaperState.DONE:
        return ""
    what, do = HITCHES[job.hitch]
    return f"{FORMS[form_of(job.paper)]}：{job.printer} {what}。{do}"
