"""Procedure, acceptance, fees and rights on a one-time notice."""

from clerk_app.domain.catalogue import Regime
from clerk_app.domain.papers_notice import NoticePaper
from printing.faces import Face
from printing.figures import limit_text
from printing.spans import Rich
from printing.styles import Style
from printing.templates import Needs
from printing.typography import full_width
from printing.words import Words, complaints

RIGHTS_NEEDS: Needs = {
    "rights.head": "",
    "rights.process": "",
    "rights.accept": "limit",
    "rights.accept_real_estate": "limit",
    "rights.fees": "fees",
    "rights.fee_of": "item number fee",
    "rights.no_fees": "",
    "rights.rights": "review_body review_place court complaints help_desk",
}
RIGHTS = Style(Face.SERIF, 10, 15.4, is_justified=True)


def rights(paper: NoticePaper, said: Words) -> list[Rich]:
    own = said.own
    accept = "rights.accept_real_estate" if Regime.REAL_ESTATE in paper.regimes else "rights.accept"
    return [
        own.say("rights.process"),
        own.say(accept, limit=limit_text(paper.promised, said.common)),
        _fees(paper, said),
        own.say(
            "rights.rights",
            review_body=paper.remedy.review_body,
            review_place=paper.remedy.review_place,
            court=paper.remedy.court,
            complaints=complaints(paper.head),
            help_desk=paper.help_desk,
        ),
    ]


def _fees(paper: NoticePaper, said: Words) -> Rich:
    fees = [
        said.own.text("rights.fee_of", item=full_width(item.name), number=str(number), fee=full_width(item.fee))
        for number, item in enumerate(paper.items, start=1)
        if item.fee
    ]
    return said.own.say("rights.fees", fees="；".join(fees)) if fees else said.own.say("rights.no_fees")
