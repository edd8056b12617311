"""`calm after`, `calm support` and `calm learn`: as lines, with the numbers of the country."""

from pathlib import Path

import pytest

from running import calm


@pytest.mark.parametrize("options", [[], ["--plain"], ["--country", "US"]], ids=" ".join)
def test_after_begins_with_the_body_and_the_emergency_number(options: list[str]) -> None:
    ran = calm("after", *options, LANG="en_GB.UTF-8")
    assert (ran.code, ran.err) == (0, "")
    first = ran.out[: ran.out.index("Page 2 of 5")]
    assert "call the emergency number now" in first
    assert ("911" if options[-1:] == ["US"] else "999") in first
    assert "\x1b" not in ran.out


def test_after_ends_kindly_and_has_somebody_to_call_on_the_way() -> None:
    out = calm("after", LANG="en_GB.UTF-8").out
    assert "You haven't failed." in out
    assert out.index("Page 3 of 5") < out.index("Call 116 123") < out.index("Page 4 of 5")


def test_support_says_when_to_call_for_help_and_where_the_supporter_finds_somebody() -> None:
    ran = calm("support", LANG="en_GB.UTF-8")
    assert (ran.code, ran.err) == (0, "")
    danger = ran.out[ran.out.index("Page 4 of 6") : ran.out.index("Page 5 of 6")]
    assert "999  (all services)" in danger
    assert "Call 116 123" in ran.out[ran.out.index("Page 6 of 6") :]


def test_learn_says_what_self_harm_is_and_ends_with_somebody_to_call() -> None:
    ran = calm("learn", LANG="en_GB.UTF-8")
    assert (ran.code, ran.err) == (0, "")
    assert "Page 1 of 6: What self-harm is" in ran.out
    assert "Call 116 123" in ran.out[ran.out.index("Page 6 of 6") :]


def test_from_support_there_is_more_to_read_and_a_way_back() -> None:
    ran = calm("support", given="2\nm\n4\n\n\n\nq\n", LANG="en_GB.UTF-8")
    assert ran.code == 0
    at = [
        ran.out.index(page) for page in ("Page 2 of 6: Things to say", "Page 4 of 6: What people get wrong")
    ]
    assert at[0] < at[1] < ran.out.rindex("Page 2 of 6: Things to say")
    assert "m: more to read" not in calm("after").out


@pytest.mark.parametrize("command", ["after", "support"])
def test_a_country_nobody_knows_is_said_and_a_number_is_there(command: str) -> None:
    ran = calm(command, "--country", "Narnia")
    assert ran.code == 2
    assert "112" in ran.out
    assert "calm knows no country called Narnia." in ran.err


@pytest.mark.parametrize("command", ["after", "support"])
def test_broken_files_of_the_persons_are_named_and_the_words_are_there(calm_home: Path, command: str) -> None:
    data = calm_home / "data"
    data.mkdir(parents=True)
    (data / "plan.toml").write_text("people = [")
    ran = calm(command, LANG="en_GB.UTF-8")
    assert ran.code == 3
    assert "plan.toml:1" in ran.err
    assert "999" in ran.out
