"""Whether there is somebody to turn to where the country is not known."""

from collections.abc import Iterator

from curation.data import Data
from curation.fault import Fault

_NUMBERS = ["112"]
"""What a mobile phone takes as an emergency number wherever it is."""
_DIRECTORIES = ("https://findahelpline.com", "https://befrienders.org")
"""Where lines of any country can be found."""
_LOCAL_KEYS = ("phone", "e164", "sms")


def there_is_a_number_anywhere(data: Data) -> Iterator[Fault]:
    """Find emergency numbers that do not hold anywhere."""
    if [entry.table["number"] for entry in data.anywhere.emergency] != _NUMBERS:
        what = f"the emergency number that holds in most places is {_NUMBERS[0]}; list that one alone"
        yield data.anywhere.own.fault(what)


def there_are_directories(data: Data) -> Iterator[Fault]:
    """Find a directory of helplines that is missing."""
    listed = {entry.table.get("url") for entry in data.anywhere.lines}
    for url in _DIRECTORIES:
        if url not in listed:
            yield data.anywhere.own.fault(f"no line has the url {url}; put the directory back")


def no_line_is_of_one_country(data: Data) -> Iterator[Fault]:
    """Find a line with a number that one country alone would know."""
    for entry in data.anywhere.lines:
        for key in _LOCAL_KEYS:
            if key in entry.table:
                yield entry.fault(f"{key} is of one country; a line that holds anywhere has an address", key)
