"""`calm ground` as the program runs it: the list, one by its name, JSON, completion, files edited badly."""

from pathlib import Path

import pytest

from calmcli.store.grounding import exercises, grounding_words
from inside import Inside, data, inside

__all__ = ["data", "inside"]

WORDS = grounding_words()


def test_the_list_names_each_and_what_has_a_medical_caution_by_its_name_alone(inside: Inside) -> None:
    ran = inside.calm("ground", "--list")
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert [line.split("  ")[0] for line in lines[:-1]] == [each.id for each in exercises().offered]
    assert lines[-1] == "With a medical caution, which is read first: cold, move"


def test_the_document_holds_every_exercise_with_its_caution_and_its_sources(inside: Inside) -> None:
    document = inside.calm("ground", "--list", "--json").json
    assert document["schema"] == 1
    assert [item["id"] for item in document["items"] if item["gated"]] == ["cold", "move"]
    for item in document["items"]:
        assert item["caution"]
        assert item["stages"]
        assert all(source["says"] for source in item["sources"])
    one = inside.calm("ground", "muscles", "--json").json
    assert (one["schema"], one["id"], one["seconds"]) == (1, "muscles", 287)
    assert one["stages"][0]["prompts"][0]["seconds"] == 6


def test_without_a_name_they_are_offered_and_without_an_answer_it_ends(inside: Inside) -> None:
    ran = inside.calm("ground")
    assert (ran.code, ran.err) == (0, "")
    assert WORDS.opening in ran.out
    assert "1  Five senses" in ran.out
    assert "\x1b" not in ran.out


def test_one_is_gone_through_by_its_name_with_enter(inside: Inside) -> None:
    ran = inside.calm("ground", "Five Senses", given="\n" * 6 + "3\n")
    assert (ran.code, ran.err) == (0, "")
    assert "Find one thing that you can taste." in ran.out
    assert WORDS.feels[2].says[1] in ran.out
    assert "Call" in ran.out[ran.out.index(WORDS.feels[2].says[1]) :]


def test_without_a_timer_enter_moves_on(inside: Inside) -> None:
    ran = inside.calm("ground", "muscles-short", "--no-timer", given="\n" * 9 + "\n")
    assert ran.code == 0
    assert " seconds)" not in ran.out
    assert WORDS.question in ran.out


def test_a_setting_turns_all_timers_off(inside: Inside, calm_home: Path) -> None:
    (calm_home / "config").mkdir(parents=True)
    (calm_home / "config" / "config.toml").write_text("timers = false\n")
    ran = inside.calm("ground", "muscles-short", given="\n" * 9 + "\n")
    assert (ran.code, ran.err) == (0, "")
    assert " seconds)" not in ran.out


def test_what_has_a_medical_caution_shows_it_and_no_more_to_who_says_nothing(inside: Inside) -> None:
    for given in ("", "\n"):
        ran = inside.calm("ground", "cold", given=given)
        assert ran.code == 0
        assert "beta blockers" in ran.out
        assert "sit down." not in ran.out


def test_what_was_put_into_the_plan_is_in_it_at_once(inside: Inside) -> None:
    words = exercises().offered[0].own_words
    home = "3\n1\n" + "\n" * 6 + "a\n\n\n7\nq\n"
    ran = inside.calm(given=home)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.index("Added to your plan.") < ran.out.index(f"  {words}")
    assert words in inside.calm("plan", "show").out


def test_a_name_that_is_none_is_refused_with_those_there_are(inside: Inside) -> None:
    ran = inside.calm("ground", "nosuch")
    assert (ran.code, ran.out) == (2, "")
    assert "There are: senses, muscles," in ran.err
    assert "cold" not in ran.err


@pytest.mark.parametrize("arguments", [["--list"], ["--json"], []])
def test_one_edited_badly_is_named_and_the_rest_is_there(
    inside: Inside, data: Path, arguments: list[str]
) -> None:
    path = data / "content" / "en" / "grounding" / "senses.toml"
    path.write_text("order = ")
    ran = inside.calm("ground", *arguments)
    assert ran.code == 3
    assert f"{path}:1" in ran.err
    assert "muscles" in ran.out
    assert "Traceback" not in ran.err


def test_a_shell_completes_the_names_but_none_with_a_medical_caution(inside: Inside) -> None:
    def completed(words: str, at: int) -> list[str]:
        inside.set(_CALM_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD=str(at))
        return inside.calm().out.split()

    assert completed("calm ground mu", 2) == ["muscles", "muscles-short"]
    assert completed("calm ground c", 2) == []
    assert "ground" in completed("calm g", 1)
