"""Settings as lines."""

from collections.abc import Sequence

from calmcli.core.problem import CannotError
from calmcli.core.setting_words import SettingValue, setting_values
from calmcli.core.settings import SETTINGS
from calmcli.plain.settings import Desk, settle
from talking import Talk


class Table:
    """Settings in memory."""

    def __init__(self) -> None:
        self.table: dict[str, object] = {}

    def values(self) -> Sequence[SettingValue]:
        """Return what holds."""
        return setting_values(self.table)

    def change(self, key: str, typed: str) -> SettingValue:
        """Change one, unless it is nonsense."""
        if typed == "nonsense":
            raise CannotError("It can be true or false.")
        self.table[key] = SETTINGS[key].kind.read(typed)
        return next(value for value in self.values() if value.setting.key == key)

    def clear(self, key: str) -> SettingValue:
        """Take one out."""
        del self.table[key]
        return next(value for value in self.values() if value.setting.key == key)


def talk_with(*answers: str) -> tuple[Talk, Table]:
    """Answer at the settings."""
    table, talk = Table(), Talk(*answers)
    desk = Desk(table.values, table.change, table.clear)
    talk.run(lambda conversation: settle(conversation, desk))
    return talk, table


def test_each_is_numbered_with_what_holds_one_a_line() -> None:
    talk, table = talk_with("q")
    numbered = [line for line in talk.lines if line[:1].isdigit() and "  " in line]
    assert numbered == [f"{number}  {value.line}" for number, value in enumerate(table.values(), 1)]
    assert talk.lines[-1].endswith("?: again, h: helplines, q: leave")


def test_one_is_chosen_explained_refused_and_changed() -> None:
    number = str(list(SETTINGS).index("plain") + 1)
    talk, table = talk_with(number, "?", "nonsense", "yes", "q")
    assert talk.text.count(SETTINGS["plain"].says) == 2
    assert "It can be true or false." in talk.lines
    assert "plain = true" in talk.lines
    assert table.table == {"plain": True}
    assert talk.unread == []


def test_enter_leaves_it_and_a_dash_takes_it_out() -> None:
    number = str(list(SETTINGS).index("minutes") + 1)
    talk, table = talk_with(number, "5", number, "", number, "-", "q")
    assert table.table == {}
    assert talk.unread == []


def test_where_nobody_answers_it_says_them_and_ends() -> None:
    talk, _table = talk_with()
    assert talk.text.count("minutes = 3") == 1
