"""The version of calm: the package takes it from here."""

VERSION = "0.1.0"
"""As Semantic Versioning has it."""
