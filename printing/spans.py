"""Text with weight: sentences of templates with their marks, filled with values that are never read as marks."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from string import Formatter

MARKS = re.compile(r"(\*\*|__)")


@dataclass(frozen=True, slots=True)
class Span:
    text: str
    bold: bool = False
    underlined: bool = False


Rich = tuple[Span, ...]


def plain(text: str) -> Rich:
    return (Span(text),) if text else ()


def bold(text: str) -> Rich:
    return (Span(text, bold=True),) if text else ()


def joined(parts: list[Rich], separator: str = "") -> Rich:
    """Several texts in a row with a separator between them."""
    spans: list[Span] = []
    for part in parts:
        if spans and separator:
            spans.append(Span(separator))
        spans += part
    return tuple(spans)


def text_of(rich: Rich) -> str:
    return "".join(span.text for span in rich)


def fields_of(sentence: str) -> set[str]:
    """The names of the places to be filled."""
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def filled(sentence: str, values: Mapping[str, str | Rich]) -> Rich:
    """`**bold**` and `__underlined__` hold in the sentence only: an applicant's asterisk stays an asterisk."""
    return tuple(span for span in _spans(sentence, values) if span.text)


def _spans(sentence: str, values: Mapping[str, str | Rich]) -> Iterator[Span]:
    state = Span("")
    for literal, name, _, _ in Formatter().parse(sentence):
        for piece in MARKS.split(literal):
            if piece == "**":
                state = replace(state, bold=not state.bold)
            elif piece == "__":
                state = replace(state, underlined=not state.underlined)
            else:
                yield replace(state, text=piece)
        if name is not None:
            yield from _value(values[name], state)


def _value(value: str | Rich, state: Span) -> Iterator[Span]:
    if isinstance(value, str):
        yield replace(state, text=value)
        return
    for span in value:
        yield replace(span, bold=span.bold or state.bold, underlined=span.underlined or state.underlined)
