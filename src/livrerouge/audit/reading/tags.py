"""Language tags: what is said to be a language is one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from livrerouge.audit.file import File
from livrerouge.audit.rule import NOWHERE, Finding, Rule, at_content, at_element, finding, quoted
from livrerouge.codes import reading as codes

_TAG = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
"""The form of a tag (RFC 3066, 2.1, which ISO 32000-1 names)."""


def languages_real(file: File) -> Iterator[Finding]:
    """Find languages that are no tags of BCP 47 (A231): ISO 14289-1, 7.2; ISO 32000-1, 14.9.2.2; WCAG 3.1.1, 3.1.2."""
    if file.language.strip() and not _TAG.fullmatch(file.language):
        yield finding(codes.BAD_LANGUAGE, NOWHERE, language=quoted(file.language))
    for element in file.tree.elements:
        if element.language and not _TAG.fullmatch(element.language):
            yield finding(codes.BAD_LANGUAGE, at_element(file, element.index), language=quoted(element.language))
    for sheet in file.sheets:
        for key, language in sheet.languages.items():
            if not _TAG.fullmatch(language):
                yield finding(codes.BAD_LANGUAGE, at_content(file, key, sheet.position), language=quoted(language))


RULE = Rule(codes.BAD_LANGUAGE, "ISO 14289-1, 7.2", ("11-001",), languages_real)
