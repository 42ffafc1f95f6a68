"""Papers on which a department speaks of one item (F11 special procedure, F12 extension, F13 decision)."""

from collections.abc import Sequence

from clerk_app.domain.catalogue import Regime
from clerk_app.domain.papers import PaperHead, Rendered
from clerk_app.domain.papers_department import DecisionPaper, ExtensionPaper, ItemTold, PausePaper
from clerk_app.domain.pauses import Approver, PauseKind
from printing.blocks import Block, Gap, Text
from printing.figures import chinese_date, due_text, limit_text
from printing.parties import applicant_rows, full_row, pair_row
from printing.sheet import Story, print_sheet
from printing.signing import SealPlace, Signing, SignLine
from printing.spans import Rich, bold, filled
from printing.styles import LEGAL, MM, NOTE
from printing.tables import Cell, Row, Table
from printing.templates import Needs
from printing.typography import full_width, item_title
from printing.words import Words, complaints, words

_COMMON: Needs = {
    **dict.fromkeys(("title", "short", "copies", "item", "accepted_on", "signing", "sign", "capacity"), ""),
    **dict.fromkeys(("capacities", "delivered_at", "minute_units", "not_accepted"), ""),
    "issued_by": "hall window",
    "issued_at": "address phone",
    "foot": "organ organ_phone clerk badge complaints",
}
_REMEDY: Needs = {"remedy": "review_body review_place review_phone court court_address", "remedy_phone": "phone"}
PAUSE_NEEDS: Needs = {
    **_COMMON,
    **dict.fromkeys(("pause", "started", "needed", "expected", "basis_label", "needed_apart", "expected_apart"), ""),
    **{f"kind.{kind}": "" for kind in PauseKind},
    "opening": "day pause basis",
    **dict.fromkeys(("not_counted", "resumes", "result"), ""),
}
EXTENSION_NEEDS: Needs = {
    **_COMMON,
    **dict.fromkeys(("old", "days", "new", "approver"), ""),
    "days_value": "days",
    **{f"approver_of.{one}": "" for one in Approver},
    **{f"opening.{regime}": "old days new approver" for regime in Regime},
    "reason": "reason",
    "once": "",
}
DECISION_NEEDS: Needs = {
    **_COMMON,
    **_REMEDY,
    **{f"{kind}.{one}": "" for kind in ("licensing", "other") for one in ("granted", "refused")},
    "decided_on": "",
    "opening": "day",
    **{f"decided.{kind}.{one}": "basis" for kind in ("licensing", "other") for one in ("granted", "refused")},
    "result": "",
    "result_no": "number",
    "delivery": "",
    "why": "why",
    **{f"basis.{regime}": "" for regime in Regime},
}
HEIGHT = 51 * MM


def pause_pdf(paper: PausePaper) -> Rendered:
    said = words("F11", paper.head, PAUSE_NEEDS)
    own, told = said.own, paper.told
    pause = paper.procedure or own.word(f"kind.{paper.pause}")
    needed = limit_text(paper.needed, said.common) if paper.needed else own.word("needed_apart")
    expected = due_text(paper.expected, said.common) if paper.expected else own.word("expected_apart")
    rows = (
        pair_row(own.word("pause"), full_width(pause), own.word("started"), chinese_date(paper.started)),
        pair_row(own.word("needed"), needed, own.word("expected"), expected),
        full_row(own.word("basis_label"), full_width(paper.basis)),
    )
    opening = own.say(
        "opening", day=chinese_date(paper.started), pause=full_width(pause), basis=full_width(paper.basis)
    )
    notes = [opening, own.say("not_counted"), own.say("resumes"), own.say("result")]
    return _sheet(paper.head, told, said, rows, notes)


def extension_pdf(paper: ExtensionPaper) -> Rendered:
    said = words("F12", paper.head, EXTENSION_NEEDS)
    own, told = said.own, paper.told
    old, new = due_text(paper.old, said.common), due_text(paper.new, said.common)
    days = own.text("days_value", days=str(paper.days))
    approver = own.word(f"approver_of.{paper.approver}")
    rows = (
        pair_row(own.word("old"), old, own.word("new"), bold(new)),
        pair_row(own.word("days"), days, own.word("approver"), approver),
    )
    opening = own.say(f"opening.{told.regime}", old=old, days=str(paper.days), new=new, approver=approver)
    return _sheet(paper.head, told, said, rows, [opening, own.say("reason", reason=paper.reason), own.say("once")])


def decision_pdf(paper: DecisionPaper) -> Rendered:
    """Its title says which decision it is."""
    said, told = words("F13", paper.head, DECISION_NEEDS), paper.told
    kind = "licensing" if told.regime is Regime.LICENSING else "other"
    key = f"{kind}.{'granted' if paper.granted else 'refused'}"
    said = said.titled(said.own.word(key))
    own = said.own
    decided = chinese_date(paper.decided_on)
    rows = (pair_row(own.word("decided_on"), decided, own.word("result"), _result(paper, said)),)
    decided_so = own.say(f"decided.{key}", basis=own.word(f"basis.{told.regime}"))
    notes = [own.say("opening", day=chinese_date(told.accepted_on or paper.decided_on))]
    if paper.granted:
        notes += [decided_so, own.say("delivery")]
    else:
        notes += [own.say("why", why=paper.why), decided_so]
    return _sheet(paper.head, told, said, rows, [*notes, _remedy(paper, said)])


def _result(paper: DecisionPaper, said: Words) -> str:
    number = said.own.text("result_no", number=paper.result_no) if paper.result_no else ""
    return full_width(paper.result) + number


def _remedy(paper: DecisionPaper, said: Words) -> Rich:
    remedy = paper.remedy
    phone = said.own.text("remedy_phone", phone=remedy.review_phone) if remedy.review_phone else ""
    return filled(
        said.own.word("remedy"),
        {
            "review_body": remedy.review_body,
            "review_place": remedy.review_place,
            "review_phone": phone,
            "court": remedy.court,
            "court_address": remedy.court_address,
        },
    )


def _sheet(head: PaperHead, told: ItemTold, said: Words, rows: Sequence[Row], notes: Sequence[Rich]) -> Rendered:
    return print_sheet(said.dress(head), lambda air: _story(head, told, said, rows, notes, air))


def _story(
    head: PaperHead, told: ItemTold, said: Words, rows: Sequence[Row], notes: Sequence[Rich], air: float
) -> Story:
    own = said.own
    accepted = chinese_date(told.accepted_on) if told.accepted_on else own.word("not_accepted")
    case = (
        *applicant_rows(told.applicant, said),
        full_row(own.word("item"), item_title(told.item)),
        full_row(own.word("accepted_on"), accepted),
        *rows,
    )
    blocks: list[Block] = [
        Table((22.0, 69.0, 20.0, 59.0), case, side=1.5, air=0.6 + 0.5 * air),
        Gap(3.2 * MM),
        *(Text(note, LEGAL) for note in notes),
        Gap((2 + 3 * air) * MM),
    ]
    return Story(blocks, _signing(told, said), (Gap(1.6 * MM), _foot(head, told, said)))


def _signing(told: ItemTold, said: Words) -> Table:
    own, seal = said.own, told.seal
    lines = (
        SignLine(own.word("sign")),
        SignLine(own.word("capacity"), own.say("capacities")),
        SignLine(own.word("delivered_at"), blank=own.word("minute_units")),
    )
    place = said.common.word("seal_place")
    frame = SealPlace(HEIGHT, bold(seal.organ), seal.seal, chinese_date(seal.day), place, diameter=37)
    cells = (Cell(Signing(HEIGHT, own.word("signing"), lines), is_padded=False), Cell(frame, is_padded=False))
    return Table((105.0, 65.0), (Row(cells),))


def _foot(head: PaperHead, told: ItemTold, said: Words) -> Text:
    clerk = told.clerk
    who = {"organ": told.organ, "organ_phone": told.organ_phone, "clerk": clerk.name, "badge": clerk.badge}
    return Text(said.own.say("foot", **who, complaints=complaints(head)), NOTE)
