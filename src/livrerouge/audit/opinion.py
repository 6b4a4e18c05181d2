"""The second opinion: another validator is asked where it is installed; where it is not, that is told."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from livrerouge.audit.file import Claims
from livrerouge.audit.rule import Finding, Where, finding, quoted
from livrerouge.codes import interaction as codes

_PACKAGE, _MODULE = "page-validation", "page"


@dataclass(frozen=True, slots=True)
class Opinion:
    """What another validator says of the file, by one standard."""

    validator: str
    standard: str
    ran: bool
    said: str
    """What it asked, or why it did not run."""
    findings: tuple[Finding, ...] = ()


def second_opinion(data: bytes, claims: Claims) -> tuple[Opinion, ...]:
    """Ask page-validation by PDF/UA-1, and by the part of PDF/A that the file claims (A299)."""
    standards = ["PDF_UA_1"]
    if claims.archive and claims.level:
        standards.append(f"PDF_A_{claims.part}{claims.level.upper()}")
    try:
        # The name of the module is anybody's; that of the package is not.
        known = f"{_PACKAGE} {version(_PACKAGE)}"
        validator = import_module(_MODULE)
    except (PackageNotFoundError, ImportError):
        told = "not run: it is not installed"
        return tuple(Opinion(_PACKAGE, _words(standard), False, told) for standard in standards)
    return tuple(_ask(validator, known, data, standard) for standard in standards)


def _words(standard: str) -> str:
    """Write a standard's name as people do: PDF/UA-1, PDF/A-2a."""
    kind, part = standard.removeprefix("PDF_").split("_")
    return f"PDF/{kind}-{part.lower()}"


def _ask(validator: Any, known: str, data: bytes, standard: str) -> Opinion:  # noqa: ANN401 - a module
    words = _words(standard)
    profile = getattr(validator.ValidationProfile, standard, None)
    if profile is None:
        return Opinion(known, words, False, "not run: it does not know the standard")
    try:
        report = validator.validate_pdf_bytes(data, profile=profile)
    except MemoryError:
        raise
    except Exception as fault:
        # Whatever it meets in a stranger's file is its own affair; it did not judge the file.
        return Opinion(known, words, False, f"not run to its end: {type(fault).__name__}")
    found = tuple(
        finding(
            codes.OPINION, Where(0, _ref(failure)), validator=known, rule=quoted(failure.rule_id),
            message=quoted(failure.message),
        )
        for failure in report.failures
    )  # fmt: skip
    return Opinion(known, words, True, f"{report.rules.total} rules asked, {report.rules.failed} failed", found)


def _ref(failure: Any) -> str:  # noqa: ANN401 - the validator's
    return f"{failure.object_id.object_number} {failure.object_id.generation} R" if failure.object_id else ""
