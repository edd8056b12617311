"""The keys that work on every screen, in every dialog and in every text box."""

from textual.binding import Binding

from calmcli.core.language import _

KEYS_EVERYWHERE = [
    Binding(
        "f1,ctrl+t",
        "helplines",
        _("helplines"),
        show=False,
        priority=True,
        tooltip=_("helplines and the emergency number"),
        id="helplines",
    ),
    Binding(
        "ctrl+q,f12",
        "vanish",
        _("leave at once"),
        show=False,
        priority=True,
        tooltip=_("leave at once and clear the screen; what you wrote is kept"),
        id="vanish",
    ),
    Binding("f6", "next_theme", _("other colours"), show=False, priority=True, id="theme"),
    Binding("ctrl+p", "palette", _("what can be done"), show=False, priority=True, id="palette"),
    Binding("ctrl+z", "suspend_process", _("to the shell, and fg comes back"), show=False, id="suspend"),
    Binding("ctrl+c", "interrupt", _("leave"), show=False, system=True, id="interrupt"),
]
"""Those of the app; each has an id, by which a person can add keys of their own."""
