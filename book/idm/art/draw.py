"""Draw the pictures of the booklet: python draw.py writes the SVG files beside this one.

A dialogue is drawn as strands that come from afar, turn round one table and leave on another heading. Seven
bundles of five strands make thirty-five, one for each workshop; every chapter opens with one bundle more than the
last, so that the seventh has them all. The table itself is never drawn: it is the circle the strands leave free.

Nothing is random and nothing is measured at run time, so the same code gives the same bytes. Units are
millimetres, angles are degrees clockwise from the right of the page. Colours are solid mixes of the two inks:
no opacity and no gradient, so that each line separates cleanly on a press.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians, sin
from pathlib import Path

RED = (0x9B, 0x1B, 0x22)
WHITE = (0xFF, 0xFF, 0xFF)
INK = (0x1A, 0x1A, 0x1A)
BLUSH = (0xF8, 0xEF, 0xEF)
POINT = 25.4 / 72
STRANDS = 5
"""Strands of a bundle."""


@dataclass(frozen=True)
class Bundle:
    """Strands that arrive and leave together."""

    arrives: float
    """Heading on the way to the table."""
    leaves: float
    """Heading on the way from it."""
    clockwise: bool
    """The side on which the strands pass round the table."""


@dataclass(frozen=True)
class Table:
    """The empty circle the strands turn round."""

    x: float
    y: float
    radius: float
    """Of the innermost strand."""
    gap: float
    """Between neighbouring strands of the whole weave."""


COVER = (
    Bundle(8, -80, False),
    Bundle(-62, 20, True),
    Bundle(200, 80, False),
    Bundle(108, 193, True),
    Bundle(-20, 150, True),
    Bundle(166, 40, False),
    Bundle(-100, -8, True),
)
"""The bundles of the cover: none crosses the corner where the title stands."""

HEAD = (
    Bundle(62, -24, False),
    Bundle(158, -98, True),
    Bundle(96, 216, True),
    Bundle(200, -60, True),
    Bundle(122, -6, False),
    Bundle(76, 226, True),
    Bundle(178, -118, True),
)
"""The bundles of the chapters, in the order in which these bring them in: all come and go by the head or the side."""


def mix(ink: tuple[int, ...], share: float, ground: tuple[int, ...] = WHITE) -> str:
    """Give the solid colour of an ink that covers a share of its ground."""
    return "#" + "".join(f"{round(g + (i - g) * share):02x}" for i, g in zip(ink, ground, strict=True))


def number(value: float) -> str:
    """Write a length with two decimals at most; zero has no sign."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def point(x: float, y: float) -> str:
    """Write a pair of coordinates."""
    return f"{number(x)} {number(y)}"


def touch(table: Table, radius: float, heading: float, clockwise: bool) -> tuple[float, float]:
    """Find where a line of this heading meets its circle without cutting it."""
    side = 1 if clockwise else -1
    # The centre lies on the right hand of a strand that turns clockwise: a quarter turn on from its heading.
    return (
        table.x + side * radius * sin(radians(heading)),
        table.y - side * radius * cos(radians(heading)),
    )


def strand(table: Table, radius: float, bundle: Bundle, reach: float) -> str:
    """Write the path of one strand: straight in, round, straight out."""
    x0, y0 = touch(table, radius, bundle.arrives, bundle.clockwise)
    x1, y1 = touch(table, radius, bundle.leaves, bundle.clockwise)
    turn = (bundle.leaves - bundle.arrives) * (1 if bundle.clockwise else -1) % 360
    ax, ay = cos(radians(bundle.arrives)), sin(radians(bundle.arrives))
    bx, by = cos(radians(bundle.leaves)), sin(radians(bundle.leaves))
    arc = f"A{point(radius, radius)} 0 {int(turn > 180)} {int(bundle.clockwise)} {point(x1, y1)}"
    start, end = point(x0 - ax * reach, y0 - ay * reach), point(x1 + bx * reach, y1 + by * reach)
    return f"M{start}L{point(x0, y0)}{arc}L{end}"


def weave(table: Table, bundles: Sequence[Bundle], colours: Sequence[str], width: float, reach: float = 420) -> str:
    """Draw bundles round a table, the first one on top; their strands take turns outwards, so that they cross."""
    places = len(bundles)
    groups = []
    for rank, (bundle, colour) in enumerate(zip(bundles, colours, strict=True)):
        radii = (table.radius + table.gap * (rank + places * turn) for turn in range(STRANDS))
        path = "".join(strand(table, radius, bundle, reach) for radius in radii)
        groups.append(f'<path d="{path}" stroke="{colour}"/>')
    return f'<g fill="none" stroke-width="{number(width)}">{"".join(reversed(groups))}</g>'


def picture(width: float, height: float, body: str, *, left: float = 0, ground: str = "") -> str:
    """Close a drawing in its frame; what lies outside is cut off."""
    frame = f"{number(left)} 0 {number(width)} {number(height)}"
    paper = f'<rect x="{number(left)}" width="{number(width)}" height="{number(height)}" fill="{ground}"/>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{number(width)}mm" height="{number(height)}mm" '
        f'viewBox="{frame}">{paper if ground else ""}{body}</svg>\n'
    )


def words(x: float, y: float, text: str, *, size: float = 7.8, weight: int = 400, fill: str = "") -> str:
    """Write words centred on a point; size in points."""
    return (
        f'<text x="{number(x)}" y="{number(y)}" font-family="Barlow" font-size="{number(size * POINT)}" '
        f'font-weight="{weight}" fill="{fill or mix(INK, 1)}" text-anchor="middle">{text}</text>'
    )


def covers() -> str:
    """Draw both covers as one picture, 296 mm wide, the spine in the middle."""
    shares = (0.94, 0.7, 0.54, 0.42, 0.34, 0.27, 0.21)
    colours = [mix(WHITE, share, RED) for share in shares]
    return weave(Table(232, 145, 19, 0.66), COVER, colours, 0.28)


def opener(chapter: int) -> str:
    """Draw the head of a chapter: as many bundles as chapters so far, the new one in full red on top."""
    bundles = tuple(reversed(HEAD[:chapter]))
    shares = (1, 0.62, 0.5, 0.42, 0.35, 0.3, 0.25)
    colours = [mix(RED, shares[rank]) for rank in range(chapter)]
    return weave(Table(114, 15, 8.4, 0.42 + 1.4 / chapter), bundles, colours, 0.22)


def voices() -> str:
    """Draw origin, transit and destination as three bundles round one table."""
    bundles = (Bundle(6, -62, False), Bundle(-118, 14, True), Bundle(186, 116, False))
    colours = (mix(RED, 1), mix(RED, 0.5), mix(INK, 0.5))
    return weave(Table(55, 31.5, 9.6, 0.95), bundles, colours, 0.28)


def curve(x0: float, y0: float, x1: float, y1: float) -> str:
    """Join two points by a curve that leaves and arrives level."""
    middle = (x0 + x1) / 2
    return f"M{point(x0, y0)}C{point(middle, y0)} {point(middle, y1)} {point(x1, y1)}"


def year() -> str:
    """Draw the thread of a year: voices, one theme, three subjects, two workshops, one book."""
    level, spread, step = 13.5, 7.5, 21.4
    x = [9.2 + step * n for n in range(5)]
    fan = (level - spread, level, level + spread)
    pair = (level - spread / 2, level + spread / 2)
    kept = "".join(
        [curve(x[0], y, x[1], level) for y in fan]
        + [curve(x[1], level, x[2], y) for y in (fan[0], fan[2])]
        + [curve(x[2], fan[0], x[3], pair[0]), curve(x[2], fan[2], x[3], pair[1])]
        + [curve(x[3], y, x[4], level) for y in pair]
    )
    left = curve(x[1], level, x[2], level)
    red, rose = mix(RED, 1), mix(RED, 0.4)
    lines = f'<path d="{left}" stroke="{rose}" stroke-dasharray=".9 .9"/><path d="{kept}" stroke="{red}"/>'
    rings = [(x[0], y) for y in fan] + [(x[1], level)] + [(x[2], fan[0]), (x[2], fan[2])]
    body = f'<g fill="none" stroke-width=".42">{lines}</g><g stroke-width=".42">'
    body += "".join(
        f'<circle cx="{number(a)}" cy="{number(b)}" r="1.25" fill="#ffffff" stroke="{red}"/>' for a, b in rings
    )
    body += f'<circle cx="{number(x[2])}" cy="{number(level)}" r="1.25" fill="#ffffff" stroke="{rose}"/>'
    body += "".join(f'<circle cx="{number(x[3])}" cy="{number(b)}" r="1.45" fill="{red}"/>' for b in pair)
    body += f'<rect x="{number(x[4] - 2.3)}" y="{number(level - 3.2)}" width="4.6" height="6.4" fill="{red}"/></g>'
    for centre, (head, line) in zip(x, STATIONS, strict=True):
        body += words(centre, 29.2, head, weight=600, fill=red) + words(centre, 33, line, size=6.8)
    return body


STATIONS = (
    ("Consulter", "les Membres"),
    ("Choisir", "un thème"),
    ("Préciser", "deux sujets"),
    ("Se réunir", "deux ateliers"),
    ("Publier", "un Livre rouge"),
)
"""What happens at each stage of a year, and what comes of it."""


def pictures() -> dict[str, str]:
    """Draw everything, by file name."""
    art = {
        "cover": picture(148, 210, covers(), left=148),
        "back-cover": picture(148, 210, covers()),
        "voix": picture(106, 178.5 * POINT, voices(), ground=mix(BLUSH, 1)),
        "annee": picture(106, 35, year()),
    }
    return art | {f"opener-{n}": picture(148, 74, opener(n)) for n in range(1, len(HEAD) + 1)}


def main() -> None:
    """Write every picture beside this file."""
    here = Path(__file__).resolve().parent
    for name, svg in pictures().items():
        (here / f"{name}.svg").write_text(svg, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
