"""Acceptance notice (F06): item by item who decides, how, by when; one frame for each seal a mandate asks for."""

from clerk_app.domain.papers import Rendered
from clerk_app.domain.papers_acceptance import AcceptancePaper, Act
from printing.acceptance_items import COLUMN_NEEDS, items_table
from printing.acceptance_notes import NOTE_NEEDS, notes_table
from printing.acceptance_seals import SEAL_NEEDS, seal_sets
from printing.blocks import Block, Break, Gap, Stack, Text
from printing.faces import Face
from printing.figures import chinese_date, due_text, limit_text
from printing.flow import Page, airiest
from printing.parties import applicant_rows, pair_row
from printing.sheet import Story, paged, print_pages
from printing.spans import Rich, bold
from printing.styles import MM, SECTION, Style
from printing.tables import Table
from printing.templates import Needs
from printing.typography import item_title
from printing.words import Words, words

NEEDS: Needs = {
    "title": "",
    "short": "",
    "copies": "",
    "issued_by": "window",
    "issued_at": "address phone",
    **dict.fromkeys(("theme", "promised", "applied_on", "accepted_on", "or_deferred", "repeated"), ""),
    "promised_value": "due limit",
    "applied_same_day": "day",
    "applied_earlier": "day received",
    "opening": "deferred basis",
    **{f"basis.{regime}": "" for regime in ("licensing", "real_estate", "market_entity", "statute", "and")},
    **COLUMN_NEEDS,
    **NOTE_NEEDS,
    **SEAL_NEEDS,
}
OPENING = Style(Face.SERIF, 9.6, 13, is_justified=True)
NAMED_REGIMES = ("licensing", "real_estate", "market_entity")  # the others rest on their items' own basis


def acceptance_pdf(paper: AcceptancePaper) -> Rendered:
    said = words("F06", paper.head, NEEDS)
    pages = airiest(lambda air: _pages(paper, said, air), target=1)
    return print_pages(said.dress(paper.head), pages)


def _pages(paper: AcceptancePaper, said: Words, air: float) -> list[Page]:
    """A set of seals that leaves the page of the items takes their rows along: no seal without what it seals."""
    sets = seal_sets(paper.seals, paper.applicant, paper.clerk, said)
    story = [*_opening(paper, said, air), sets[0].block]
    pages = paged(Story(story))
    if len(pages) > 1:
        story[-1:] = [Break(), *_repeated(paper, said, sets[0].marks, air), sets[0].block]
    for following in sets[1:]:
        story += [Break(), *_repeated(paper, said, following.marks, air), following.block]
    return paged(Story(story)) if len(story) > len(pages) else pages


def _opening(paper: AcceptancePaper, said: Words, air: float) -> list[Block]:
    return [
        _case(paper, said, air),
        Gap(1.9 * MM),
        Text(_sentence(paper, said), OPENING),
        Gap(1.4 * MM),
        items_table(paper, said, air),
        Gap(1.6 * MM),
        notes_table(paper, said, air),
        Gap(1.6 * MM),
    ]


def _repeated(paper: AcceptancePaper, said: Words, marks: frozenset[str], air: float) -> list[Block]:
    head = Text(bold(said.own.word("repeated")), SECTION)
    return [Stack((head, Gap(0.6 * MM), items_table(paper, said, air, marks))), Gap(2 * MM)]


def _case(paper: AcceptancePaper, said: Words, air: float) -> Table:
    own = said.own
    theme = item_title(paper.theme)
    due, limit = due_text(paper.due, said.common), limit_text(paper.promised, said.common)
    if paper.received_on == paper.applied_on:
        applied = own.say("applied_same_day", day=chinese_date(paper.applied_on))
    else:
        received = chinese_date(paper.received_on)
        applied = own.say("applied_earlier", day=chinese_date(paper.applied_on), received=received)
    promised = own.say("promised_value", due=due, limit=limit)
    rows = (
        *applicant_rows(paper.applicant, said),
        pair_row(own.word("theme"), theme, own.word("promised"), promised),
        pair_row(own.word("applied_on"), applied, own.word("accepted_on"), chinese_date(paper.accepted_on)),
    )
    return Table((20.0, 69.0, 18.0, 63.0), rows, side=1.4, air=0.2 + 0.4 * air)


def _sentence(paper: AcceptancePaper, said: Words) -> Rich:
    """The basis is that of the regimes on the paper: a filing is not accepted under the Licensing Law."""
    own = said.own
    deferred = own.say("or_deferred") if any(item.act is Act.DEFERRED for item in paper.items) else ()
    regimes = {item.regime for item in paper.items if item.act is not Act.RECEIVED}
    parts = [own.word(f"basis.{regime}") for regime in NAMED_REGIMES if regime in regimes]
    if regimes - set(NAMED_REGIMES):
        parts.append(own.word("basis.statute"))
    return own.say("opening", deferred=deferred, basis=own.word("basis.and").join(parts))
