"""Why the system refused, in words."""


def reason_of(error: OSError) -> str:
    """Return why the system could not do something, in a few words, without its error number."""
    return error.strerror or str(error)
