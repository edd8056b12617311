"""The plain form of TOML above an entry."""

import tomllib

from hypothesis import given, settings
from hypothesis import strategies as st

from calmcli.core.plain_toml import plain_table
from calmcli.store.journal import encoded
from making import entry

_PLAIN = st.lists(
    st.one_of(
        st.sampled_from(
            [
                'kind = "entry"\n',
                "mood = 4\n",
                "mood = 04\n",
                'tags = [\n    "rain",\n    "tea",\n]\n',
                'tags = ["rain", "tea"]\n',
                'tags = ["rain" "tea"]\n',
                "tags = []\n",
                "tags = [,]\n",
                'tags = [\n"rain"\n,]\n',
                "written = 2026-11-22 03:12:07+00:00\n",
                "written = 2026-11-22T03:12:07-05:30\n",
                "written = 2026-02-30 03:12:07+00:00\n",
                "written = 2026-11-22 03:12:07+24:00\n",
                "written = 2026-11-22 24:00:00+00:00\n",
                'kind = "\\u00e9"\n',
                'kind = "a\tb"\n',
                'kind = "雨 é \u0085"\n',
                'tags = ["a\x0bb"]\n',
                "tags = [\x0b]\n",
                "tags = [\u00a0]\n",
                "more = 1.5\n",
                "# a comment\n",
            ]
        ),
        st.text(st.sampled_from('ab=[]," \n\\1-\u2028'), max_size=6),
    ),
    max_size=4,
).map("".join)


@settings(max_examples=200)
@given(_PLAIN)
def test_the_plain_form_is_read_as_any_toml_is(text: str) -> None:
    quick = plain_table(text)
    if quick is not None:
        assert quick == tomllib.loads(text)
        assert list(quick) == list(tomllib.loads(text))


def test_what_calm_writes_above_an_entry_is_of_the_plain_form() -> None:
    found = entry("Tea.\n")._replace(mood=4, tags=("rain", "tea"), feelings=("tired",))
    text = encoded(found).decode()
    front = text.split("+++\n")[1]
    assert plain_table(front) == tomllib.loads(front) == found.front_matter()
