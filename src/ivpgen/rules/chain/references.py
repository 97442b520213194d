"""References that lead nowhere, or to something that only one gemeente has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ivpgen.diagnostics import Finding
from ivpgen.plan.goals import NIVEAUS
from ivpgen.plan.governance import Gemeente
from ivpgen.plan.index import Verwijzing
from ivpgen.plan.model import Plan
from ivpgen.rules.chain.nearby import has_past, kind_of, suggestion
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.meaning import PARTNERSLEUTELS, meaning
from ivpgen.rules.record import FOUT, LET_OP, Rule

_SUGGESTED = 50
"""So many unresolved references get a suggestion; to look for one costs a walk over all ids."""
_KINDS = {
    "partner": ("De partner", "een partner"),
    "gemeente": ("De gemeente", "een gemeente"),
    "bron": ("De bron", "een bron"),
    "indicator": ("De indicator", "een indicator"),
    "bevinding": ("De bevinding", "een bevinding"),
    "doel": ("Het doel", "een doel"),
    "prioriteit": ("De prioriteit", "een prioriteit"),
    "actiepunt": ("Het actiepunt", "een actiepunt"),
    "maatregel": ("De maatregel", "een maatregel"),
    "onderdeel": ("Het onderdeel", "een onderdeel"),
    "middel": ("Het middel", "een middel"),
    "veld": ("Het veld", "een veld"),
    "thema": ("Het thema", "een thema"),
    "tabel": ("De tabel", "een tabel"),
    "afbeelding": ("De afbeelding", "een afbeelding"),
    "digitaal": ("Het onderwerp van digitale veiligheid", "een onderwerp van digitale veiligheid"),
    "uitgangspunt": ("Het uitgangspunt", "een uitgangspunt"),
    "wet": ("De wet", "een wet"),
    "voorganger": ("Dit deel van een vorig plan", "een deel van een vorig plan"),
    "bestand": ("Het plan", "een plan of uitvoeringsplan"),
    "ding": ("Het deel van het plan", "een deel van het plan"),
    "zie": ("Het deel van het plan", "een prioriteit, actiepunt, maatregel, doel of thema"),
}


def unresolved(context: Context) -> Iterator[Finding]:
    """A reference that means nothing, in this edition and in any other."""
    for number, verwijzing in enumerate(one.verwijzing for one in context.verwijzingen if not one.bekend):
        if _gemeenten(context, verwijzing):
            continue
        the, a = _KINDS[verwijzing.soorten[0]]
        other = kind_of(context, verwijzing)
        if other:
            bericht = f"“{verwijzing.id}” is {_KINDS[other][1]}, geen {a.partition(' ')[2]}."
        elif verwijzing.veld in PARTNERSLEUTELS:
            bericht = f"“{verwijzing.id}” staat niet bij de partners."
        else:
            bericht = f"{the} “{verwijzing.id}” bestaat niet."
        near = suggestion(context, verwijzing) if number < _SUGGESTED else ""
        yield Finding(
            "IVP301",
            context.reference(verwijzing),
            bericht,
            " ".join(part for part in (near, _mend(verwijzing, the, a)) if part),
            gewicht=LET_OP if _may_be_free(context, verwijzing) else None,
        )


def local_from_elsewhere(context: Context) -> Iterator[Finding]:
    """A reference to what only some gemeenten have, from a text that others have too."""
    for verwijzing, _, bekend in context.verwijzingen:
        if bekend:
            continue
        gemeenten = _gemeenten(context, verwijzing)
        if gemeenten and not _is_theirs(context, verwijzing, gemeenten):
            names = " en ".join(_name(context, gemeente) for gemeente in gemeenten)
            yield Finding(
                "IVP303",
                context.reference(verwijzing),
                f"“{verwijzing.id}” hoort alleen bij {names}; deze tekst is niet alleen van {names}.",
                "Zet de verwijzing in het eigen deel van die gemeente, of maak het deel gezamenlijk.",
            )


def _gemeenten(context: Context, verwijzing: Verwijzing) -> list[str]:
    """The gemeenten in whose edition the reference means something."""
    return [
        other.editie.gemeente
        for other in context.edities
        if other is not context and other.editie.gemeente and meaning(other.index, verwijzing)[1]
    ]


def _is_theirs(context: Context, verwijzing: Verwijzing, gemeenten: Sequence[str]) -> bool:
    """Whether it stands in a decision of these gemeenten, which the joint edition keeps."""
    if verwijzing.deel.plek.pad[:1] != ("besluiten",) or context.editie.gemeente:
        return False
    besluit = context.plan.besluiten[int(verwijzing.deel.plek.pad[1])]
    return set(besluit.gemeenten) <= set(gemeenten)


def _name(context: Context, gemeente: str) -> str:
    known = (one for one in context.plan.gemeenten if isinstance(one, Gemeente))
    return next((str(one.naam) for one in known if one.id == gemeente and one.naam), gemeente)


def _may_be_free(context: Context, verwijzing: Verwijzing) -> bool:
    """Whether the writer may mean somebody or something that the plan doesn't hold."""
    if verwijzing.veld in PARTNERSLEUTELS or verwijzing.veld == "prioriteit":
        return True
    return "voorganger" in verwijzing.soorten and not has_past(context, verwijzing)


def _mend(verwijzing: Verwijzing, the: str, a: str) -> str:
    veld, deel = verwijzing.veld, verwijzing.deel
    if veld in PARTNERSLEUTELS:
        return (
            "Voeg een partner met deze id toe, of schrijf de naam met een hoofdletter: dan wordt zij gewoon afgedrukt."
        )
    if veld == "gevolg":
        return f"Zet hier de id van een prioriteit, of een niveau: {', '.join(NIVEAUS[1:])}."
    if veld == "gemeenten" and isinstance(deel, Plan):
        return "Geef elke gemeente een id en een naam."
    if "zie" in verwijzing.soorten:
        return f"Zet hier de id van {a}, of schrijf in een paar woorden waar het staat."
    if "voorganger" in verwijzing.soorten:
        return (
            "Beschrijf het vorige plan bij voorgangers, of schrijf was: nieuw."
            if veld == "was"
            else "Beschrijf het vorige plan bij voorgangers."
        )
    if verwijzing.vrij and veld in {"bron", "bronnen", "volgens"}:
        return "Voeg een bron met deze id toe; een tekst met een spatie wordt gewoon afgedrukt."
    if "bestand" in verwijzing.soorten:
        return "Noem de naam van een bestand in de map uitvoering, zonder .yaml, of de id van een voorganger."
    if verwijzing.soorten[0] in {"wet", "digitaal"}:
        return f"Zet hier de id van {a} uit de catalogus."
    return f"Zet hier de id van {a}, of voeg {'dat' if the.startswith('Het') else 'die'} toe."


RULES: Rules = (
    (
        Rule(
            "IVP301",
            "onbekende-verwijzing",
            FOUT,
            "De keten van bron tot maatregel bestaat uit verwijzingen; wie er een volgt moet ergens uitkomen.",
            fout="""\
bevindingen:
  - id: hardrijders
    tekst: Vier op de tien inwoners hebben vaak hinder van te hard rijden.
prioriteiten:
  - id: verkeer
    titel: Veilig verkeer
    bevindingen: [hardrijder]
""",
            goed="""\
bevindingen:
  - id: hardrijders
    tekst: Vier op de tien inwoners hebben vaak hinder van te hard rijden.
prioriteiten:
  - id: verkeer
    titel: Veilig verkeer
    bevindingen: [hardrijders]
    trekker: Medewerker verkeer
""",
            herstel="Verbeter de id, of voeg toe waar zij naar verwijst.",
        ),
        unresolved,
    ),
    (
        Rule(
            "IVP303",
            "verwijzing-naar-lokaal",
            FOUT,
            "In de uitgave van een andere gemeente staat dit deel niet; daar zou de verwijzing nergens heen leiden.",
            fout="""\
gemeenten:
  - id: waterdam
    naam: Waterdam
  - id: heidebeek
    naam: Heidebeek
bevindingen:
  - id: leegstand
    tekst: In de haven staan zestien loodsen leeg.
    gevolg: haven
prioriteiten:
  - id: haven
    titel: Een weerbaar havengebied
    gemeenten: [waterdam]
""",
            goed="""\
gemeenten:
  - id: waterdam
    naam: Waterdam
  - id: heidebeek
    naam: Heidebeek
bevindingen:
  - id: leegstand
    tekst: In de haven staan zestien loodsen leeg.
    gevolg: haven
    gemeenten: [waterdam]
prioriteiten:
  - id: haven
    titel: Een weerbaar havengebied
    gemeenten: [waterdam]
""",
            herstel="Zet de verwijzing in het eigen deel van die gemeente.",
        ),
        local_from_elsewhere,
    ),
)
