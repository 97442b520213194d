"""A goal with its subgoals: what the plan, a theme, a priority or a piece of work wants to reach."""

from typing import Annotated

from ivpgen.plan.analysis import Indicator
from ivpgen.plan.grammar import Deel
from ivpgen.plan.lists import Reeks
from ivpgen.plan.refs import Prioriteiten, Themas, Velden
from ivpgen.plan.words import OfVerwijzing, Ref, Regel, woord

IndicatorenHier = Reeks[Annotated[Indicator | Ref, OfVerwijzing("indicator")]]


class Doel(Deel, naam="tekst"):
    """A goal; subgoals make a tree of any depth."""

    soort: Annotated[
        Regel, woord("maatschappelijk effect", "hoofddoel", "doelstelling", "subdoel", "doel", open=True)
    ] = Regel()
    velden: Velden = Velden()
    themas: Themas = Themas()
    prioriteiten: Prioriteiten = Prioriteiten()
    indicatoren: IndicatorenHier = Reeks()
    subdoelen: "Reeks[Annotated[Doel | Ref, OfVerwijzing('doel')]]" = Reeks()


DoelenHier = Reeks[Annotated[Doel | Ref, OfVerwijzing("doel")]]
