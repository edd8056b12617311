"""Files of entries as other programs write them, and any journal."""

from datetime import datetime, timedelta, timezone
from typing import Any

from hypothesis import strategies as st

from calmcli.core.entry import Entry, entry_from, entry_id, file_text
from calmcli.store.outgoing import front_text
from making import any_bytes_as_text

JRNL_TEXT = """\
[2026-11-20 03:12:00 AM] A walk in the rain. It was @quiet and I had tea.
Then more.

[brackets] here

[2026-11-21 03:00:00 PM] Tea with Ana. *
ok
"""
"""As jrnl 4.6 keeps it and exports it."""

JRNL_JSON = """\
{
  "tags": {"@quiet": 1},
  "entries": [
    {
      "title": "A walk in the rain. It was @quiet and I had tea.",
      "body": "Then more.\\n\\n[brackets] here",
      "date": "2026-11-20", "time": "03:12", "tags": ["@quiet"], "starred": false
    },
    {
      "title": "Tea with Ana.", "body": "ok",
      "date": "2026-11-21", "time": "15:00", "tags": [], "starred": true
    }
  ]
}
"""
"""As jrnl 4.6 exports it."""

DAY_ONE = """\
{
  "metadata": {"version": "1.0"},
  "entries": [
    {
      "uuid": "A1B2", "creationDate": "2026-11-20T03:12:07Z", "timeZone": "Asia/Tokyo",
      "text": "A walk in the rain.\\n\\nThen tea.", "tags": ["walk", "rain"], "starred": true,
      "location": {"placeName": "The park", "latitude": 35.5, "region": null}
    },
    {"uuid": "A1B3", "creationDate": "2026-11-21T12:00:00Z", "text": "Exam done."}
  ]
}
"""
"""As Day One exports it."""

DAYLIO = """\
full_date,date,weekday,time,mood,activities,note_title,note
2026-11-21,November 21,Saturday,10:54 PM,good,"walk | tea","Rain","We sat inside,
and it was warm."
2026-11-20,November 20,Friday,07:05,meh,"","",""
"""
"""As Daylio exports it."""

_FRONT = st.fixed_dictionaries(
    {},
    optional={
        "mood": st.integers(0, 10),
        "urge": st.integers(0, 10),
        "feelings": st.lists(st.text(max_size=6), max_size=3),
        "tags": st.lists(st.text(max_size=6) | st.sampled_from(["a, b", '"', "=1+1", ">"]), max_size=3),
        "kind": st.sampled_from(["entry", "letter"]),
        "schema": st.sampled_from([1, 2]),
        "weather": st.text(max_size=6) | st.integers() | st.booleans() | st.dates(),
        "more things": st.lists(st.dictionaries(st.text(max_size=4), st.integers(), max_size=2), max_size=2),
        "mood-note": st.sampled_from(["-->", "<!-- calm-entry\n", "'=SUM(A1)", "\r\n", "\u2028"]),
    },
)
_BODIES = st.one_of(
    any_bytes_as_text(),
    st.text(max_size=40),
    st.sampled_from(
        ["=1+1", "'=1+1", "<!-- calm-entry\nname", "<!-- calm-entry words -->\n", "+++\n", "\n\n"]
    ),
)


@st.composite
def any_entry(draw: st.DrawFn) -> Entry:
    """Return any entry as its file gives it: with unknown keys, and bytes that are no text."""
    offset = timezone(timedelta(minutes=draw(st.integers(-14 * 60, 14 * 60))))
    moment = draw(st.datetimes(datetime(1990, 1, 1), datetime(2060, 1, 1)))
    written = moment.replace(microsecond=0, tzinfo=offset)
    front: dict[str, Any] = {**draw(_FRONT), **draw(st.sampled_from([{}, {"written": written}]))}
    text = file_text(front_text(front), draw(_BODIES))
    if draw(st.booleans()):
        text = draw(_BODIES)
    return entry_from(entry_id(written, draw(st.sampled_from(["k3f9", "aaaa", "zz22"]))), text)


def any_journal() -> st.SearchStrategy[list[Entry]]:
    """Return a few entries of different names."""
    return st.lists(any_entry(), min_size=1, max_size=4, unique_by=lambda entry: entry.id)
