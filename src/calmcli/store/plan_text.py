"""A plan's table and the bytes of its file."""

import errno
from collections.abc import Mapping
from typing import Any

from calmcli.core import toml
from calmcli.core.language import _
from calmcli.core.safety_plan import safety_plan_from
from calmcli.store import disk
from calmcli.store.documents import SCHEMA


def plan_text(table: Mapping[str, Any]) -> bytes:
    """Return a plan as its file; raises `OSError` where no file that can be read again holds it.

    Halves of characters are replaced: TOML has no place for them.
    """
    import tomli_w  # noqa: PLC0415 - what only looks at a plan does without

    wanted = {"schema": SCHEMA, **table}
    try:
        written = tomli_w.dumps(wanted)
    except RecursionError:
        raise OSError(errno.EINVAL, _("nested too deeply")) from None
    text = written.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    data = text.encode()
    if len(data) > disk.LARGEST:
        raise OSError(errno.EFBIG, _("the plan would be larger than 1,000 kB"))
    found = toml.parse(written)
    if found != wanted and safety_plan_from(found) != safety_plan_from(wanted):
        raise ValueError("not the same when read again")
    return data
