"""The data of a paper: its head, the plan and the uitvoeringsplan it is about, and what its template can't count itself."""

from __future__ import annotations

from ivpgen.documents.charts import charts
from ivpgen.documents.head import head
from ivpgen.documents.options import Options, all_indicators
from ivpgen.documents.papers.choices import choices
from ivpgen.documents.papers.decisions import asked_of, head_of, others, rests_on
from ivpgen.documents.papers.meeting import meeting
from ivpgen.documents.papers.origin import STARTNOTITIE, origin
from ivpgen.documents.papers.parts import parts
from ivpgen.documents.papers.plain_words import explained, noticed, texts
from ivpgen.documents.papers.safety import safety, until
from ivpgen.documents.papers.table import PAPIEREN, Papier
from ivpgen.documents.papers.work import work
from ivpgen.documents.plain import Plain
from ivpgen.documents.state import names
from ivpgen.documents.terms import terms
from ivpgen.documents.texts import Gegevens, Tekst
from ivpgen.method import catalogus
from ivpgen.plan.planmap import Stuk

_OF_THE_PLAN = frozenset({"raadsbesluit", "publiekssamenvatting", "veiligheidsanalyse"})
"""Papers that are as far as the plan is; the others are drafts for somebody to finish."""
_NUMBERED = frozenset({"startnotitie", "veiligheidsanalyse"})
_PARTS_OF_STARTNOTITIE = ("terugblik", "reikwijdte", "visie", "kaders", "participatie", "afstemming", "communicatie")
_VOORSTEL = (
    "samenvatting",
    "inleiding",
    "afstemming",
    "middelen",
    "communicatie",
    "evaluatie",
    "uitvoeringsplannen",
    "vervolg",
)


def paper(plain: Plain, stuk: Stuk, naam: str) -> Gegevens:
    """The context of the template of a paper by its name in the table."""
    papier = PAPIEREN[naam]
    whole = plain.editie.plan
    options, own = Options(plain, whole), Options(plain, stuk)
    term = terms(stuk.plan, whole.plan)
    periode = whole.plan.periode
    year = until(whole) if naam == "veiligheidsanalyse" else None
    end = str(periode.eind.year) if periode.eind else "einde periode"
    return {
        "doc": _head(plain, stuk, papier),
        "plan": options.data,
        "stuk": own.data,
        "gemeenten": names(plain.editie),
        "afkortingen": options("afkortingen", None)["afkortingen"],
        "papier": {"opzet": "", **_data(plain, stuk, options, naam)},
        "delen": parts(options, _PARTS_OF_STARTNOTITIE if naam == "startnotitie" else _VOORSTEL),
        "eigen": parts(own, _VOORSTEL) if papier.jaarlijks else {},
        "term": term,
        "tabellen": None,
        "grafieken": charts(plain.editie, year, end),
        "peiljaar": year,
        "eindjaar": end,
    }


def _data(plain: Plain, stuk: Stuk, options: Options, naam: str) -> Gegevens:
    """What one paper needs and no other."""
    match naam.partition("-")[0]:
        case "startnotitie":
            goals = [one for one in options.data["doelen"]["lijst"] if one["soort_deel"] == "doel"]
            return {
                "doelen": goals,
                "stappen": [*catalogus.stappen()],
                "besluiten": asked_of(plain, stuk, "college") + asked_of(plain, stuk, "raad"),
                "opzet": origin([STARTNOTITIE]),
            }
        case "startbijeenkomst":
            agenda = catalogus.startbijeenkomst()
            sources = [slug for point in agenda for slug in point.bron]
            return {**meeting(plain, options), "opzet": origin(sources, [point.zekerheid for point in agenda])}
        case "raadsvoorstel" | "raadsbesluit":
            asked = asked_of(plain, stuk, "raad")
            college = head_of(asked_of(plain, stuk, "college"))
            return {
                "besluiten": asked,
                "besluit": head_of(asked),
                "grondslag": rests_on(head_of(asked)),
                "voorstel": college["datum"] if college else Tekst(),
                "keuzen": choices(options.data),
            }
        case "collegevoorstel":
            asked = asked_of(plain, stuk, "college")
            return {
                "besluiten": asked,
                "besluit": head_of(asked),
                "anderen": others(plain, stuk, "college"),
                "werk": work(plain.stuk(stuk), stuk),
                "keuzen": choices(plain.stuk(stuk)),
            }
        case "veiligheidsanalyse":
            options.data["indicatoren"]["lijst"] = all_indicators(plain, stuk)
            return safety(options)
        case "raadsinformatiebrief":
            return {"werk": work(plain.stuk(stuk), stuk)}
    return {"merkbaar": noticed(plain), "begrippen": explained(options.data, texts(options.data))}


def _head(plain: Plain, stuk: Stuk, papier: Papier) -> Gegevens:
    """Cover and properties: those of what the paper is about, under the name of the paper."""
    of_plan = head(plain.editie, stuk, naam="uitvoeringsplan" if papier.jaarlijks else "integraal veiligheidsplan")
    title = of_plan["titelregel"]
    summary = papier.naam == "publiekssamenvatting"
    return {
        **of_plan,
        "titel": f"{papier.titel} – {of_plan['titel']}",
        "titelregel": title if summary else Tekst(papier.titel),
        "ondertitel": Tekst(papier.titel) if summary else title,
        "omslag": [line for line in of_plan["omslag"] if str(line) != str(title)][:-1] if papier.omslag else [],
        "met_omslag": papier.omslag,
        "omschrijving": f"{papier.titel}: {of_plan['omschrijving']}",
        "trefwoorden": f"{papier.titel.lower()}, {of_plan['trefwoorden']}",
        "kenmerk": f"{of_plan['kenmerk']}-{papier.naam}",
        "datum": of_plan["datum"] if papier.naam in _OF_THE_PLAN and of_plan["status"] == "Vastgesteld" else "",
        "status": of_plan["status"] if papier.naam in _OF_THE_PLAN else "Concept",
        "kop": f"{papier.titel}: {of_plan['kop']}" if not summary else f"{of_plan['kop']}: in het kort",
        "nummering": "automatisch" if papier.naam in _NUMBERED else "geen",
    }
