"""The grid of a proof of service: time, signature, relation, refusal with its witness, deliverers, remarks."""

from clerk_app.domain.papers_delivery import DeliveryPaper
from clerk_app.domain.receivers import Relation
from printing.blocks import Block, Stack, Text
from printing.figures import chinese_date, chinese_moment
from printing.forms import Tall
from printing.roll import Entry
from printing.signing import blank_date
from printing.spans import Rich, bold, plain
from printing.styles import FILLED, LABEL, MM, STRONG
from printing.tables import Cell, Row, Table
from printing.templates import Needs
from printing.words import Words

_OWN = frozenset({Relation.SELF, Relation.LEGAL_REPRESENTATIVE, Relation.HEAD})
_OTHERS = (Relation.AGENT, Relation.COHABITING_RELATIVE, Relation.GUARDIAN, Relation.MAIL_ROOM)
GRID_NEEDS: Needs = {
    **dict.fromkeys(("received_at", "minute_units", "signature", "relation", "refusal", "refused_on", "day_units"), ""),
    "relations": " ".join(("own", *_OTHERS)),
    "refusals": "refused other",
    "refusal_value": "reason",
    **dict.fromkeys(("witness", "witness_way", "witness_ways", "deliverer", "delivered_on", "remarks"), ""),
    "witness_place": "place",
    "witness_name": "name",
    "sign": "name",
    "remarks_value": "courier remarks",
    "courier": "courier",
}
COLUMNS = (26.0, 70.0, 26.0, 48.0)
_VALUE, _SIDE = (COLUMNS[1] - 3) * MM, (COLUMNS[3] - 3) * MM


def grid(paper: DeliveryPaper, said: Words) -> Table:
    """Drawn whole: a signature is never parted from its refusal and its witness."""
    own = said.own
    rows = (
        _row(own.word("received_at"), Text(_received(paper, said), FILLED), 11, span=3),
        _pair(own.word("signature"), Text((), FILLED), own.word("relation"), _relations(paper, said), 19),
        _pair(own.word("refusal"), _refusal(paper, said), own.word("refused_on"), _refused_on(paper, said), 11),
        _pair(own.word("witness"), _witness(paper, said), own.word("witness_way"), _ways(said), 19),
        _pair(own.word("deliverer"), _deliverers(paper, said), own.word("delivered_on"), _day(paper), 13),
        _row(own.word("remarks"), Text(_remarks(paper, said), LABEL), 15, span=3),
    )
    return Table(COLUMNS, rows, side=1.5, air=0.4)


def _label(word: str, size: float) -> Cell:
    return Cell(Tall(Text(bold(word), STRONG, 0.5), size * MM))


def _row(word: str, block: Block, size: float, span: int) -> Row:
    return Row((_label(word, size), Cell(block, span)))


def _pair(word: str, block: Block, second: str, other: Block, size: float) -> Row:
    return Row((_label(word, size), Cell(block), _label(second, 0), Cell(other)))


def _received(paper: DeliveryPaper, said: Words) -> Rich:
    if paper.received_at is not None:
        return plain(chinese_moment(paper.received_at))
    return plain(blank_date(said.own.word("minute_units"), 2 * _VALUE))


def _relations(paper: DeliveryPaper, said: Words) -> Text:
    own = "☑" if paper.relation in _OWN else "☐"
    ticks = {other.value: "☑" if paper.relation is other else "☐" for other in _OTHERS}
    return Text(said.own.say("relations", own=own, **ticks), LABEL)


def _refusal(paper: DeliveryPaper, said: Words) -> Text:
    if paper.refused is not None:
        return Text(said.own.say("refusal_value", reason=paper.refused.reason), LABEL)
    return Text(said.own.say("refusals", refused="☐", other="☐"), LABEL)


def _refused_on(paper: DeliveryPaper, said: Words) -> Text:
    if paper.refused is not None:
        return Text(plain(chinese_date(paper.refused.day)), FILLED)
    return Text(plain(blank_date(said.own.word("day_units"), _SIDE)), FILLED)


def _witness(paper: DeliveryPaper, said: Words) -> Stack:
    refused = paper.refused
    place = said.own.say("witness_place", place=refused.witness_place if refused else "")
    name = said.own.say("witness_name", name=refused.witness if refused else "")
    return Stack((Text(place, LABEL), Tall(Text(name, LABEL), 8 * MM)))


def _ways(said: Words) -> Text:
    return Text(said.own.say("witness_ways"), LABEL)


def _deliverers(paper: DeliveryPaper, said: Words) -> Entry:
    """Two sign; a name known beforehand stands after the word, the room behind it is for the pen."""
    names = (*paper.deliverers, "", "")[:2]
    return Entry(
        tuple((at * 34.0, 33.0, Text(said.own.say("sign", name=name), LABEL)) for at, name in enumerate(names))
    )


def _day(paper: DeliveryPaper) -> Text:
    return Text(plain(chinese_date(paper.delivered_on)), FILLED)


def _remarks(paper: DeliveryPaper, said: Words) -> Rich:
    courier = said.own.say("courier", courier=paper.courier) if paper.courier else ()
    return said.own.say("remarks_value", courier=courier, remarks=paper.remarks)
