"""Every form with a name of fifty characters, rare ones among them, and lists of thirty rows: nothing is cut."""

from dataclasses import fields, is_dataclass, replace

import pytest

from clerk_app.domain.papers import Applicant, Contact, Identity
from printing.papers import Paper, ReportlabPapers
from tests.printing.reading import char_boxes, pypdf_text
from tests.printing.test_forms import SAMPLES

LONG = "云岫县𬱖𠀐·" + "买买提阿布都热合曼努尔古丽艾力江" * 2 + "清和街道餐饮管理有限公司"
ROWS = 30
ITEMS = 11
_LISTS = {"materials": ROWS, "faults": ROWS, "returned": ROWS, "documents": ROWS, "results": ROWS, "things": ROWS}


def stretched(paper: Paper) -> Paper:
    """The same paper for a long name, its lists as long as they get."""
    changes: dict[str, object] = {}
    applicant = getattr(paper, "applicant", None)
    if isinstance(applicant, Applicant):
        person = replace(applicant.identity, name=LONG)
        changes["applicant"] = replace(applicant, identity=person, agent=Contact(person, "19000000123"))
    elif isinstance(applicant, Identity):
        changes["applicant"] = replace(applicant, name=LONG)
    for name, many in (*_LISTS.items(), ("items", ITEMS)):
        rows = getattr(paper, name, ())
        if isinstance(rows, tuple) and rows and is_dataclass(rows[0]):
            changes[name] = tuple(rows[at % len(rows)] for at in range(many))
    known = {one.name for one in fields(paper)}
    return replace(paper, **{name: value for name, value in changes.items() if name in known})  # type: ignore[arg-type]


@pytest.mark.parametrize("form", SAMPLES)
def test_R060_a_name_of_fifty_characters_and_long_lists_stay_whole_on_their_pages(form: str) -> None:
    paper = stretched(SAMPLES[form]())
    rendered = ReportlabPapers().render(paper)
    outside = [box for box in char_boxes(rendered.pdf) if not 21.8 < box[2] <= box[3] < 192.2]

    assert len(LONG) == 50
    assert (outside, rendered.missing) == ([], ())
    if getattr(paper, "applicant", None) is not None and form != "F02":  # its names are those of its fields
        assert LONG in pypdf_text(rendered.pdf)
