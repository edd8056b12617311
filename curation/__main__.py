"""Checks the data that calm ships: `python -m curation`."""

import sys
from datetime import date

from curation.command import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], date.today()))
