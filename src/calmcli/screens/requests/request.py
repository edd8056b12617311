"""What every request of a screen is."""

from textual.message import Message


class Request(Message):
    """Something that a screen asks of the app: a screen answers, its caller acts.

    The answers to the requests of one module stand in the module of the same name in `answering`.
    """

    @property
    def flow(self) -> str:
        """The flow that answers it, by the name of both modules."""
        return type(self).__module__.rpartition(".")[2]
