"""流转 from the sheet of a case: one slip for each department, by keys, and none of them on the applicant's step 7."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from clerk_app.domain.case import fold_intake
from tests.later_kit import take_house
from tests.ui.counter import Counter, open_counter
from tests.ui.test_after_the_act import handing_over, open_case, words
from ui.wording import paper_name

Key = Qt.Key


@pytest.fixture
def counter(qapp: QApplication, tmp_path: Path) -> Iterator[Counter]:
    with open_counter(qapp, tmp_path) as made:
        yield made


def slips(counter: Counter, case_id: str) -> list[str]:
    documents = fold_intake(counter.kit.verbs.look.facts(case_id)).documents
    return [one.paper for one in documents if one.form == "F16"]


def test_P02_the_slips_of_a_case_are_made_and_printed_from_its_sheet(counter: Counter) -> None:
    take_house(counter.kit.verbs.room, counter.kit.open_book, "c1")
    open_case(counter, "c1")
    assert slips(counter, "c1") == []

    counter.tab_to("case.act.transfer")
    counter.press(Key.Key_Space)

    made = slips(counter, "c1")
    assert made
    assert len({paper.split(":")[1] for paper in made}) == len(made)
    assert f"流转单 {len(made)} 份已出，材料随单移交。" in words(counter)
    counter.tab_to("case.act.transfer")
    counter.press(Key.Key_Space)
    assert slips(counter, "c1") == made, "asked again, the same slips"


def test_a_slip_is_not_among_the_papers_for_the_applicant(counter: Counter) -> None:
    case_id = handing_over(counter)
    counter.kit.verbs.transfer_case(case_id)
    counter.face.desk.go(6)
    counter.face.desk.go(7)
    QApplication.sendPostedEvents()
    assert slips(counter, case_id)
    assert not any(one.startswith(paper_name("F16", "F16")) for one in words(counter))
