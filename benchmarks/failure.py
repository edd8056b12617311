"""What went wrong with a measurement."""


class NotMeasuredError(Exception):
    """A program did not do what was to be measured."""
