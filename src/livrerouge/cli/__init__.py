"""The command: `livrerouge build`, `check`, `explain`.

Text for people goes to stderr, data to stdout. Nothing but click is imported until a command runs: the
help must come at once, and must come even where a library is missing.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

import click

from livrerouge import __version__
from livrerouge.cli.ending import CLEAN, INTERRUPTED, OUR_FAULT


class _Group(click.Group):
    """A group of commands in the order they are written, not of the alphabet."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands as they come."""
        return list(self.commands)


def _shared(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the argument and the options that `build` and `check` share."""
    for add in (
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
            type=click.Choice(["human", "short", "json"]),
            default="human",
            show_default=True,
            help="Form of the diagnostics; json also holds the facts and goes to stdout.",
        ),
        click.option("--timings", is_flag=True, help="Tell the time each stage took."),
        click.option("--strict", is_flag=True, help="Let warnings fail the command."),
        click.option(
            "--variant",
            type=click.Choice(["classic", "accessible"]),
            default="classic",
            show_default=True,
            help="Cut of the style: justified, or larger and ragged right.",
        ),
        click.argument("publications", nargs=-1, metavar="[PUBLICATION]..."),
    ):
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
def build(**options: Any) -> int:  # noqa: ANN401 - the options above
    """Build PDFs into build/.

    A publication with errors gives none; its last good PDF stays as it is.
    """
    from livrerouge.cli.run import Wishes, run

    return run(Wishes(writes=True, **options))


@program.command()
@_shared
def check(**options: Any) -> int:  # noqa: ANN401 - the options above
    """Tell all faults, writing nothing.

    Pages are laid out and checked as for a build.
    """
    from livrerouge.cli.run import Wishes, run

    return run(Wishes(writes=False, **options))


@program.command()
@click.argument("code", required=False)
def explain(code: str | None) -> int:
    """Explain a diagnostic such as B107; without CODE, list them all."""
    from livrerouge.cli.explanation import explanation, overview

    click.echo(overview() if code is None else explanation(code), nl=False)
    return CLEAN


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command and end with its exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        status = program.main(words, prog_name="livrerouge", standalone_mode=False)
    except click.ClickException as fault:
        fault.show()
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
    sys.exit(status)
