"""Agents (代办人): the powers a principal gave in writing, for how long, and which act needs which (R039, R084)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from clerk_app.domain.catalogue import EVERY_ITEM
from clerk_app.domain.refusal import Reason, Refused


class Power(StrEnum):
    """The powers of form F15, each given or not given (Licensing Law art. 29(2)).

    ``SIGN`` is to sign for papers that are served (签收文书), ``RECEIVE`` to collect results (领取结果), and
    ``COMMIT`` to sign commitments and declarations in the principal's name (代签承诺书).
    """

    SUBMIT = "submit"
    CORRECT = "correct"
    SIGN = "sign"
    RECEIVE = "receive"
    COMMIT = "commit"


class AgentAct(StrEnum):
    """What somebody does at the window in another one's name."""

    APPLY = "apply"
    SUPPLY = "supply"
    SIGN_FOR_PAPER = "sign_for_paper"
    COLLECT_RESULT = "collect_result"
    SIGN_COMMITMENT = "sign_commitment"


NEEDED = {
    AgentAct.APPLY: Power.SUBMIT,
    AgentAct.SUPPLY: Power.CORRECT,
    AgentAct.SIGN_FOR_PAPER: Power.SIGN,
    AgentAct.COLLECT_RESULT: Power.RECEIVE,
    AgentAct.SIGN_COMMITMENT: Power.COMMIT,
}


@dataclass(frozen=True, slots=True)
class Authority:
    """A power of attorney (授权委托书, F15): ``principal`` and ``agent`` are the slugs of two parties.

    ``until`` is its last day; None where it ends with the case. ``signed`` once the principal's signature or seal is
    on it; ``paper`` names the page or the material that it is.
    """

    principal: str
    agent: str
    powers: frozenset[Power]
    since: date
    until: date | None = None
    items: tuple[str, ...] = (EVERY_ITEM,)
    signed: bool = True
    paper: str = ""

    def in_force(self, on: date) -> bool:
        """Signed by the principal, begun, and not over: the last day still counts (Civil Code art. 165, 173)."""
        return self.signed and self.since <= on and (self.until is None or on <= self.until)

    def covers(self, power: Power, on: date, item: str = "") -> bool:
        named = not item or EVERY_ITEM in self.items or item in self.items
        return power in self.powers and named and self.in_force(on)


def check_act(authority: Authority | None, act: AgentAct, on: date, item: str = "") -> None:
    """R084: raises Refused unless the agent may do this for the principal on that day."""
    if authority is None or not authority.signed:
        raise Refused(Reason.POWER_OF_ATTORNEY_NEEDED, act=act)
    if not authority.in_force(on):
        raise Refused(Reason.POWER_NOT_IN_FORCE, since=str(authority.since), until=str(authority.until or ""))
    if not authority.covers(NEEDED[act], on, item):
        raise Refused(Reason.POWER_MISSING, power=NEEDED[act], item=item)


def acts_open(authority: Authority | None, on: date, item: str = "") -> frozenset[AgentAct]:
    """What the agent may do here today; without a paper nothing."""
    return frozenset(act for act, power in NEEDED.items() if authority and authority.covers(power, on, item))


def check_deferral(authorities: Iterable[Authority], agents: Iterable[str], on: date) -> None:
    """R039: with an agent in the case a deferral needs the power of attorney itself, in force, for each agent."""
    held = {authority.agent for authority in authorities if authority.in_force(on)}
    for agent in agents:
        if agent not in held:
            raise Refused(Reason.POWER_OF_ATTORNEY_NEEDED, agent=agent)
