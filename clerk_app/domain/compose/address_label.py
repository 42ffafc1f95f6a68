"""The address label (H05) of what was posted: what the clerk checked before sealing, and what lies in the envelope."""

from collections.abc import Iterable

from clerk_app.domain.case import Intake
from clerk_app.domain.compose.collection import result_name
from clerk_app.domain.compose.setting import Setting
from clerk_app.domain.facts import Fact
from clerk_app.domain.facts_delivery import ResultsPosted
from clerk_app.domain.papers_hall import AddressLabel
from clerk_app.domain.results import results_of


def address_label(setting: Setting, _: str, __: Intake, facts: Iterable[Fact], posted: Fact) -> AddressLabel:
    """It bears the number of the posting (kind 40) and no document number: it is no document (P18)."""
    body = posted.body
    assert isinstance(body, ResultsPosted)
    things = results_of(facts).things
    return AddressLabel(
        head=setting.head(setting.hall.name, body.number, ""),
        receiver=body.receiver,
        phone=body.phone,
        address=body.address,
        pieces=tuple(result_name(setting, things[item]) for item in body.items if item in things),
        clerk=setting.clerk,
        courier=body.courier,
        tracking=body.tracking,
    )
