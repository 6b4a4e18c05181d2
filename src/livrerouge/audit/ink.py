"""Inks: colours of a PDF as a screen shows them, and how far two of them stand apart (WCAG 2.1, 1.4.3)."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log

from livrerouge.audit.bounds import Bounds
from livrerouge.audit.objects import Resources, entry, integer, items, name, number, octets, unpacked

RGB = tuple[float, float, float]
WHITE: RGB = (1.0, 1.0, 1.0)
BLACK: RGB = (0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Space:
    """A colour space, as far as it is understood."""

    kind: str
    """Gray, RGB, CMYK, Lab, Indexed, Tint; Pattern and anything else are not understood."""
    parts: int
    base: Space | None = None
    table: bytes = b""
    """Of an indexed space, the colours; of a tint, nothing."""
    function: object = None
    """Of a tint, what turns it into the base."""
    device: bool = False
    """It depends on the machine that shows it."""

    def rgb(self, values: tuple[float, ...]) -> RGB | None:
        """Give a colour as a screen shows it; none when it cannot be told."""
        if len(values) < self.parts:
            return None
        if self.kind == "Indexed" and self.base is not None:
            start = int(values[0]) * self.base.parts
            entry_ = self.table[start : start + self.base.parts]
            return self.base.rgb(tuple(byte / 255 for byte in entry_))
        if self.kind == "Tint" and self.base is not None:
            mixed = evaluated(self.function, values)
            return self.base.rgb(mixed) if mixed is not None else None
        return _plain(self.kind, values)


def _plain(kind: str, values: tuple[float, ...]) -> RGB | None:
    if kind == "Lab":
        return _lab(values)
    values = tuple(min(1.0, max(0.0, value)) for value in values)
    if kind == "Gray":
        return values[0], values[0], values[0]
    if kind == "RGB":
        return values[0], values[1], values[2]
    if kind == "CMYK":
        cyan, magenta, yellow, key = values[:4]
        return (1 - cyan) * (1 - key), (1 - magenta) * (1 - key), (1 - yellow) * (1 - key)
    return None


def _lab(values: tuple[float, ...]) -> RGB:
    """Turn CIE Lab under D50 into sRGB."""
    y = (values[0] + 16) / 116
    x, z = y + values[1] / 500, y - values[2] / 200
    cie = [
        white * (v**3 if v > 6 / 29 else (v - 4 / 29) * 108 / 841) for v, white in ((x, 0.9642), (y, 1), (z, 0.8249))
    ]
    rows = ((3.1339, -1.6169, -0.4906), (-0.9788, 1.9161, 0.0335), (0.0719, -0.2290, 1.4052))
    linear = [min(1.0, max(0.0, sum(a * b for a, b in zip(row, cie, strict=True)))) for row in rows]
    red, green, blue = (12.92 * v if v <= 0.0031308 else 1.055 * v ** (1 / 2.4) - 0.055 for v in linear)
    return red, green, blue


GRAY = Space("Gray", 1, device=True)
DEVICE_RGB = Space("RGB", 3, device=True)
CMYK = Space("CMYK", 4, device=True)
UNKNOWN = Space("Pattern", 0)
_NAMED = {
    "DeviceGray": GRAY, "G": GRAY, "DeviceRGB": DEVICE_RGB, "RGB": DEVICE_RGB, "DeviceCMYK": CMYK, "CMYK": CMYK,
    "CalGray": Space("Gray", 1), "CalRGB": Space("RGB", 3), "Lab": Space("Lab", 3),
}  # fmt: skip
_BY_PARTS = {1: Space("Gray", 1), 3: Space("RGB", 3), 4: Space("CMYK", 4)}


def space(value: object, resources: Resources | None, bounds: Bounds, depth: int = 0) -> Space:
    """Read a colour space (ISO 32000-1, 8.6); a name may be that of a resource."""
    if depth > 4:
        return UNKNOWN
    if word := name(value):
        named = _NAMED.get(word)
        if named is not None or word == "Pattern":
            return named or UNKNOWN
        resource = resources.named("ColorSpace", word) if resources is not None else None
        return space(resource, None, bounds, depth + 1) if resource is not None else UNKNOWN
    parts = list(items(value))
    kind = name(parts[0]) if parts else ""
    if kind in _NAMED:
        return _NAMED[kind]
    if kind == "ICCBased" and len(parts) > 1:
        return _BY_PARTS.get(integer(entry(parts[1], "/N")) or 0, UNKNOWN)
    if kind in ("Indexed", "I") and len(parts) > 3:
        table = octets(parts[3]) or unpacked(parts[3], bounds)
        base = space(parts[1], resources, bounds, depth + 1)
        return Space("Indexed", 1, base, table, device=base.device)
    if kind in ("Separation", "DeviceN") and len(parts) > 3:
        count = 1 if kind == "Separation" else len(list(items(parts[1])))
        base = space(parts[2], resources, bounds, depth + 1)
        return Space("Tint", count, base, function=_function(parts[3], bounds))
    return UNKNOWN


@dataclass(frozen=True, slots=True)
class Power:
    """A function between two colours (ISO 32000-1, 7.10.3)."""

    start: tuple[float, ...]
    end: tuple[float, ...]
    exponent: float


@dataclass(frozen=True, slots=True)
class Sampled:
    """A function of one number given by samples of eight bits (ISO 32000-1, 7.10.2)."""

    samples: bytes
    parts: int


def _function(value: object, bounds: Bounds) -> Power | Sampled | None:
    """Read what turns a tint into a colour; PostScript is not run."""
    kind = integer(entry(value, "/FunctionType"))
    if kind == 2:
        start = tuple(number(item) for item in items(entry(value, "/C0"))) or (0.0,)
        end = tuple(number(item) for item in items(entry(value, "/C1"))) or (1.0,)
        return Power(start, end, number(entry(value, "/N"), 1)) if len(start) == len(end) else None
    if kind == 0 and integer(entry(value, "/BitsPerSample")) == 8 and len(list(items(entry(value, "/Size")))) == 1:
        parts = len(list(items(entry(value, "/Range")))) // 2
        return Sampled(unpacked(value, bounds), parts) if parts else None
    return None


def evaluated(function: object, values: tuple[float, ...]) -> tuple[float, ...] | None:
    """Give the colour of a tint; none when the function is not understood."""
    tint = min(1.0, max(0.0, values[0])) if values else 0.0
    if isinstance(function, Power):
        share = 0.0 if tint == 0 else exp(function.exponent * log(tint))
        return tuple(a + share * (b - a) for a, b in zip(function.start, function.end, strict=True))
    if isinstance(function, Sampled) and len(values) == 1:
        count = len(function.samples) // function.parts
        if count:
            first = round(tint * (count - 1)) * function.parts
            return tuple(byte / 255 for byte in function.samples[first : first + function.parts])
    return None


def mixed(over: RGB, under: RGB, alpha: float) -> RGB:
    """Lay a colour over another."""
    red, green, blue = (a * alpha + b * (1 - alpha) for a, b in zip(over, under, strict=True))
    return red, green, blue


def luminance(colour: RGB) -> float:
    """Give the relative luminance of WCAG 2.1."""
    red, green, blue = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: RGB, other: RGB) -> float:
    """Give the contrast ratio of WCAG 2.1, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)
