"""`pressmark`: the window by default, and every command of the command line."""

import sys
from pathlib import Path

from pressmark.errors import UserError


def main() -> None:
    """Run the program; an error of the outside is one sentence and exit code 1."""
    try:
        _run(sys.argv[1:])
    except UserError as error:
        print(error, file=sys.stderr)
        sys.exit(1)


def _run(arguments: list[str]) -> None:
    """Open the window straight away where that is all that is asked for.

    Loading the commands takes half as long as a window takes to be there.
    """
    if only_opens(arguments):
        from pressmark.qt import opening

        project = next((Path(one) for one in arguments if one != "--sample"), None)
        sys.exit(opening.run(project, sample="--sample" in arguments))
    from pressmark import program

    program.run(arguments)


def only_opens(arguments: list[str]) -> bool:
    """Return whether arguments say no more than which project the window is to show."""
    if len(arguments) > 1:
        return False
    return all(one == "--sample" or one.endswith(".pressmark") for one in arguments)


if __name__ == "__main__":
    main()
