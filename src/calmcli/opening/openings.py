"""What every way of opening a screen shares: the scene, and the lifeline below each screen."""

from collections.abc import Mapping, Sequence

from calmcli.core.helpline_words import lifeline
from calmcli.screens.frame import Lifeline
from calmcli.store.sitting import Sitting


class Scene:
    """What every screen of one sitting is made from."""

    def __init__(self, sitting: Sitting, *, is_moving: bool, has_blocks: bool = True) -> None:
        self.sitting = sitting
        """The sitting as it is now."""
        self.has_blocks = has_blocks
        """Whether the terminal shows more than letters."""
        self._may_move = is_moving

    @property
    def is_moving(self) -> bool:
        """Whether anything may move."""
        return self._may_move and not self.sitting.settings.is_still


class Openings:
    """Makes the screens of one flow with what they show; a module is imported when its screen is opened."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        """What they are made from."""

    @property
    def sitting(self) -> Sitting:
        """The sitting as it is now."""
        return self.scene.sitting

    @property
    def lifeline(self) -> Lifeline:
        """What gives who can be called at any time."""
        return Lifeline(self._lifeline_forms, self._lifeline_links)

    def _lifeline_forms(self) -> Sequence[str]:
        return lifeline(self.sitting.answer, self.sitting.clock.now())

    def _lifeline_links(self) -> Mapping[str, str]:
        from calmcli.core.helpline_links import lifeline_links  # noqa: PLC0415 - the first frame does without

        return lifeline_links(self.sitting.answer, self.sitting.clock.now())
