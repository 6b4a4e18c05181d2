"""Proof: one page for an editor's eyes, with what was checked, what failed, and how each page is read.

The page needs nothing but itself: no network, no script. It is written for those who cannot see it too: the order that
is drawn on the pages is also told as a tree.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape

from livrerouge.audit import Audit
from livrerouge.audit.page import Sheet
from livrerouge.proof.page import page
from livrerouge.proof.picture import pictures
from livrerouge.proof.sheet import STYLE
from livrerouge.proof.unit import Unit, units
from livrerouge.report import Entry, count, counted

__all__ = ["proof"]

_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
"""What the page may fetch: nothing."""
_PAGES = 60
"""Pages that are shown; those with findings go first."""
_ENTRIES = 1000


def proof(data: bytes, audit: Audit, told: Sequence[Entry], name: str) -> str:
    """Write the proof of a PDF; `told` is what the command tells of it, at the author's lines where they are known."""
    title = f"Proof of {escape(name)}"
    shown = _shown(audit)
    faults = _faults(told, {sheet.position for sheet in shown})
    parts = (_facts(audit, told), faults, _asked(audit), _opinions(audit), _pages(data, audit, shown))
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        f"<style>{STYLE}</style></head><body>"
        '<a class="skip" href="#faults">Go to the findings</a>'
        f'<header><h1>{title}</h1></header><input type="checkbox" id="boxes" checked>'
        ' <label for="boxes">Draw the order of reading on the pages</label>'
        f"<main>{''.join(parts)}</main></body></html>\n"
    )


def _facts(audit: Audit, told: Sequence[Entry]) -> str:
    """Say in a few lines what the file is and what came of it."""
    file = audit.file
    claims = [f"PDF/UA-{file.claims.ua}"] if file.claims.ua else []
    if file.claims.part:
        claims.append(f"PDF/A-{file.claims.part}{file.claims.level.lower()}")
    lines = {
        "Title": file.metadata_title or file.title or "none",
        "Language": file.language or "none",
        "Pages": str(len(file.sheets)),
        "Size": f"{max(1, round(file.size / 1000))} KB",
        "Says that it conforms to": ", ".join(claims) or "nothing",
        "Elements in the structure tree": str(len(file.tree.elements)),
        "Found": counted(*count(told)),
        "Texts whose contrast could not be measured": str(audit.unmeasured),
    }
    rows = "".join(f'<tr><th scope="row">{key}</th><td>{escape(value)}</td></tr>' for key, value in lines.items())
    return f"<h2>The file</h2><table><caption>What the file says of itself</caption><tbody>{rows}</tbody></table>"


def _faults(told: Sequence[Entry], shown: set[int]) -> str:
    if not told:
        return '<h2 id="faults">Findings</h2><p>Nothing was found wrong.</p>'
    rows = "".join(_fault(entry, shown) for entry in told[:_ENTRIES])
    left = len(told) - _ENTRIES
    more = f"<p>{left} more are not listed here.</p>" if left > 0 else ""
    return (
        '<h2 id="faults">Findings</h2><div class="scroll" tabindex="0" role="region" aria-label="Findings"><table>'
        f"<caption>What was found wrong</caption>{_heads('Code', 'Pages', 'Finding', 'Remedy', 'Place')}"
        f"<tbody>{rows}</tbody></table></div>{more}"
    )


def _fault(entry: Entry, shown: set[int]) -> str:
    links = (f'<a href="#page-{page}">{page}</a>' if page in shown else str(page) for page in entry.pages)
    pages = ", ".join(links) or "–"
    severity = entry.severity.value
    return (
        f'<tr><th scope="row"><span class="{severity}">{severity}</span> {escape(entry.code)}</th><td>{pages}</td>'
        f"<td>{escape(entry.message)}</td><td>{escape(entry.hint)}</td><td>{escape(entry.place)}</td></tr>"
    )


def _asked(audit: Audit) -> str:
    """List the rules with what came of each."""
    found = Counter(finding.code.id for finding in audit.findings)
    more = dict(audit.more)
    rows = []
    for rule in audit.asked:
        number = found[rule.code.id]
        least = " or more" if rule.code.id in more else ""
        said = f'<span class="{rule.code.severity.value}">{number}{least} found</span>'
        rows.append(
            f'<tr><th scope="row">{rule.code.id}</th><td>{rule.family}</td><td>{escape(rule.code.title)}</td>'
            f"<td>{escape(rule.clause)}</td><td>{said if number else 'passed'}</td></tr>"
        )
    heads = _heads("Code", "Family", "Looks for", "Standard", "Result")
    return (
        f"<h2>What was checked</h2><details><summary>{len(audit.asked)} rules</summary><table>"
        "<caption>Rules that were asked of the file; each is named after the fault it finds</caption>"
        f"{heads}<tbody>{''.join(rows)}</tbody></table></details>"
        "<p>Rules find what a program can find. Whether an alternative text is true, a person must say.</p>"
    )


def _heads(*words: str) -> str:
    cells = "".join(f'<th scope="col">{word}</th>' for word in words)
    return f"<thead><tr>{cells}</tr></thead>"


def _opinions(audit: Audit) -> str:
    if not audit.opinions:
        return ""
    rows = "".join(
        f'<tr><th scope="row">{escape(one.validator)}</th><td>{escape(one.standard)}</td>'
        f"<td>{escape(one.said)}</td></tr>"
        for one in audit.opinions
    )
    return (
        "<h2>Second opinion</h2><table><caption>What other validators say</caption>"
        f"{_heads('Validator', 'Standard', 'Result')}<tbody>{rows}</tbody></table>"
    )


def _shown(audit: Audit) -> tuple[Sheet, ...]:
    """Choose the pages there is room for, those with findings first; they stay in their order."""
    faulty = {finding.where.page for finding in audit.findings}
    ordered = sorted(audit.file.sheets, key=lambda sheet: (sheet.position not in faulty, sheet.position))
    return tuple(sorted(ordered[:_PAGES], key=lambda sheet: sheet.position))


def _pages(data: bytes, audit: Audit, shown: tuple[Sheet, ...]) -> str:
    file = audit.file
    if not shown:
        return ""
    drawn = dict(pictures(data, (sheet.position for sheet in shown)))
    own: dict[int, list[Unit]] = {}
    for unit in units(file):
        own.setdefault(unit.page, []).append(unit)
    sections = "".join(
        page(
            file,
            sheet,
            own.get(sheet.position, []),
            [finding for finding in audit.findings if finding.where.page == sheet.position],
            drawn.get(sheet.position, ""),
        )
        for sheet in shown
    )
    return f"<h2>The pages</h2>{''.join(_remarks(len(shown), len(file.sheets), bool(drawn)))}{sections}"


def _remarks(shown: int, whole: int, drawn: bool) -> Iterator[str]:
    """Say what is not shown."""
    if shown < whole:
        yield f"<p>{shown} of {whole} pages are shown; those with findings go first.</p>"
    if not drawn:
        yield "<p>The pages are not pictured: pypdfium2 is not installed. Boxes stand where their content is.</p>"
    yield "<p>Numbers give the order in which the page is read aloud. Red areas are findings.</p>"
