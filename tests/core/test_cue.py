"""Cues for shut eyes: each kind there can be in turn, and silence again."""

from calmcli.core.breath import PhaseKind
from calmcli.core.cue import Cue, bells, cue_words, following_cue
from calmcli.core.settings import CUES


def test_the_cues_come_in_turn_and_end_in_silence() -> None:
    turns = [Cue.NONE]
    for _ in range(4):
        turns.append(following_cue(turns[-1], list(Cue)))
    assert turns == [Cue.NONE, Cue.BELL, Cue.TONE, Cue.LIGHT, Cue.NONE]


def test_what_is_not_possible_is_left_out() -> None:
    assert following_cue(Cue.BELL, [Cue.BELL]) is Cue.NONE
    assert following_cue(Cue.BELL, [Cue.BELL, Cue.LIGHT]) is Cue.LIGHT
    assert following_cue(Cue.TONE, [Cue.BELL]) is Cue.NONE


def test_the_settings_know_every_cue_and_no_other() -> None:
    assert list(Cue) == list(CUES)


def test_in_and_out_and_standing_still_ring_differently() -> None:
    assert [bells(kind) for kind in PhaseKind] == [1, 1, 3, 2, 3]


def test_each_cue_is_told_in_words() -> None:
    assert len({cue_words(cue) for cue in Cue}) == len(Cue)
