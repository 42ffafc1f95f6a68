"""What became of a paper that was sent to print, in one honest sentence."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.ui.area_cases import accept, issue
from tests.ui.area_kit import Kit, open_kit
from ui.printing_desk import PrintingDesk
from ui.tasks import InlineRunner


@dataclass(slots=True)
class Desk:
    kit: Kit
    printing: PrintingDesk
    told: list[str] = field(default_factory=list)

    def print_one(self) -> None:
        number = accept(self.kit, "case")
        issue(self.kit, "case", "F06", f"10{number}")
        self.printing.look_for_printer()
        self.printing.print_paper("case", "F06", 2)


@pytest.fixture
def desk(qapp: object, tmp_path: Path) -> Iterator[Desk]:  # noqa: ARG001 - signals need an application
    with open_kit(tmp_path) as kit:
        made = Desk(kit, PrintingDesk(kit.verbs, InlineRunner()))
        made.printing.told.connect(made.told.append)
        yield made


def test_a_queue_that_runs_is_said_to_have_the_paper(desk: Desk) -> None:
    desk.print_one()

    assert desk.told == ["受理通知书 已送打印机 A4-窗口03"]
    assert [copies for _, copies in desk.kit.queue.jobs] == [2]


def test_a_queue_that_stands_still_is_said_to_stand_still(desk: Desk) -> None:
    desk.kit.queue.stopped = True
    desk.print_one()

    (sentence,) = desk.told
    assert "现在停着" in sentence
    assert not desk.printing.state.ready


def test_a_queue_that_gives_no_answer_afterwards_keeps_its_name(desk: Desk) -> None:
    """The job was taken; whether the service answers a moment later says nothing of it."""
    number = accept(desk.kit, "case")
    issue(desk.kit, "case", "F06", f"10{number}")
    desk.printing.look_for_printer()
    desk.kit.queue.name = ""
    desk.printing.print_paper("case", "F06", 2)

    assert desk.told == ["受理通知书 已送打印机 A4-窗口03"]
    assert desk.printing.queue == "A4-窗口03"
