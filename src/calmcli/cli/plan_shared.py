"""`calm plan show --file`: a plan that somebody shared, to look at."""

from pathlib import Path

from calmcli.cli.outcome import Exit, Outcome
from calmcli.core.language import _
from calmcli.plain.safety_plan import plan_lines
from calmcli.store import content
from calmcli.store.shared_plan import UnreadablePlanError, shared_plan


def shared(path: Path) -> Outcome:
    """Return a shared plan to print; nothing of it is kept, and the file is not changed."""
    try:
        plan, problems = shared_plan(path)
    except UnreadablePlanError as error:
        return Outcome(message=str(error.problem), exit_code=Exit.FAILED)
    if plan.is_empty and not plan.review:
        return Outcome(
            message=_("There is nothing of a plan to show in {path}.").format(path=path), problems=problems
        )
    return Outcome("\n".join(plan_lines(plan, content.screen_words("safety_plan"))), problems=problems)
