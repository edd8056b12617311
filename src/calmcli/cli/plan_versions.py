"""`calm plan versions` and `calm plan restore`: the plan as it was before."""

import json

from calmcli.cli import surroundings
from calmcli.cli.outcome import Exit, Outcome
from calmcli.core.documents import versions_document
from calmcli.core.language import _
from calmcli.core.plan_version import PlanVersion, version_row
from calmcli.store.plan_file import NewerPlanError
from calmcli.store.plan_versions import BrokenPlanError, NoVersionError, closed, plan_versions, restore
from calmcli.store.reasons import reason_of


def list_versions(*, as_json: bool) -> Outcome:
    """List the other texts of the plan, newest first."""
    places = surroundings.places()
    found, problems = plan_versions(places), closed(places)
    if as_json:
        return Outcome(json.dumps(versions_document(found), indent=2), problems=problems)
    rows = [version_row(_here(version)) for version in found]
    return Outcome(
        "\n".join(rows or [_("There are no earlier versions of your plan yet.")]), problems=problems
    )


def _here(version: PlanVersion) -> PlanVersion:
    return version._replace(moment=surroundings.local(version.moment)) if version.moment else version


def restore_version(name: str) -> Outcome:
    """Put another text in the place of the plan."""
    try:
        is_changed = restore(surroundings.places(), name, surroundings.now())
    except NoVersionError:
        reason = _("No version is called {name}. calm plan versions shows the names.")
        return Outcome(message=reason.format(name=name[:100]), exit_code=Exit.NOT_UNDERSTOOD)
    except BrokenPlanError as error:
        return Outcome(problems=[error.problem], exit_code=Exit.FAILED)
    except NewerPlanError:
        return Outcome(message=newer_words(), exit_code=Exit.FAILED)
    except OSError as error:
        reason = _("It could not be put back, and your plan is as it was: {reason}.")
        return Outcome(message=reason.format(reason=reason_of(error)), exit_code=Exit.NOT_SAVED)
    if not is_changed:
        return Outcome(_("Your plan says that already. Nothing was changed."))
    return Outcome(_("Put back. The plan you had until now is kept as a version."))


def newer_words() -> str:
    """Say that a plan is only shown."""
    return _("A newer version of calm wrote this plan. It can be read here, and is not changed.")
