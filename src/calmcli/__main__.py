"""Runs calm: `calm`, or `python -m calmcli`."""

import gc
import sys
from typing import NoReturn

# Nothing that is imported becomes garbage, and looking for some costs a tenth of the wait.
# The app turns the collector on again when its first frame is painted.
gc.disable()


def main() -> NoReturn:
    """Choose the language, then run the command line, whose help texts are read as it is imported."""
    from calmcli.core import language  # noqa: PLC0415 - after the collector was stopped
    from calmcli.store import shipped  # noqa: PLC0415

    language.use(shipped.catalogue())
    try:
        from calmcli.cli.main import run  # noqa: PLC0415
    except Exception as error:  # noqa: BLE001 - an installation that is broken still gives a number
        from calmcli.cli.last_resort import last_resort  # noqa: PLC0415

        sys.exit(last_resort(error))
    run()


if __name__ == "__main__":
    main()
