"""What happens when a person gets in touch: in the ways they can, and of the lines that say so."""

from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.contact import NOTHING_KNOWN, Contact, Kind
from calmcli.core.helpline_choice import Way, ways_of
from calmcli.core.helplines import Helpline
from making import FULL_LINE, LINE, OWN_LINE, any_line

KINDS = {way: Kind(f"By {way}", ("Somebody answers.",)) for way in Way}
KNOWN = Contact(KINDS, {"gb-rain": ("They put the kettle on.",)})


def test_what_is_told_is_told_for_the_ways_in_which_a_line_is_reached() -> None:
    assert KNOWN.kinds_for([LINE]) == [KINDS[Way.PHONE]]
    assert KNOWN.kinds_for([FULL_LINE]) == list(KINDS.values())
    assert KNOWN.kinds_for([]) == []


def test_each_way_is_told_once_however_many_lines_have_it() -> None:
    assert KNOWN.kinds_for([LINE, LINE, FULL_LINE]) == list(KINDS.values())


def test_a_line_of_ones_own_is_a_person_one_knows() -> None:
    assert KNOWN.kinds_for([OWN_LINE]) == []
    assert KNOWN.kinds_for([OWN_LINE, LINE]) == [KINDS[Way.PHONE]]


def test_some_ways_can_be_left_out_and_what_lines_say_is_kept() -> None:
    some = KNOWN.in_ways([Way.CHAT, Way.PHONE])
    assert list(some.by_way) == [Way.PHONE, Way.CHAT]
    assert some.by_line == KNOWN.by_line
    assert some.kinds_for([FULL_LINE]) == [KINDS[Way.PHONE], KINDS[Way.CHAT]]
    assert KNOWN.in_ways([]).kinds_for([FULL_LINE]) == []


def test_where_nothing_is_known_nothing_is_told() -> None:
    assert NOTHING_KNOWN.kinds_for([FULL_LINE]) == []
    assert NOTHING_KNOWN.in_ways(Way).by_line == {}


@given(st.lists(any_line(), max_size=4), st.sets(st.sampled_from(list(Way))))
def test_nothing_is_told_of_a_way_nobody_can_take(lines: list[Helpline], ways: set[Way]) -> None:
    reached = {way for line in lines for way in ways_of(line)}
    told = KNOWN.in_ways(ways).kinds_for(lines)
    assert told == [KINDS[way] for way in Way if way in reached & ways]
