"""The id of a paper tells its form, its organ, which of several it is, and which version."""

import pytest

from clerk_app.domain.paper_ids import count_of, counted, first_of, form_of, next_version, organ_of, version_of


@pytest.mark.parametrize(
    ("paper", "told"),
    [
        ("F06", ("F06", "", 1, 1)),
        ("F01:2", ("F01", "", 2, 1)),
        ("F04:health", ("F04", "health", 1, 1)),
        ("F07:health:2", ("F07", "health", 2, 1)),
        ("F06:v2", ("F06", "", 1, 2)),
        ("F06:2:v3", ("F06", "", 2, 3)),
        ("F10:child_photo:2", ("F10", "child_photo", 2, 1)),
        ("F13:vaccination:v2", ("F13", "vaccination", 1, 2)),
    ],
)
def test_an_id_tells_form_organ_count_and_version(paper: str, told: tuple[str, str, int, int]) -> None:
    assert (form_of(paper), organ_of(paper), count_of(paper), version_of(paper)) == told


def test_P09_the_next_version_of_any_version_keeps_form_organ_and_count() -> None:
    assert [next_version(paper) for paper in ("F06", "F06:v2", "F06:2", "F11:tax:2:v9")] == [
        "F06:v2",
        "F06:v3",
        "F06:2:v2",
        "F11:tax:2:v10",
    ]
    assert first_of("F06:2:v2") == "F06:2"
    assert [counted("F01", count) for count in (1, 2)] == ["F01", "F01:2"]
