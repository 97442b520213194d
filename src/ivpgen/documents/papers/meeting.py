"""What the papers of the startbijeenkomst need: who comes, what is on the programme, and which subjects are weighed."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.documents.options import Options
from ivpgen.documents.plain import Plain
from ivpgen.documents.texts import Gegevens, Tekst
from ivpgen.method import catalogus
from ivpgen.plan.governance import Partner

AXES = ("urgentie", "invloed van de gemeente")
"""What subjects are scored on when the plan scores nothing itself."""


def meeting(plain: Plain, options: Options) -> Gegevens:
    """`bijeenkomst` is what the plan says of it; `deelnemers`, `programma`, `agenda` of the method, `assen`, `onderwerpen`."""
    proces = options.data["proces"]
    own = proces["startbijeenkomst"] if proces else None
    scored = [one for one in options.data["bevindingen"]["lijst"] if one["soort_deel"] == "bevinding"]
    axes = list(dict.fromkeys(str(axis) for one in scored for axis in one["scores"]["per"]))
    return {
        "bijeenkomst": own,
        "deelnemers": _participants(plain, options, own),
        "programma": own["programma"] if own else None,
        "agenda": [one.naam for one in catalogus.startbijeenkomst()],
        "assen": axes or list(AXES),
        "onderwerpen": [*_subjects(options.data)] or [*_usual(options.data)],
    }


def _participants(plain: Plain, options: Options, own: Gegevens | None) -> list[Gegevens]:
    """Those that the plan invites, else its partners; each with its `rol` and the priorities that it takes part in."""
    invited = own["deelnemers"]["lijst"] if own else []
    known = {str(one["id"]): one for one in options.data["partners"]["lijst"]}
    if not invited:
        invited = [
            {"id": name, "naam": one["naam_of_titel"]} for name, one in known.items() if one["soort_deel"] == "partner"
        ]
    made = []
    for one in invited:
        name = str(one["id"])
        target = plain.index.find("partner", name, options.stuk.document.file)
        deel = plain.deel(target) if isinstance(target, Partner) else None
        made.append(
            {
                "naam": one["naam"],
                "rol": deel["rol"] if deel else None,
                "prioriteiten": [
                    prioriteit["naam_of_titel"]
                    for prioriteit in options.data["prioriteiten"]["lijst"]
                    if any(
                        str(ref["id"]) == name for key in ("trekker", "partners") for ref in prioriteit[key]["lijst"]
                    )
                ],
            }
        )
    return made


def _subjects(data: Gegevens) -> Iterator[Gegevens]:
    """Each finding, then each theme that no finding is about."""
    seen: set[str] = set()
    for one in data["bevindingen"]["lijst"]:
        if one["soort_deel"] != "bevinding":
            continue
        themes = [ref["naam"] for ref in one["themas"]["lijst"]]
        seen |= {str(name) for name in themes}
        yield {"namen": [one["titel"]] if one["titel"] else themes or [one["veld"]], "tekst": one["tekst"]}
    fields = data["velden"]["per"].values() if data["velden"] else ()
    for theme in [*(one for field in fields for one in field["themas"]["lijst"]), *data["themas"]["lijst"]]:
        if theme["soort_deel"] == "thema" and str(theme["naam_of_titel"]) not in seen:
            yield {"namen": [theme["naam_of_titel"]], "tekst": theme["beeld"]["tekst"] if theme["beeld"] else []}


def _usual(data: Gegevens) -> Iterator[Gegevens]:
    """The themes of the method, when the plan has no subjects yet."""
    editie = str(data["methode"]["kernbeleid"]) if data["methode"] else ""
    try:
        fields = catalogus.velden(editie) if editie else catalogus.velden()
    except ValueError:
        fields = catalogus.velden()
    for field in fields:
        for theme in field.themas:
            yield {"namen": [Tekst(theme.naam)], "tekst": []}
