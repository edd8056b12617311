"""Soft tones: sound files of the standard form, different for in and out, that begin and end in silence."""

import io
import struct
import wave
from itertools import pairwise

import pytest

from calmcli.core.breath import PhaseKind
from calmcli.core.tone import RATE, tone


def samples(kind: PhaseKind) -> list[int]:
    """Return the samples of a tone, as any player reads them."""
    with wave.open(io.BytesIO(tone(kind))) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
        data = file.readframes(file.getnframes())
    return list(struct.unpack(f"<{len(data) // 2}h", data))


def pitch(part: list[int]) -> float:
    """Return roughly how many oscillations a second a part of a tone has."""
    crossings = sum(before < 0 <= after for before, after in pairwise(part))
    return crossings / (len(part) / RATE)


@pytest.mark.parametrize("kind", list(PhaseKind))
def test_a_tone_is_soft_and_begins_and_ends_in_silence(kind: PhaseKind) -> None:
    found = samples(kind)
    assert abs(found[0]) < 10
    assert abs(found[-1]) < 10
    assert 3000 < max(map(abs, found)) < 10000
    assert len(found) < RATE


def test_in_rises_and_out_falls() -> None:
    half = RATE // 3
    breath_in, breath_out = samples(PhaseKind.INHALE), samples(PhaseKind.EXHALE)
    assert pitch(breath_in[:half]) < pitch(breath_in[-half:])
    assert pitch(breath_out[:half]) > pitch(breath_out[-half:])


def test_every_phase_sounds_different() -> None:
    assert len({tone(kind) for kind in PhaseKind}) == len(PhaseKind)
