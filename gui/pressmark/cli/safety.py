"""`pressmark doctor` and `pressmark backups`: whether a project is sound, and its copies."""

from pathlib import Path
from typing import Annotated

import typer

from pressmark import assets
from pressmark.cli.arguments import ProjectArgument
from pressmark.cli.telling import count, say
from pressmark.domain.scheme import read_scheme
from pressmark.errors import UserError

RepairOption = Annotated[
    bool,
    typer.Option("--repair", help="Bring it back to what its decision log says, behind a copy."),
]
SalvageOption = Annotated[
    Path | None,
    typer.Option("--salvage", metavar="NEW", help="Save what can be read into a new project."),
]
RestoreOption = Annotated[
    str | None,
    typer.Option(
        "--restore", metavar="N|NAME", help="Put a copy in the project's place; 1 is the newest."
    ),
]
VerifyOption = Annotated[bool, typer.Option("--verify", help="Look every copy over.")]


def doctor_command(
    project: ProjectArgument, repair: RepairOption = False, salvage: SalvageOption = None
) -> None:
    """Look a project over; exit code 1 where something is not as it should be."""
    if repair and salvage is not None:
        raise typer.BadParameter("--repair mends the file, --salvage leaves it; choose one")
    if salvage is not None:
        _salvage(project, salvage)
    elif repair:
        _repair(project)
    else:
        _examine(project)


def _examine(project: Path) -> None:
    from pressmark.store.doctor import examine

    found = examine(project)
    for finding in found:
        typer.echo(finding.sentence)
    if found:
        raise typer.Exit(1)
    typer.echo(f"{project.name} is sound.")


def _repair(project: Path) -> None:
    from pressmark.store.repair import repair

    done = repair(project)
    if not done.found:
        typer.echo(f"{project.name} is sound.")
        return
    say(f"A copy of it as it was: {done.copy}")
    for finding in done.found:
        typer.echo(finding.sentence)
    if not done.left:
        typer.echo(f"All of it is repaired ({count(len(done.found), 'finding')}).")
        return
    typer.echo("This is still so; --salvage NEW saves what can be read, a backup may be whole:")
    for finding in done.left:
        typer.echo(finding.sentence)
    raise typer.Exit(1)


def _salvage(project: Path, new: Path) -> None:
    from pressmark.store.salvage import salvage

    done = salvage(project, new, read_scheme(assets.resources() / "schemes" / "news.toml"))
    saved = ", ".join(
        count(done.saved[table], word)
        for table, word in (("articles", "article"), ("spans", "span"), ("decisions", "step"))
    )
    typer.echo(f"{new.name} has what could be read: {saved}.")
    for sentence in done.lost:
        typer.echo(sentence)
    if done.lost:
        raise typer.Exit(1)


def backups_command(
    project: ProjectArgument, restore: RestoreOption = None, verify: VerifyOption = False
) -> None:
    """List the copies of a project, look them over, or put one in its place."""
    from pressmark.store import backups
    from pressmark.store.restoring import restore_copy

    if restore is not None:
        kept = restore_copy(project, backups.chosen(project, restore))
        typer.echo(f"{project.name} is as in that copy.")
        if kept is not None:
            typer.echo(f"As it was before: {kept}")
        return
    made = backups.listed(project)
    if not made:
        raise UserError(f"There is no copy of {project.name} in {backups.folder(project)}.")
    broken = 0
    for place, copy in enumerate(made, start=1):
        steps = "cannot be read" if copy.decisions is None else count(copy.decisions, "step")
        at = copy.at.astimezone().strftime("%Y-%m-%d %H:%M:%S")
        typer.echo(
            f"{place:2}  {at}  {copy.size / 1e6:8.1f} MB  {steps:>12}  {copy.reason}  {copy.path}"
        )
        broken += verify and not _verified(copy.path)
    if broken:
        raise typer.Exit(1)


def _verified(copy: Path) -> bool:
    from pressmark.store.doctor import examine

    found = examine(copy)
    for finding in found:
        typer.echo(f"    {finding.sentence}")
    if not found:
        typer.echo("    is sound")
    return not found
