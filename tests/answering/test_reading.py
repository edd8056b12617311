"""Long reading beside the keys."""

from typing import TYPE_CHECKING, cast

import pytest

from calmcli.answering import reading
from calmcli.answering.reading import LeftError, gently_watched

if TYPE_CHECKING:
    from textual.worker import Worker


class Hand:
    """A worker that the test cancels."""

    is_cancelled = False


def test_what_nobody_waits_for_rests_on_the_way_tells_how_far_it_is_and_ends_when_it_is_left(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rests: list[float] = []
    told: list[tuple[int, int]] = []
    hand = Hand()
    monkeypatch.setattr(reading, "sleep", rests.append)
    watch = gently_watched(cast("Worker[None]", hand), lambda *so_far: told.append(so_far), range(1_000))
    with watch as pieces:
        coming = iter(pieces)
        assert [next(coming) for _ in range(500)] == list(range(500))
        assert (len(rests), told) == (20, [(250, 1_000), (500, 1_000)])
        hand.is_cancelled = True
        with pytest.raises(LeftError):
            next(coming)
