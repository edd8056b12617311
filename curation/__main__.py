"""Checks the data that calm ships: `python -m curation`."""

import sys

from curation.command import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
