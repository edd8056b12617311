"""Soft tones for the turns of the breath, made as sound files: they rise for in and fall for out."""

import math
import struct
from array import array
from functools import cache

from calmcli.core.breath import PhaseKind

RATE = 11025
"""Samples a second."""

_LOW, _MIDDLE, _HIGH = 261.63, 329.63, 392.0
"""Notes, in oscillations a second: C, E and G in the middle of a piano."""

_LOUDNESS = 0.2
"""The loudest, as a part of what a file can hold: soft, whatever the volume."""

_LONG, _SHORT = 0.9, 0.35
"""Seconds that a tone lasts."""

_LARGEST = 32767


@cache
def tone(kind: PhaseKind) -> bytes:
    """Return the tone with which a phase begins, as a WAV file: one channel of 16 bits."""
    start, end, seconds = {
        PhaseKind.INHALE: (_LOW, _HIGH, _LONG),
        PhaseKind.TOP_UP: (_MIDDLE, _HIGH, _SHORT),
        PhaseKind.HOLD: (_HIGH, _HIGH, _SHORT),
        PhaseKind.EXHALE: (_HIGH, _LOW, _LONG),
        PhaseKind.REST: (_LOW, _LOW, _SHORT),
    }[kind]
    return _wav(_glide(start, end, seconds))


def _glide(start: float, end: float, seconds: float) -> "array[int]":
    """Return the samples of a tone that glides between two notes, and swells and fades."""
    count = int(RATE * seconds)
    samples = array("h")
    for number in range(count):
        part, at = number / count, number / RATE
        swell = math.sin(math.pi * part) ** 2
        # What is swept through up to here: the integral of a note that moves evenly.
        turns = at * (start + (end - start) * part / 2)
        samples.append(round(_LARGEST * _LOUDNESS * swell * math.sin(2 * math.pi * turns)))
    return samples


def _wav(samples: "array[int]") -> bytes:
    data = struct.pack(f"<{len(samples)}h", *samples)
    form = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 1, RATE, RATE * 2, 2, 16)
    body = b"WAVE" + form + struct.pack("<4sI", b"data", len(data)) + data
    return struct.pack("<4sI", b"RIFF", len(body)) + body
