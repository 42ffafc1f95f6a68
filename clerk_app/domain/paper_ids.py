"""What tells a case's papers apart: form, organ, count, version (F06, F01:2, F04:health, F07:health:2, F06:v2)."""

import re

_COUNT, _VERSION = re.compile(r"\d+", re.ASCII), re.compile(r"v\d+", re.ASCII)


def form_of(paper: str) -> str:
    return paper.partition(":")[0]


def organ_of(paper: str) -> str:
    """The organ (slug) that speaks in a paper by its id; empty where the hall does."""
    parts = paper.split(":")[1:]
    return next((part for part in parts if not _COUNT.fullmatch(part) and not _VERSION.fullmatch(part)), "")


def count_of(paper: str) -> int:
    """Which of several papers of one form and organ it is, from one."""
    return next((int(part) for part in paper.split(":")[1:] if _COUNT.fullmatch(part)), 1)


def version_of(paper: str) -> int:
    """Which version of one paper it is, from one."""
    return next((int(part[1:]) for part in paper.split(":")[1:] if _VERSION.fullmatch(part)), 1)


def counted(paper: str, count: int) -> str:
    """The id of the so-manieth paper of its kind; the first one bears no count."""
    return paper if count == 1 else f"{paper}:{count}"


def first_of(paper: str) -> str:
    """The id of the first version of a paper."""
    return ":".join(part for part in paper.split(":") if not _VERSION.fullmatch(part))


def version_before(paper: str) -> str:
    before = version_of(paper) - 1
    return f"{first_of(paper)}:v{before}" if before > 1 else first_of(paper)


def next_version(paper: str) -> str:
    return f"{first_of(paper)}:v{version_of(paper) + 1}"
