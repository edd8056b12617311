"""`calm ride` as the program runs it without a terminal."""

from pathlib import Path

from inside import Inside, inside  # noqa: F401 - a fixture
from keeping import store_in


def test_lines_without_a_timer_come_at_once_and_make_a_wave(inside: Inside, calm_home: Path) -> None:  # noqa: F811
    ran = inside.calm(
        "ride", "--no-timer", "--minutes", "5", "--country", "GB", given="7\n\ne\nx\n\n1\nTea.\n"
    )
    assert ran.code == 0
    assert "It began at 7 and is at 6 now." in ran.out
    assert "\x1b" not in ran.out
    (found,) = store_in(calm_home).waves.newest(2)
    assert found.wave is not None
    assert (found.wave.kind, found.wave.note) == ("ride", "Tea.")


def test_with_a_timer_answers_from_a_pipe_are_taken_as_they_come(inside: Inside, calm_home: Path) -> None:  # noqa: F811
    ran = inside.calm("ride", "--plain", given="8\nh\nq\n")
    assert ran.code == 0
    assert "10 minutes left" in ran.out
    assert "Your first note is 8." in ran.out
    assert [path.name[:5] for path in (calm_home / "data" / "drafts").iterdir()] == ["ride-"]


def test_a_length_nobody_could_stay_for_is_named_with_what_can_be_typed(inside: Inside) -> None:  # noqa: F811
    ran = inside.calm("ride", "--minutes", "0")
    assert ran.code == 2
    assert "above 0 and up to 120" in ran.err
