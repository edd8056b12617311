"""The flows: every screen that is opened by name has one, and every request finds its answer."""

import inspect
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from calmcli.answering.flows import SCREENS, answers_of
from calmcli.screens import requests
from calmcli.screens.home import CHOICES
from calmcli.screens.requests.request import Request


def every_request() -> Iterator[type[Request]]:
    """Return every kind of request that a screen can make."""
    for path in sorted(Path(next(iter(requests.__path__))).glob("[a-z]*.py")):
        module = import_module(f"{requests.__name__}.{path.stem}")
        for _, found in inspect.getmembers(module, inspect.isclass):
            if issubclass(found, Request) and found is not Request and found.__module__ == module.__name__:
                yield found


@pytest.mark.parametrize("request_", list(every_request()), ids=lambda found: found.__qualname__)
def test_every_request_is_answered_by_its_flow(request_: type[Request]) -> None:
    flow = request_.__module__.rpartition(".")[2]
    assert request_ in answers_of(flow)._methods


@pytest.mark.parametrize("flow", sorted(set(SCREENS.values())))
def test_every_flow_has_answers_and_openings_of_its_own(flow: str) -> None:
    found = answers_of(flow)
    assert found.__module__ == f"calmcli.answering.{flow}"
    assert found.openings.__module__ == f"calmcli.opening.{flow}"


def test_home_offers_only_what_a_flow_opens() -> None:
    assert set(CHOICES) <= set(SCREENS)
