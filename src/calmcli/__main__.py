"""Runs calm: `calm`, or `python -m calmcli`."""

import gc
from typing import NoReturn

# Nothing that is imported becomes garbage, and looking for some costs a tenth of the wait.
# The app turns the collector on again when its first frame is painted.
gc.disable()


def main() -> NoReturn:
    """Choose the language, then run the command line, whose help texts are read as it is imported."""
    from calmcli.core import language  # noqa: PLC0415 - after the collector was stopped
    from calmcli.store import shipped  # noqa: PLC0415

    language.use(shipped.catalogue())
    from calmcli.cli.main import run  # noqa: PLC0415

    run()


if __name__ == "__main__":
    main()
