"""Draw the pictures of the recueil: python draw.py writes the SVG files beside this one.

Each year of the register is a line, from January at the left to December at the right. It rises where people meet: a
session lifts it at its day, the more the more came. Twenty years stand one before the other like the shores that the
conference takes its name from; the cover has them all, and each chapter opens with some years more than the last.

The sessions are read from data/recueil/seances.csv; nothing else is, and nothing is random, so the same register gives
the same bytes. A line is drawn only where no line before it stands higher: nothing is painted over, and the ground of
the page may have any colour. Units are millimetres; colours are solid mixes of the two inks.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from math import exp
from pathlib import Path

RED = (0x9B, 0x1B, 0x22)
WHITE = (0xFF, 0xFF, 0xFF)
SOFT = 5.2
"""Days around a session over which its line falls to three fifths of its height."""
CHAPTERS = 7

Ridge = tuple[float, ...]
"""Heights of a line at equal steps from the left, between 0 and about 1."""
Line = tuple[tuple[float, float], ...]


def mix(ink: tuple[int, ...], share: float, ground: tuple[int, ...] = WHITE) -> str:
    """Give the solid colour of an ink that covers a share of its ground."""
    return "#" + "".join(f"{round(g + (i - g) * share):02x}" for i, g in zip(ink, ground, strict=True))


def number(value: float) -> str:
    """Write a length with two decimals at most; zero has no sign."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def register() -> dict[int, list[tuple[int, int]]]:
    """Read for each year the days of its sessions and how many came."""
    file = Path(__file__).resolve().parents[3] / "data" / "recueil" / "seances.csv"
    years: dict[int, list[tuple[int, int]]] = {}
    with file.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter=";"):
            day = date.fromisoformat(row["jour"])
            years.setdefault(day.year, []).append((day.timetuple().tm_yday, int(row["presents"])))
    return years


def ridges(steps: int) -> list[Ridge]:
    """Give the line of each year, the first year first; the ends lie flat."""
    made = []
    for sessions in register().values():
        heights = []
        for step in range(steps + 1):
            at = step / steps
            day = at * 366
            lift = sum(present * exp(-(((day - on) / SOFT) ** 2) / 2) for on, present in sessions)
            heights.append(lift / 260 * swell(at))
        made.append(tuple(heights))
    return made


def swell(at: float) -> float:
    """Let a line rise from one end and fall to the other, smoothly."""
    edge = min(1.0, at / 0.16, (1 - at) / 0.1)
    return edge * edge * (3 - 2 * edge)


def drawn(lines: Sequence[Line]) -> list[list[Line]]:
    """Give what can be seen of lines that stand behind one another, the foremost first: the pieces of each."""
    horizon = [float("inf")] * len(lines[0])
    seen = []
    for line in lines:
        pieces: list[list[tuple[float, float]]] = [[]]
        for place, (before, here) in enumerate(pairwise(zip(line, horizon, strict=True))):
            (start, wall), (end, other) = before, here
            open_, shut = start[1] < wall, end[1] >= other
            if open_ and not pieces[-1]:
                pieces[-1].append(start)
            if open_ and not shut:
                pieces[-1].append(end)
            elif open_ != (not shut):
                pieces[-1].append(crossing(start, end, wall, other))
                if open_:
                    pieces.append([])
                else:
                    pieces[-1].append(line[place + 1])
        seen.append([tuple(piece) for piece in pieces if len(piece) > 1])
        horizon = [min(wall, y) for wall, (_, y) in zip(horizon, line, strict=True)]
    return seen


def crossing(start: tuple[float, float], end: tuple[float, float], wall: float, other: float) -> tuple[float, float]:
    """Find where a stretch of line meets the horizon between two steps."""
    if wall == float("inf"):
        return end
    first, second = wall - start[1], other - end[1]
    share = first / (first - second) if first != second else 0.0
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def path(pieces: Sequence[Line]) -> str:
    """Write the pieces of a line as one path."""
    strokes = []
    for piece in pieces:
        points = " ".join(f"{number(x)} {number(y)}" for x, y in piece)
        strokes.append(f"M{points}")
    return "".join(strokes)


def shores(
    years: Sequence[Ridge], box: tuple[float, float, float, float], height: float, colours: Sequence[str], width: float
) -> str:
    """Draw years one before the other in a box (left, head, right, foot of the base lines); the last is foremost."""
    left, head, right, foot = box
    gap = (foot - head) / max(1, len(years) - 1)
    lines = []
    for rank, ridge in enumerate(years):
        base, steps = head + gap * rank, len(ridge) - 1
        lines.append(tuple((left + (right - left) * n / steps, base - height * lift) for n, lift in enumerate(ridge)))
    strokes = [
        f'<path d="{path(pieces)}" stroke="{colour}"/>'
        for pieces, colour in zip(drawn(lines[::-1]), colours[::-1], strict=True)
    ]
    style = f'fill="none" stroke-width="{number(width)}" stroke-linejoin="round"'
    return f"<g {style}>{''.join(strokes[::-1])}</g>"


def picture(width: float, height: float, body: str, *, left: float = 0) -> str:
    """Close a drawing in its frame; what lies outside is cut off."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{number(width)}mm" height="{number(height)}mm" '
        f'viewBox="{number(left)} 0 {number(width)} {number(height)}">{body}</svg>\n'
    )


def covers() -> str:
    """Draw both covers as one picture, 296 mm wide, the spine in the middle: all years, the later the brighter."""
    years = ridges(420)
    colours = [mix(WHITE, 0.3 + 0.7 * (rank / (len(years) - 1)) ** 1.4, RED) for rank in range(len(years))]
    return shores(years, (-20, 112, 316, 201), 15.5, colours, 0.3)


def opener(chapter: int) -> str:
    """Draw the head of a chapter: as many shares of the years as chapters so far, the newest in full red."""
    years = ridges(260)
    shown = years[: round(len(years) * chapter / CHAPTERS)]
    before = round(len(years) * (chapter - 1) / CHAPTERS)
    colours = [mix(RED, 1 if rank >= before else 0.34) for rank in range(len(shown))]
    foot = 15 + 1.9 * (len(shown) - 1)
    return shores(shown, (56, 15, 156, foot), 8.5, colours, 0.24)


def pictures() -> dict[str, str]:
    """Draw everything, by file name."""
    both = covers()
    art = {"cover": picture(148, 210, both, left=148), "back-cover": picture(148, 210, both)}
    return art | {f"opener-{n}": picture(148, 74, opener(n)) for n in range(1, CHAPTERS + 1)}


def main() -> None:
    """Write every picture beside this file."""
    here = Path(__file__).resolve().parent
    for name, svg in pictures().items():
        (here / f"{name}.svg").write_text(svg, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
