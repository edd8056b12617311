"""What the answers of every flow share: the app they act on, and how a request finds its answer."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from textual.app import App
from textual.screen import Screen

from calmcli.core.problem import CannotError
from calmcli.opening.openings import Openings, Scene
from calmcli.screens.frame import Frame
from calmcli.screens.requests.request import Request
from calmcli.store.sitting import Sitting
from calmcli.widgets.lifeline_bar import LifelineBar

if TYPE_CHECKING:
    from calmcli.core.safety_plan import SafetyPlan

_Answer = TypeVar("_Answer", bound=Callable[..., None])


class Host(App[None]):
    """An app as the answers of its flows see it."""

    scene: Scene
    """What every screen is made from."""

    def flow(self, name: str) -> "Answers":
        """Return the answers of a flow by its name, made when it is first asked for."""
        raise NotImplementedError

    def go_back(self) -> None:
        """Go back to the screen before this one; from the first, leave."""
        if len(self.screen_stack) > 1:
            self.pop_screen()
        else:
            self.exit()

    def tell(self, words: str) -> None:
        """Tell the person something on the screen they are on."""
        if isinstance(self.screen, Frame):
            self.screen.notice = words

    def renew(self, sitting: Sitting) -> None:
        """Go on with the sitting as it is now, on every screen."""
        before, self.scene.sitting = self.scene.sitting, sitting
        if sitting.answer is before.answer:
            return
        for screen in self.screen_stack:
            screen.query(LifelineBar).refresh()
            if isinstance(screen, Frame):
                screen.show_answer(sitting.answer)

    def renew_plan(self, plan: "SafetyPlan") -> None:
        """Go on with the safety plan as it stands now."""
        self.scene.sitting = self.scene.sitting._replace(safety_plan=plan)
        for screen in self.screen_stack:
            if isinstance(screen, Frame):
                screen.show_plan(plan)

    def look_at_plan(self) -> None:
        """Go on with the safety plan as another window has left it; changes that wait here are kept."""
        sitting = self.scene.sitting
        if sitting.store.has_unsaved_plan:
            return
        plan = sitting.store.plan_look.seen()
        if plan is not None and plan != sitting.safety_plan:
            self.renew_plan(plan)

    @contextmanager
    def told(self) -> Iterator[None]:
        """Tell the person what cannot be done."""
        try:
            yield
        except CannotError as error:
            self.tell(str(error))


def answers_to(*requests: type[Request]) -> Callable[[_Answer], _Answer]:
    """Mark a method of `Answers` as what answers some requests; it may take the request, or nothing."""

    def mark(method: _Answer) -> _Answer:
        vars(method)["requests"] = requests
        return method

    return mark


class Answers:
    """What one flow does when its screens ask."""

    openings: ClassVar[type[Openings]] = Openings
    """What makes its screens."""

    _methods: ClassVar[dict[type[Request], Callable[..., None]]] = {}

    def __init_subclass__(cls) -> None:
        """Note which method answers which request."""
        marked = [(method, getattr(method, "requests", ())) for method in vars(cls).values()]
        cls._methods = {request: method for method, requests in marked for request in requests}

    def __init__(self, host: Host) -> None:
        self.host = host
        """The app."""
        self.opening = self.openings(host.scene)
        """Makes its screens."""

    @property
    def sitting(self) -> Sitting:
        """The sitting as it is now."""
        return self.host.scene.sitting

    @property
    def screens(self) -> list[Screen[Any]]:
        """The screens that are open, the first of them below all others."""
        return self.host.screen_stack

    def answer(self, request: Request) -> None:
        """Do what a screen asks."""
        method = self._methods[type(request)]
        method(*(self, request)[: method.__code__.co_argcount])

    def open(self, name: str) -> Frame:
        """Return a screen of this flow by its name, ready to be shown."""
        screen: Frame = getattr(self.opening, name.replace("-", "_"))()
        return screen

    def leave(self, screen: Screen[Any]) -> bool:  # noqa: ARG002 - what flows with more to do decide by
        """Do what is due as a screen is left; say whether all is done that leaving means."""
        return False

    def keep_words(self) -> None:
        """Keep words that are not yet saved; where the disk refuses them, they stay in memory."""
