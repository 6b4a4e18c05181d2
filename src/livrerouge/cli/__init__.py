"""The command: `livrerouge build`, `check`, `verify`, `explain`.

Text for people goes to stderr, data to stdout. Nothing but click is imported until a command runs: the
help must come at once, and must come even where a library is missing.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Sequence
from io import StringIO, TextIOWrapper
from typing import Any, NoReturn

import click

from livrerouge import __version__
from livrerouge.cli.ending import CLEAN, INTERRUPTED, OUR_FAULT


class _Group(click.Group):
    """A group of commands in the order they are written, not of the alphabet."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands as they come."""
        return list(self.commands)


_SHARED = (
    click.option("--verbose", "-v", is_flag=True, help="Tell every step, and the traceback of our faults."),
    click.option("--quiet", "-q", is_flag=True, help="Tell nothing but faults."),
    click.option(
        "--timeout",
        type=click.IntRange(1, 86_400),
        default=300,
        show_default=True,
        metavar="SECONDS",
        help="End the build of a publication after this time.",
    ),
    click.option(
        "--limit-memory",
        type=click.IntRange(128, 1_000_000),
        default=2048,
        show_default=True,
        metavar="MEGABYTES",
        help="End a build that takes more memory.",
    ),
    click.option(
        "--limit-time",
        type=click.IntRange(1, 86_400),
        default=120,
        show_default=True,
        metavar="SECONDS",
        help="End a build that takes longer for a fragment, or for another step.",
    ),
    click.option(
        "--plain-engine",
        is_flag=True,
        help="Lay out with the engine's own functions alone, more slowly: the PDF must be the same to the byte.",
    ),
    click.option(
        "--color",
        type=click.Choice(["auto", "always", "never"]),
        default="auto",
        show_default=True,
        help="Color the text for people; auto obeys NO_COLOR.",
    ),
    click.option("--json", "form", flag_value="json", help="The same as --format json."),
    click.option(
        "--format",
        "form",
        type=click.Choice(["human", "short", "json", "github", "sarif"]),
        default="human",
        show_default=True,
        help="Form of the diagnostics; json (with the facts), github and sarif go to stdout.",
    ),
    click.option(
        "--max-errors",
        type=click.IntRange(0),
        default=100,
        show_default=True,
        metavar="N",
        help="Show so many diagnostics of a publication, 0 for all; json and sarif hold all.",
    ),
    click.option("--timings", is_flag=True, help="Tell the time each stage and each table took."),
    click.option("--strict", is_flag=True, help="Let warnings fail the command."),
    click.option("--force", is_flag=True, help="Build, or check, what did not change since it was built, too."),
    click.option(
        "--variant",
        type=click.Choice(["classic", "accessible"]),
        default="classic",
        show_default=True,
        help="Cut of the style: justified, or larger and ragged right.",
    ),
    click.argument("publications", nargs=-1, metavar="[PUBLICATION]..."),
)
"""The argument and the options that `build` and `check` share, the last first."""
_BUILDING = _SHARED[:-3]
"""Those of them that say how to build and to tell, not what."""


def _shared(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add what `build` and `check` share to a command."""
    for add in _SHARED:
        command = add(command)
    return command


def _building(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add what says how to build and to tell to a command."""
    for add in _BUILDING:
        command = add(command)
    return command


@click.group(
    cls=_Group,
    context_settings={"help_option_names": ["--help", "-h"]},
    epilog="Exit codes: 0 clean, 1 the publication has errors, 2 wrong usage, 3 the machine lacks something, "
    "4 our fault, 130 interrupted.",
)
@click.version_option(__version__, "--version", "-V", prog_name="livrerouge", message="%(prog)s %(version)s")
def program() -> None:
    """Build paginated, accessible print publications from text and data.

    PUBLICATION is the name of a folder in book/; none means all of them.
    """


@program.command()
@_shared
@click.option(
    "--keep-html",
    type=click.Path(file_okay=False),
    metavar="FOLDER",
    help="Write there what the layout engine was given, to look at in a browser.",
)
@click.option(
    "--manifest",
    type=click.Path(dir_okay=False),
    metavar="FILE",
    help="Write there, as JSON, what was read and what came of it, with sums and versions, for verify.",
)
def build(**options: Any) -> int:  # noqa: ANN401 - the options above
    """Build PDFs into build/.

    A publication with errors gives none; its last good PDF stays as it is. One of which nothing changed, to the byte,
    is not built again; what was told of it is told again.
    """
    from livrerouge.cli.run import Wishes, run

    return run(Wishes(writes=True, **options))


@program.command()
@_shared
@click.option(
    "--fix",
    is_flag=True,
    help="Correct in your files what has one remedy: oe for œ, capitals without accent, several spaces in a row, "
    "“etc...”, long endings of ordinals (Y101 to Y105); never in code, addresses, keys or foreign words.",
)
@click.option("--diff", is_flag=True, help="Show on stdout what --fix would write; without --fix nothing is written.")
@click.option("--fix-unused", is_flag=True, help="With --fix or --diff: take out notes that are never called (B108).")
@click.option(
    "--pdf",
    type=click.Path(exists=True, dir_okay=False, readable=True),
    metavar="FILE",
    help="Check this PDF, whoever made it, instead of a publication.",
)
@click.option(
    "--report",
    type=click.Path(dir_okay=False, writable=True),
    metavar="FILE",
    help="Write there a page (HTML) with the findings, the tags and the order of reading drawn on the pages.",
)
@click.option("--rules", is_flag=True, help="List the rules asked of a PDF, and what of ISO 14289-1 is not asked.")
def check(*, pdf: str | None, rules: bool, **options: Any) -> int:  # noqa: ANN401 - the options above
    """Tell all faults; write nothing but what --fix corrects, and the --report.

    Pages are laid out and checked as for a build, from the files as they are after --fix; of a publication of which
    nothing changed since it was built, what was told then is told again.
    """
    if rules:
        from livrerouge.cli.rules import rules as listed

        click.echo(listed(), nl=False)
        return CLEAN
    from livrerouge.cli.run import Wishes, run

    wishes = Wishes(writes=False, **options)
    if pdf is None:
        return run(wishes)
    from livrerouge.cli.judge import judge

    return judge(pdf, wishes)


@program.command()
@_building
@click.argument("file", type=click.Path(exists=True, dir_okay=False, readable=True))
@click.argument("publication", required=False)
def verify(file: str, publication: str | None, **options: Any) -> int:  # noqa: ANN401 - the options above
    """Build again and compare with FILE, to the byte.

    FILE is a PDF, which says itself from which PUBLICATION and in which variant it was made, or a manifest written by
    build --manifest. Ends with 0 when it is the same, else with 1: the first object of the PDF that differs is named,
    or the inputs that changed since the manifest. Nothing is written.
    """
    from livrerouge.cli.run import Wishes
    from livrerouge.cli.verify import verify as compare

    publications = (publication,) if publication is not None else ()
    return compare(Wishes(writes=False, publications=publications, variant="", **options), file)


@program.command()
def clean() -> int:
    """Remove .livrerouge/, where the program keeps what it knows of earlier builds and accounts of its own faults.

    Nothing else is removed: PDFs stay.
    """
    from pathlib import Path

    from livrerouge.cli.run import chosen
    from livrerouge.cli.store import clean as remove

    root, _ = chosen(())
    try:
        click.echo(remove(Path(root)), err=True)
    except OSError as fault:
        raise click.ClickException(f".livrerouge cannot be removed: {(fault.strerror or str(fault)).lower()}") from None
    return CLEAN


@program.command()
@click.argument("code", required=False)
def explain(code: str | None) -> int:
    """Explain a diagnostic such as B107; without CODE, list them all."""
    from livrerouge.cli.explanation import explanation, overview

    click.echo(overview() if code is None else explanation(code), nl=False)
    return CLEAN


@program.command()
@click.option("--json", "as_json", is_flag=True, help="Write the findings as JSON.")
def doctor(as_json: bool) -> int:
    """Look whether this machine has all a build needs.

    Each line is ok, a warning, or missing, with what to do; ends with 3 when something needed is missing.
    """
    from livrerouge.cli.doctor import doctor as examine

    told, status = examine(as_json=as_json)
    click.echo(told, nl=False)
    return status


@program.command()
@click.argument("kind", required=False)
def schema(kind: str | None) -> int:
    """Write the JSON Schema of a kind of file; without KIND, list them.

    Editors that are given it complete keys and check values while one types.
    """
    from livrerouge.cli.schema import overview
    from livrerouge.cli.schema import schema as written

    click.echo(overview() if kind is None else written(kind), nl=False)
    return CLEAN


def _show(fault: click.ClickException) -> None:
    """Show a fault of usage; it may quote the names of files, which are a stranger's."""
    from livrerouge.report.width import plain_line

    said = StringIO()
    fault.show(said)
    sys.stderr.writelines(plain_line(line) + "\n" for line in said.getvalue().splitlines())


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command and end with its exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if isinstance(sys.stdout, TextIOWrapper):
        # A terminal that lacks a sign gets its number, as on stderr; it is no reason to end.
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        status = program.main(words, prog_name="livrerouge", standalone_mode=False)
    except click.ClickException as fault:
        _show(fault)
        status = fault.exit_code
    except (KeyboardInterrupt, click.Abort):
        status = INTERRUPTED
    except BrokenPipeError:
        # Who reads the data has read enough; Python would complain of the closed pipe at its end.
        sys.stdout = None
        status = CLEAN
    except Exception as fault:
        from livrerouge.cli.ending import tell_our_fault

        tell_our_fault(fault, verbose=bool({"--verbose", "-v"} & set(words)))
        status = OUR_FAULT
    if arguments is None:
        # What is left is Python's own end, which an interrupt would fill with a traceback.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.exit(status)
