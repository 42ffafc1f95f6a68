"""What a window can do with a case of another window, and with papers for one that it cannot ask for."""

from dataclasses import dataclass

from clerk_app.usecases.ask_case import AskCase
from clerk_app.usecases.hand_over import HandOver
from clerk_app.usecases.lodge import Lodge, SettleLodged
from clerk_app.usecases.results_out import GiveResults
from clerk_app.usecases.supplement import Supply


@dataclass(frozen=True, slots=True)
class GuestVerbs:
    """``ask`` is None until the window is enrolled; the acts work on a copy and write guest kinds alone."""

    ask: AskCase | None
    supply: Supply
    hand_over: HandOver
    give_results: GiveResults
    lodge: Lodge
    settle: SettleLodged
