"""A new plan from an old one: what stays is kept as it was written, the rest is asked for, the old plan is the archive."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.plan.analysis import Indicator
from ivpgen.plan.goals import Prioriteit
from ivpgen.plan.model import Plan
from ivpgen.plan.planmap import Editie, Planmap
from ivpgen.plan.words import Ref
from ivpgen.rollover.carried_text import KEPT, kept, measured_anew, revised
from ivpgen.rollover.chunks import Brok, chunks
from ivpgen.rollover.judged import looked_back
from ivpgen.rollover.old_files import old_files, still_used
from ivpgen.rollover.term import Tijdvak
from ivpgen.rollover.yaml_text import PM, lines, note
from ivpgen.source.folder import PLAN
from ivpgen.start.templating import fill

_YEARS = re.compile(r"(?<!\d)20\d\d\s?[-–]\s?20\d\d(?!\d)")
_REVISED = ("velden", "themas", "digitale_veiligheid")
_CANDIDATES = ("doelen", "prioriteiten")
_DROPPED_LOCAL = frozenset({"samenwerking", "gemeenten"})


class Nieuw(NamedTuple):
    """The files of the new folder by name, and what was made of the old plan: kept keys, candidates, and what is left to the archive."""

    files: dict[str, bytes]
    archief: str
    behouden: list[str]
    kandidaten: list[str]
    gelaten: list[str]


def next_plan(planmap: Planmap, term: Tijdvak, schemas: dict[str, str], *, force: bool = False) -> Nieuw:
    """The new plan for a period of whole years.

    Raises Onbruikbaar for a plan that can't be read, and unless `force` says so for a period that isn't after the old one.
    """
    plan = planmap.plan
    if plan is None:
        raise Onbruikbaar("Het plan is niet te lezen.", hoe="Kijk met ivpgen check wat eraan mankeert.")
    end = plan.periode.eind
    if end is not None and term.van <= end and not force:
        raise Onbruikbaar(
            f"Het plan loopt nog tot en met {end.year}; een nieuw plan begint daarna.",
            hoe="Kies latere jaren, of ga door met --force.",
        )
    folder = planmap.folder
    was = f"{plan.periode.van.year}-{plan.periode.tot.year}" if plan.periode.van and plan.periode.tot else "vorig-plan"
    old = old_files(folder)
    archive = f"archief/{was}/"
    broken = chunks(folder.texts[folder.plan], folder.plan)
    local = _local(planmap, broken, term)
    text = _text(planmap, broken, term, f"{archive}{PLAN}", was, [*local])
    yaml = {PLAN: text, **{f"lokaal/{name}.yaml": one for name, one in local.items()}}
    files = {f"{archive}{name}": data for name, data in old.items()}
    files |= {f".ivpgen/{name}": one.encode() for name, one in schemas.items()}
    for name in ("gitignore", "vscode/settings.json", "vscode/extensions.json"):
        files[f".{name}"] = fill(name, {}).encode()
    files |= still_used(old, yaml.values())
    files |= {name: one.encode() for name, one in yaml.items()}
    candidates = [_named(one) for one in plan.prioriteiten]
    stays = [key for key in broken if key in {*KEPT, "indicatoren"}]
    left = [key for key in broken if key not in {*KEPT, "indicatoren", "per_gemeente", "ivpgen", *_HEAD}]
    return Nieuw(files, archive, stays, candidates, left)


_HEAD = ("titel", "ondertitel", "periode", "peildatum", "status")


def _text(planmap: Planmap, broken: dict[str, Brok], term: Tijdvak, archive: str, was: str, local: list[str]) -> str:
    editie = planmap.edities[0]
    plan = editie.plan.plan
    made = [
        "# yaml-language-server: $schema=.ivpgen/plan.schema.json",
        *note(
            f"Gemaakt met ivpgen rollover uit het plan {was}, dat in {archive.rpartition('/')[0]} staat. Wat meestal blijft "
            "is overgenomen zoals het was; wat opnieuw moet worden bedacht staat open (pm en [nog invullen]). ivpgen check "
            "telt wat er nog openstaat.",
            0,
        ),
        "ivpgen: 1",
        *lines(_head(plan, term)),
    ]
    for key in (
        "soort",
        "methode",
        "nummering",
        "gemeenten",
        "samenwerking",
        "portefeuillehouders",
        "huisstijl",
        "grafieken",
        "termen",
    ):
        made += _kept(broken, key)
    made += ["", *lines({"besluiten": _decisions(plan) or PM, "afstemming": PM}), ""]
    made += lines(
        {
            "samenvatting": _gap("het plan in een halve bladzijde"),
            "inleiding": _gap("waarom dit plan, en hoe het tot stand kwam"),
        }
    )
    for key in ("lezers", "reikwijdte", "kaders", "visie"):
        made += _kept(broken, key, f"Uit het plan {was}; herzie het.")
    made += ["", *lines({"participatie": PM, "ontwikkelingen": PM})]
    made += [
        "",
        *note("Het vorige plan, met zijn uitvoeringsplannen.", 0),
        *lines({"voorgangers": [{"bestand": archive}]}),
    ]
    made += ["", *note("Een voorstel, uit de indicatoren en de evaluatie van het vorige plan.", 0)]
    evaluatie = plan.evaluatie
    if evaluatie is not None and evaluatie.uitkomst is not None:
        made += note(f"Over de uitkomst van de evaluatie stond er: {' '.join(evaluatie.uitkomst.tekst)}", 0)
    made += lines({"terugblik": _look_back(editie)})
    for key in ("partners", "bronnen"):
        made += _kept(broken, key)
    made += _indicators(broken, planmap, term)
    made += [
        "",
        *note(
            "Wat zie je in de cijfers en in het werk? Elke bevinding met haar bron; de prioriteiten volgen eruit.", 0
        ),
    ]
    made += lines({"bevindingen": PM, "analyse": _gap("hoe staat het ervoor, vergeleken met eerder en met de regio?")})
    for key in _REVISED:
        if key in broken:
            made += ["", *revised(broken[key], f"komt uit het plan {was}; herzie het")]
    made += ["", *lines({"prioriteiten": PM}), *_candidates(broken, was)]
    for key in ("organisatie", "communicatie"):
        made += _kept(broken, key, f"Uit het plan {was}; herzie het.")
    made += ["", *lines({"middelen": PM, "evaluatie": _gap("wanneer en aan wie doe je verslag, en wie stelt bij?")})]
    for key in ("uitvoeringsplannen", "afbeeldingen", "begrippen", "afkortingen"):
        made += _kept(broken, key)
    if local:
        made += ["", *lines({"per_gemeente": {name: {"bestand": f"lokaal/{name}.yaml"} for name in local}})]
    return "\n".join(made).rstrip("\n") + "\n"


def _head(plan: Plan, term: Tijdvak) -> dict[str, Any]:
    title, under = (_YEARS.sub(term.naam, str(one)) for one in (plan.titel, plan.ondertitel))
    return {
        "titel": title or f"Integraal veiligheidsplan {term.naam}",
        "ondertitel": under,
        "periode": {"van": str(term.van.year), "tot": str(term.tot.year)},
        "peildatum": f"{term.van.year - 1}-12-31",
        "status": "concept",
    }


def _decisions(plan: Plan) -> list[dict[str, Any]]:
    """Who decides, as last time, with what it rests on; when is still to come."""
    found = []
    for one in plan.besluiten:
        if one.orgaan and one.soort != "intrekken":
            whose: dict[str, Any] = {"gemeenten": [*one.gemeenten]} if one.gemeenten else {}
            ground: dict[str, Any] = {"grondslag": [*one.grondslag]} if one.grondslag else {}
            found.append({**whose, "orgaan": str(one.orgaan), "soort": str(one.soort), "gepland": PM, **ground})
    return found


def _look_back(editie: Editie) -> dict[str, Any]:
    return {
        "tekst": _gap("wat bracht de vorige periode, in een paar zinnen?"),
        "pluspunten": [_gap("wat ging er goed?")],
        "verbeterpunten": [_gap("wat moet anders, en waar zie je dat in dit plan terug?")],
        "prioriteiten": looked_back(editie),
    }


def _indicators(broken: dict[str, Brok], planmap: Planmap, term: Tijdvak) -> list[str]:
    if "indicatoren" not in broken:
        return []
    known = {
        name: one
        for editie in reversed(planmap.edities)
        for one in editie.plan.plan.indicatoren
        if isinstance(one, Indicator)
        for name in (str(one.id), str(one.bbv))
        if name
    }
    return ["", *measured_anew(broken["indicatoren"], known, term.van.year - 1, term.tot.year)]


def _candidates(broken: dict[str, Brok], was: str) -> list[str]:
    """The old goals and priorities as comments: to take over where the analysis leads to them again."""
    made: list[str] = []
    for key in _CANDIDATES:
        if key in broken:
            made += [
                "",
                *note(
                    f"Kandidaten: {key} uit het plan {was}. Haal voor wat terugkomt de # weg, en zet het op zijn plek.",
                    0,
                ),
            ]
            made += [f"# {line}".rstrip() for line in broken[key].regels]
    return made


def _kept(broken: dict[str, Brok], key: str, remark: str = "") -> list[str]:
    if key not in broken:
        return []
    return ["", *(note(remark, 0) if remark else []), *kept(broken[key])]


def _named(prioriteit: Prioriteit | Ref) -> str:
    if isinstance(prioriteit, Ref):
        return str(prioriteit)
    return str(prioriteit.id) or f"“{' '.join(prioriteit.naam_of_titel.split())}”"


def _gap(what: str) -> str:
    return f"[nog invullen: {what}]"


def _local(planmap: Planmap, broken: dict[str, Brok], term: Tijdvak) -> dict[str, str]:
    """What the gemeenten have of their own and goes on, as the text of a file for each."""
    if "per_gemeente" not in broken:
        return {}
    folder, made = planmap.folder, {}
    for editie in planmap.lokaal:
        name = str(editie.gemeente)
        own = _own_chunks(broken["per_gemeente"], name, folder.texts)
        text: list[str] = []
        for key, brok in own.items():
            if key == "indicatoren":
                text += _indicators({key: brok}, planmap, term)
            elif key in KEPT and key not in _DROPPED_LOCAL:
                text += ["", *kept(brok)]
        if text:
            head = [
                "# yaml-language-server: $schema=../.ivpgen/lokaal.schema.json",
                *note("Overgenomen uit het vorige plan; herzie het.", 0),
            ]
            made[name] = "\n".join([*head, *text]).rstrip("\n") + "\n"
    return made


def _own_chunks(brok: Brok, gemeente: str, texts: dict[str, str]) -> dict[str, Brok]:
    """The root keys of what a gemeente adds, from its own file or from where it stands."""
    from yaml.nodes import MappingNode

    from ivpgen.source.keys import text_of, value_of
    from ivpgen.source.tree import build

    own = value_of(brok.node, gemeente) if isinstance(brok.node, MappingNode) else None
    if not isinstance(own, MappingNode):
        return {}
    file = text_of(value_of(own, "bestand"))
    if file in texts and len(own.value) == 1:
        return chunks(texts[file], file)
    return chunks("\n".join(lines(build(own))), file)
