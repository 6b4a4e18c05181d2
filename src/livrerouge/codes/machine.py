"""Faults of the family M: the machine and the command.

The program ends with 3 when the machine lacks something (`LACKING`), with 4 when the fault is the program's
own (`OURS`), and with 1 for the rest, as for a fault of the publication.
"""

from __future__ import annotations

from livrerouge.diagnostic import Code, Severity

MISSING_LIBRARY = Code(
    id="M101",
    severity=Severity.ERROR,
    title="library of the system missing",
    message="the library {library}, which lays out text, cannot be loaded",
    hint="run: {command}",
    explanation=(
        "Lines are broken and letters placed by Pango, a library of the system that no Python package brings."
        " Without it the text can be read and its faults told, but no page can be made."
    ),
    example="livrerouge build          (on a machine without Pango)",
    remedy="./livrerouge build        (installs what is missing, or prints the command that does)",
)

MISSING_FONT = Code(
    id="M102",
    severity=Severity.ERROR,
    title="typeface not installed",
    message="the package {package}, which holds a typeface of the style, is not installed",
    hint="run: python -m pip install {package}, or set the environment up again with ./livrerouge",
    explanation=(
        "Typefaces come from Python packages at a fixed version, never from the machine, so that pages are "
        "alike everywhere. A style that names a family whose package is missing cannot be set."
    ),
    example="python -m pip uninstall fontpkg-spectral && livrerouge build",
    remedy="python -m pip install fontpkg-spectral && livrerouge build",
)

MISSING_PACKAGE = Code(
    id="M103",
    severity=Severity.ERROR,
    title="Python package not installed",
    message="the Python package {package} is not installed",
    hint="set the environment up again with ./livrerouge, or install the packages of requirements.lock",
    explanation=(
        "The program stands on a few packages at fixed versions. The environment it runs in lacks one of "
        "them: most often it was started with another Python than the one it was installed for."
    ),
    example="PYTHONPATH=src python3 -m livrerouge build",
    remedy="./livrerouge build",
)

CANNOT_WRITE = Code(
    id="M104",
    severity=Severity.ERROR,
    title="output cannot be written",
    message="{path} cannot be written: {reason}",
    hint="make room, or make the folder writable",
    explanation=(
        "The finished PDF, or a file that --fix corrects, is written beside the last good one and then takes its "
        "place. When that fails the last good one is still there, whole."
    ),
    example="chmod a-w build && livrerouge build",
    remedy="chmod u+w build && livrerouge build",
)

NO_CHILD = Code(
    id="M105",
    severity=Severity.ERROR,
    title="system without bounds for a build",
    message="this system cannot run a build under bounds of time and memory",
    hint="use Linux, macOS, or the Linux subsystem of Windows",
    explanation=(
        "A publication may come from a stranger, and style sheets can keep the layout engine busy for ever. "
        "Pages are therefore made in a child that is ended when it takes too long or too much memory. "
        "The system must be able to divide a running program (fork), which Windows is not."
    ),
    example="livrerouge build          (on Windows)",
    remedy="wsl ./livrerouge build",
)

TIME_LIMIT = Code(
    id="M110",
    severity=Severity.ERROR,
    title="time limit reached",
    message="“{publication}” was not finished after {seconds} s; the build stood at: {stage}",
    hint="look for what is unusually large or deeply nested there, or allow more with {option}",
    explanation=(
        "Each step of a build, such as the layout of a fragment, has a time limit, and so has the whole, because some "
        "style sheets, pictures and tables keep the layout engine busy for ever. The place is that of the block it was "
        "at work on where that can be known, or else that of the section."
    ),
    example="livrerouge build --limit-time 2 yearbook",
    remedy="livrerouge build --limit-time 300 yearbook",
)

MEMORY_LIMIT = Code(
    id="M111",
    severity=Severity.ERROR,
    title="memory limit reached",
    message="“{publication}” needs more than {memory} of memory; the build stood at: {stage}",
    hint="look for very large pictures, tables or counters there, or allow more with --limit-memory",
    explanation=(
        "A build has a memory limit, so that a picture of a million pixels a side or a style sheet that "
        "repeats without end cannot take the whole machine."
    ),
    example=".cell::after { content: counter(row, lower-roman); counter-increment: row 999999999 }",
    remedy=".cell::after { content: counter(row, decimal); counter-increment: row }",
)

OUR_FAULT = Code(
    id="M120",
    severity=Severity.ERROR,
    title="fault of the program",
    message="livrerouge failed at {stage}: {reason}",
    hint="this is our fault, not yours; send us {report}",
    explanation=(
        "Whatever a publication holds, the program should say what is wrong with it at a place in its files. "
        "Here it came upon something nobody had foreseen. The last good PDF is untouched."
    ),
    example="livrerouge build",
    remedy="livrerouge build --verbose",
)

ENDED_ABRUPTLY = Code(
    id="M121",
    severity=Severity.ERROR,
    title="build ended abruptly",
    message="the build of “{publication}” was ended by the system ({signal}) at: {stage}",
    hint="if the machine is short of memory, give it more; otherwise send us the publication",
    explanation=(
        "The system ended the build without leaving it time to say why. Either the machine had no memory "
        "left, or a library that lays out text or reads pictures failed on what it was given."
    ),
    example="livrerouge build          (killed while pages are laid out)",
    remedy="livrerouge build --verbose",
)

LIBRARY_SAID = Code(
    id="M130",
    severity=Severity.WARNING,
    title="remark of a system library",
    message="a library of the system remarked: {text}",
    hint="look at the pages: something may be missing on them",
    explanation=(
        "The libraries that lay out text write some remarks straight to the terminal. "
        "They cannot be traced to a line of the publication, but they are not hidden from you."
    ),
    example="Pango-WARNING **: failed to create cairo scaled font",
    remedy="(no remark)",
)

LACKING = frozenset(code.id for code in (MISSING_LIBRARY, MISSING_FONT, MISSING_PACKAGE, CANNOT_WRITE, NO_CHILD))
"""Codes of what the machine lacks."""

PLACED = frozenset(code.id for code in (TIME_LIMIT, MEMORY_LIMIT, OUR_FAULT, ENDED_ABRUPTLY))
"""Codes of builds that did not end well, told at the place where they stood."""

OURS = frozenset(code.id for code in (OUR_FAULT, ENDED_ABRUPTLY))
"""Codes of what is wrong with the program itself."""
