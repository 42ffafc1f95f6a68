"""Conditions over answers: an OR of clauses, each an AND over questions, each an OR over options."""

from collections.abc import Mapping
from dataclasses import dataclass

Answer = str | tuple[str, ...]
Answers = Mapping[str, Answer]


@dataclass(frozen=True, slots=True)
class OneOf:
    """``question`` has an answer among ``options``; a multi-choice answer needs one of them."""

    question: str
    options: frozenset[str]

    def holds(self, answers: Answers) -> bool:
        given = answers.get(self.question)
        if given is None:
            return False
        return given in self.options if isinstance(given, str) else not self.options.isdisjoint(given)


Clause = tuple[OneOf, ...]


@dataclass(frozen=True, slots=True)
class When:
    """A condition of the catalogue. No clause at all means *always*; a question not asked is false."""

    clauses: tuple[Clause, ...] = ()

    def holds(self, answers: Answers) -> bool:
        return not self.clauses or any(all(test.holds(answers) for test in clause) for clause in self.clauses)

    @property
    def questions(self) -> frozenset[str]:
        return frozenset(test.question for clause in self.clauses for test in clause)


ALWAYS = When()
