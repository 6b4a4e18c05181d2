"""Overlaps: no link lies over another."""

from __future__ import annotations

from collections.abc import Iterator

from livrerouge.audit.file import Annotation, File
from livrerouge.audit.geometry import Box
from livrerouge.audit.rule import Finding, Rule, at_annotation, finding, quoted
from livrerouge.codes import drawn as codes

_MUCH = 0.25
"""Share of the smaller link that may lie under the other: boxes of lines touch."""


def links_apart(file: File) -> Iterator[Finding]:
    """Find links one over the other (A261): WCAG 2.5.8; ISO 32000-1, 12.5.6.5. Links to the same place may overlap."""
    links = [one for one in file.annotations if one.kind == "Link" and one.box is not None and not one.hidden]
    pages: dict[int, list[Annotation]] = {}
    for link in links:
        pages.setdefault(link.page, []).append(link)
    for on_page in pages.values():
        ordered = sorted(on_page, key=_bottom)
        for index, one in enumerate(ordered):
            for other in ordered[index + 1 :]:
                if _bottom(other) > _top(one):
                    break
                if one.target != other.target and _over(one, other):
                    where = at_annotation(other)
                    names = {"one": quoted(other.target or "nothing"), "other": quoted(one.target or "nothing")}
                    yield finding(codes.OVERLAPPING, where, **names)


def _bottom(link: Annotation) -> float:
    return link.box.bottom if link.box is not None else 0.0


def _top(link: Annotation) -> float:
    return link.box.top if link.box is not None else 0.0


def _over(one: Annotation, other: Annotation) -> bool:
    return any(_covers(piece, another) for piece in one.pieces for another in other.pieces)


def _covers(one: Box, other: Box) -> bool:
    common = one.common(other)
    least = min(one.width * one.height, other.width * other.height)
    return common is not None and common.width * common.height > _MUCH * least


RULE = Rule(codes.OVERLAPPING, "WCAG 2.5.8", (), links_apart)
