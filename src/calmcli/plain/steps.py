"""Moving through steps by answers."""

from calmcli.core.urge_plan import Place


def moved(place: Place, answer: str | None) -> Place | None:
    """Return the place an answer leads to; None if it leads nowhere."""
    match answer:
        case None | "":
            return place.next()
        case "b" | "B":
            return place.back()
        case "?":
            return place
        case _ if answer.isascii() and answer.isdigit() and 1 <= int(answer[:3]) <= place.steps:
            return place.at(int(answer))
    return None
