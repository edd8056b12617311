"""Kills at random moments through a thousand saves of each kind: old words or new, whole, and no litter."""

import os
import random
import subprocess
from pathlib import Path

import pytest

from ground import in_memory, program, surroundings
from kinds import KINDS

SAVES = 1000
HITS = 25
"""One kill in so many must have come inside a save, for the test to have tried anything."""
SEED = int(os.environ.get("CALM_FAULT_SEED", random.SystemRandom().randrange(2**32)))
"""Set CALM_FAULT_SEED to the seed of a run that failed to have its choices again."""


@pytest.mark.parametrize("kind", KINDS)
def test_a_kill_leaves_old_or_new_words_and_never_half(tmp_path: Path, kind: str) -> None:
    with in_memory(tmp_path) as directory:
        command = program("killing", kind, str(directory), str(SAVES), str(SEED))
        ended = subprocess.run(command, env=surroundings(), check=False, capture_output=True, text=True)
    assert ended.returncode == 0, f"seed {SEED}: {ended.stderr}"
    *faults, last = ended.stdout.splitlines()
    assert faults == [], f"seed {SEED}"
    kills, hits = map(int, last.split())
    assert hits * HITS >= kills, f"seed {SEED}: of {kills} kills only {hits} came inside a save"
