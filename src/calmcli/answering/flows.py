"""The flows of calm: which of them opens a screen, and its answers, imported when they are first needed."""

from importlib import import_module

from calmcli.answering.answers import Answers

SCREENS = {
    "home": "home",
    "plan": "plan",
    "breathe": "breathing",
    "ground": "grounding",
    "exercise": "grounding",
    "ride": "ride",
    "write": "journal",
    "journal": "journal",
    "safety-plan": "plan",
    "build": "building",
    "plan-review": "reviewing",
    "after": "guides",
    "support": "guides",
    "learn": "guides",
    "feelings": "guides",
    "helplines": "helplines",
    "settings": "settings",
    "trends": "trends",
    "conflicts": "conflicts",
}
"""The screens that are opened by name, and the flow that opens each; a name may say more after a colon."""


def answers_of(flow: str) -> type[Answers]:
    """Return the answers of a flow; they stand in the module of its name."""
    found: type[Answers] = import_module(f"calmcli.answering.{flow}").FLOW
    return found
