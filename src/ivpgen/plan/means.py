"""Money and capacity."""

from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from ivpgen.plan.grammar import Afwezigbaar, Deel, Sectie
from ivpgen.plan.lists import Reeks, Tafel
from ivpgen.plan.moments import Moment
from ivpgen.plan.refs import Doelen, Prioriteiten, Themas
from ivpgen.plan.values import Waarde
from ivpgen.plan.words import JaNee, Regel, Verwijst, woord


class Bedrag(Afwezigbaar):
    """An amount of one year or source, budgeted or spent."""

    bron: Annotated[Regel, Verwijst(("bron",), vrij=True)] = Regel()
    jaar: Moment = Moment()
    lasten: Waarde | None = None
    baten: Waarde | None = None
    saldo: Waarde | None = None
    begroot: Waarde | None = None
    gerealiseerd: Waarde | None = None


class PerJaarOfLijst:
    """Marks amounts: a mapping of year to amount, or a list of Bedrag."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        forms = {"tafel": handler.generate_schema(Tafel[Waarde]), "reeks": handler.generate_schema(Reeks[Bedrag])}
        shape = core_schema.typed_dict_schema(
            {name: core_schema.typed_dict_field(form, required=False) for name, form in forms.items()}
        )
        return core_schema.no_info_wrap_validator_function(_amounts, shape)


def _amounts(value: Any, handler: Any) -> Any:
    if isinstance(value, Tafel | Reeks):
        return value
    listed = isinstance(value, list) or (
        isinstance(value, dict)
        and bool(set(value) & set(Bedrag.model_fields) - {"noot", "niet", "pm", "onbekend", "zie"})
    )
    return next(iter(handler({"reeks" if listed else "tafel": value}).values()))


class Capaciteit(Afwezigbaar):
    """People and time."""

    fte: Waarde | None = None
    uren: Waarde | None = None
    procent: Waarde | None = None
    tekst: Regel = Regel()


class Wijziging(Deel, vorm="wijziging", naam="wijziging"):
    """A change of the budget."""

    wijziging: Annotated[Regel, woord("vervalt", "minder", "meer", "nieuw")] = Regel()
    vanaf: Moment = Moment()
    reden: Regel = Regel()
    gevolg: Sectie | None = None


class Middel(Deel, vorm="", naam="post"):
    """A budget item: what it is for, where it comes from, how much per year."""

    post: Regel = Regel()
    soort: Annotated[Regel, woord("structureel", "incidenteel")] = Regel()
    dekking: Regel = Regel()
    taakveld: Regel = Regel()
    doelen: Doelen = Doelen()
    prioriteiten: Prioriteiten = Prioriteiten()
    themas: Themas = Themas()
    eenheid: Regel = Regel()
    stand: Annotated[Regel, woord("toegekend", "gevraagd", "toegezegd")] = Regel()
    ruimer_dan_plan: JaNee = False
    bedragen: Annotated[Tafel[Waarde] | Reeks[Bedrag], PerJaarOfLijst()] = Tafel()
    capaciteit: Capaciteit | None = None
    wijziging: Wijziging | None = None
    vanaf: Moment = Moment()
    reden: Regel = Regel()
    gevolg: Sectie | None = None
