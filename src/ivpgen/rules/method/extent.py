"""How much the plan says, for the size of the gemeente, and whether it explains its own terms."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.phrases import dutch, listed
from ivpgen.plan.governance import Gemeente, Partner
from ivpgen.rules.method.survey import EXAMPLE, Survey
from ivpgen.rules.record import TIP, Rule

_TERMS = (
    "ondermijning", "integrale controle", "bibob", "damocles", "zorg- en veiligheidshuis", "high impact", "persoonsgerichte aanpak",
    "veelvoorkomende criminaliteit", "jonge aanwas", "onbegrepen gedrag", "going concern", "persoonsgebonden", "ketenaanpak",
    "gebiedsgebonden", "informatiegestuurd", "heling", "mensenhandel", "crisisbeheersing", "risicoprofiel", "polarisatie", "radicalisering",
    "woonoverlast", "cybercrime", "gedigitaliseerde", "weerbaarheid", "effectindicator", "nulmeting",
)  # fmt: skip
_LISTS = (
    "begrippenlijst",
    "woordenlijst",
    "lijst met begrippen",
    "begrippen en afkortingen",
    "lijst van afkortingen",
    "verklarende",
)
_MANY_TERMS = 4
_MANY_WORDS = 1_000
_LARGE = 50_000
_SHORT_FOR_LARGE = 1_500
_WORDS = 20_000
_WORDS_PER_INWONER = 0.25
_FINISHED = frozenset({"voorgelegd", "vastgesteld"})


def extent(survey: Survey) -> Iterator[Finding]:
    """A plan that is far longer or shorter than a gemeente of its size needs; the limits are generous, and ours."""
    inwoners = _inwoners(survey)
    if not inwoners:
        return
    most = _WORDS + inwoners * _WORDS_PER_INWONER
    finished = inwoners >= _LARGE and survey.plan.status in _FINISHED
    texts = _texts(survey)
    # Counting words takes longer than seeing that there can't be so many.
    if not finished and sum(map(len, texts)) < most * 2:
        return
    words = sum(len(text.split()) for text in texts)
    if words > most:
        bericht = f"Het plan telt ongeveer {_thousands(words)} woorden. Dat is veel voor een gemeente met {_thousands(inwoners)} inwoners."
        hoe = "Kijk wat naar een bijlage of naar het uitvoeringsplan kan."
    elif finished and words < _SHORT_FOR_LARGE:
        bericht = f"Het plan telt ongeveer {_thousands(words)} woorden. Dat is weinig voor een gemeente met {_thousands(inwoners)} inwoners."
        hoe = "Kijk of de analyse en de aanpak genoeg zeggen over wat er in de gemeente speelt."
    else:
        return
    yield survey.missing("IVP425", bericht=bericht, hoe=hoe)


def _inwoners(survey: Survey) -> int:
    """How many people live in all gemeenten of the plan; 0 when that isn't said of each."""
    each = [one.inwoners.getal if one.inwoners else None for one in survey.context.delen(Gemeente)]
    return 0 if None in each else int(sum(one for one in each if one is not None))


def _texts(survey: Survey) -> list[str]:
    """The files of the plan, those of the uitvoeringsplannen and the archive not."""
    texts = survey.context.planmap.folder.texts
    return [text for name, text in texts.items() if not name.startswith(("uitvoering/", "archief/", "cijfers/"))]


def _thousands(number: int) -> str:
    return dutch(round(number, -2 if number > _MANY_WORDS else -1))


def glossary(survey: Survey) -> Iterator[Finding]:
    """Terms of the field in a plan that has no list of terms or abbreviations."""
    if survey.treats("begrippen", "afkortingen", work=True) or any(one.afkorting for one in survey.parts(Partner)):
        return
    used = [term for term in _TERMS if survey.says(term)]
    if len(used) >= _MANY_TERMS and not survey.says(*_LISTS):
        yield survey.missing(
            "IVP424",
            bericht=f"Het plan gebruikt vaktaal, zoals {listed(used[:3])}, en heeft geen lijst met begrippen of afkortingen.",
            hoe="Leg ze uit bij begrippen en afkortingen; ivpgen maakt er een bijlage van.",
        )


RECORDS = (
    Rule(
        "IVP424",
        "woordenlijst-ontbreekt",
        TIP,
        "Raadsleden en inwoners lezen het plan ook; woorden uit het vak betekenen voor hen niets of iets anders.",
        bron="ccv-afbakening",
        zekerheid="bevestigd",
        volledigheid=True,
        vragen=("woordenlijst",),
        fout=f"""{EXAMPLE}\
inleiding: Ondermijning, mensenhandel, cybercrime en woonoverlast vragen om een integrale controle.
""",
        goed=f"""{EXAMPLE}\
inleiding: Ondermijning, mensenhandel, cybercrime en woonoverlast vragen om een integrale controle.
begrippen:
  Integrale controle: Een controle waarbij meerdere diensten tegelijk kijken.
""",
        herstel="Leg de woorden uit bij begrippen en afkortingen.",
    ),
    Rule(
        "IVP425",
        "omvang-past-niet",
        TIP,
        "Een plan dat past bij de gemeente wordt gelezen. Het CCV noemt geen aantal; de grenzen zijn ruim en van ivpgen.",
        bron="ccv-afbakening",
        zekerheid="afgeleid",
        volledigheid=True,
        vragen=("omvang-passend",),
        fout=f"""{EXAMPLE}\
status: vastgesteld
gemeenten:
  - id: voorbeeldstad
    naam: Voorbeeldstad
    inwoners: 124.000
""",
        goed=f"""{EXAMPLE}\
status: vastgesteld
gemeenten:
  - id: voorbeeldstad
    naam: Voorbeeldstad
    inwoners: 8.900
""",
        herstel="Kort het plan in of werk het uit, of laat het zo als het bij de gemeente past.",
    ),
)
