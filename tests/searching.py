"""Any query, and how somebody would type it."""

from datetime import datetime

from hypothesis import strategies as st

from calmcli.core.query import Both, Either, Label, Level, Query, When, Without, Words


def typed(query: Query) -> str:  # noqa: PLR0911 - one form a kind
    """Return a query as somebody would type it."""
    match query:
        case Both(parts):
            return "(" + " AND ".join(map(typed, parts)) + ")"
        case Either(parts):
            return "(" + " OR ".join(map(typed, parts)) + ")"
        case Without(part):
            return f"NOT {typed(part)}"
        case Words(tokens, is_prefix):
            return f'"{" ".join(tokens)}"' + "*" * is_prefix
        case Label(field, words, is_prefix):
            return f'{field}:"{words}"' + "*" * is_prefix
        case Level(field, sign, number):
            return f"{field}:{sign}{number}"
        case When(first, after):
            return f"since:{first.date()}" if first else f"until:{after and after.date()}"


_TOKENS = st.sampled_from(["tea", "rain", "and", "雨", "10"])
_LEAVES: st.SearchStrategy[Query] = st.one_of(
    st.builds(Words, st.lists(_TOKENS, min_size=1, max_size=3).map(tuple), st.booleans()),
    st.builds(Label, st.sampled_from(["tag", "feeling"]), _TOKENS, st.booleans()),
    st.builds(
        Level,
        st.sampled_from(["mood", "urge"]),
        st.sampled_from(["<", "<=", "=", ">=", ">"]),
        st.integers(0, 10),
    ),
    st.dates().map(lambda day: When(first=datetime.combine(day, datetime.min.time()))),
)


def _parts(queries: st.SearchStrategy[Query]) -> st.SearchStrategy[tuple[Query, ...]]:
    return st.lists(queries, min_size=2, max_size=3).map(tuple)


def any_query() -> st.SearchStrategy[Query]:
    """Return any query."""
    return st.recursive(
        _LEAVES,
        lambda inner: st.one_of(
            st.builds(Both, _parts(inner)), st.builds(Either, _parts(inner)), st.builds(Without, inner)
        ),
        max_leaves=6,
    )
