"""Made-up plans to measure with: complete, sound, and of exactly as many lines as is asked."""

from __future__ import annotations

import random
import textwrap
from functools import cache
from itertools import zip_longest
from pathlib import Path
from typing import Any

import yaml

LINES = 500
PRIORITIES = 3
YEARS = range(2021, 2026)
PERIOD = range(2027, 2031)

_WIDTH = 108
_MATERIAL = Path(__file__).parent / "material"
_DISTRICTS = ("Noord", "Oostwijk", "het centrum", "De Hoven", "Waterland", "Zuiderpark")
_OWNERS = ("oov", "wijkteam", "toezicht")
_TERMS = {
    "aangifte": "een melding bij de politie met het verzoek om te vervolgen",
    "basisteam": "de politie van een of meer gemeenten",
    "heling": "kopen of verkopen van gestolen goed",
    "hotspot": "een plek waar overlast of criminaliteit zich ophoopt",
    "ondermijning": "criminaliteit die de samenleving van binnenuit aantast",
    "recidive": "opnieuw de fout in gaan na een straf",
    "trekker": "wie ervoor zorgt dat een maatregel gebeurt",
}


def plan(number: int, lines: int = LINES) -> str:
    """The YAML of a plan with all its sections; the same number gives the same plan.

    Raises ValueError when the material makes no plan of so many lines.
    """
    chance = random.Random(number)
    words = {
        "id": f"proefgemeente-{number}",
        "gemeente": f"Proefgemeente {number}",
        "code": f"GM{9000 + number}",
        "inwoners": f"{chance.randint(9, 95)}.{chance.randint(0, 999):03}",
        "deelnemers": f"{chance.randint(300, 990)}",
        "wijk": chance.choice(_DISTRICTS),
        "aantal": f"{PRIORITIES}",
    }
    data = _filled(_material("plan.yaml"), words)
    spare = [_add(data, chosen, words, chance) for chosen in chance.sample(_material("prioriteiten.yaml"), PRIORITIES)]
    _fill_up(data, spare, lines)
    return _written(data)


def _add(data: Any, source: Any, words: dict[str, str], chance: random.Random) -> list[Any]:
    """Put a priority with its finding, indicator and money in the plan; the measures that it still has are returned."""
    values = _values(source["indicator"], chance)
    streef = values[2023]
    said = {**words, "eerste": f"{values[2021]}", "laatste": f"{values[2025]}", "streef": f"{streef}"}
    chosen = _filled({key: value for key, value in source.items() if key != "indicator"}, said)
    name, indicator = chosen["id"], source["indicator"]
    data["indicatoren"].append(
        {
            **{key: indicator[key] for key in ("id", "naam", "eenheid", "bron")},
            "richting": "omlaag",
            "waarden": {str(year): str(value) for year, value in values.items()},
            "nulmeting": {"jaar": "2025"},
            "streefwaarden": {"2030": f"max. {streef}"},
        }
    )
    data["bevindingen"].append(
        {
            "id": f"{name}-neemt-toe",
            "tekst": chosen["bevinding"],
            "veld": chosen["velden"][0],
            "themas": chosen["themas"],
            "trend": "stijgend",
            "ernst": "hoog",
            "indicatoren": [indicator["id"]],
            "bronnen": [indicator["bron"]],
            "gevolg": name,
        }
    )
    goal = {"id": f"doel-{name}", "tekst": chosen["doel"], "indicatoren": [indicator["id"]]}
    measures = [_measure(name, at, texts, chance) for at, texts in enumerate(chosen["maatregelen"], 1)]
    data["prioriteiten"].append(
        {
            **{key: chosen[key] for key in ("id", "titel", "velden", "themas")},
            "bevindingen": [f"{name}-neemt-toe"],
            "onderbouwing": chosen["onderbouwing"],
            "doelen": [goal],
            "aanpak": chosen["aanpak"],
            "trekker": "oov",
            "partners": chosen["partners"],
            "actiepunten": [{"id": f"actie-{name}", "titel": chosen["titel"], "maatregelen": measures[:1]}],
        }
    )
    data["middelen"].append(
        {
            "id": f"geld-{name}",
            "post": chosen["titel"],
            "soort": "structureel",
            "dekking": "programma Veiligheid",
            "prioriteiten": [name],
            "eenheid": "euro",
            "stand": "gevraagd",
            "bedragen": {str(year): f"{chance.randint(15, 90)}.000" for year in PERIOD},
        }
    )
    return measures[1:]


def _values(indicator: Any, chance: random.Random) -> dict[int, int]:
    value = chance.randint(*map(int, indicator["van"]))
    values = {}
    for year in YEARS:
        values[year] = value
        value += chance.randint(*map(int, indicator["groei"]))
    return values


def _measure(priority: str, at: int, texts: list[str], chance: random.Random) -> Any:
    start = chance.choice(PERIOD)
    return {
        "id": f"{priority}-{at}",
        "maatregel": texts[0],
        "resultaat": texts[1],
        "trekker": chance.choice(_OWNERS),
        "planning": {"van": f"{start}-K{chance.randint(1, 4)}", "tot": f"{chance.choice(range(start, 2031))}-K4"},
    }


def _fill_up(data: Any, spare: list[list[Any]], lines: int) -> None:
    """Measures as long as they fit, in turn for each priority, and terms for the lines that are left."""
    missing = lines - _written(data).count("\n")
    turns = [(at, measure) for row in zip_longest(*spare) for at, measure in enumerate(row) if measure]
    count, rest = divmod(missing, _written([turns[0][1]]).count("\n"))
    if not 0 <= count <= len(turns):
        raise ValueError(f"no plan of {lines} lines: {missing} left to fill")
    for at, measure in turns[:count]:
        data["prioriteiten"][at]["actiepunten"][0]["maatregelen"].append(measure)
    data["begrippen"] |= dict(list(_TERMS.items())[:rest])


@cache
def _material(name: str) -> Any:
    return yaml.load((_MATERIAL / name).read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)


def _filled(value: Any, words: dict[str, str]) -> Any:
    """A copy with the words in place of their names in braces."""
    if isinstance(value, dict):
        return {key: _filled(item, words) for key, item in value.items()}
    if isinstance(value, list):
        return [_filled(item, words) for item in value]
    return value.format_map(words)


class _Dumper(yaml.CBaseDumper):
    """Writes as a schrijver does: scalars bare, prose in a block, lists of ids on one line, nothing by reference."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def _text(dumper: _Dumper, value: str) -> yaml.Node:
    if "\n" in value:
        paragraphs = (textwrap.fill(paragraph, _WIDTH) for paragraph in value.strip().split("\n\n"))
        return dumper.represent_scalar("tag:yaml.org,2002:str", "\n\n".join(paragraphs) + "\n", style="|")
    return dumper.represent_scalar("tag:yaml.org,2002:str", value)


def _list(dumper: _Dumper, value: list[Any]) -> yaml.Node:
    ids = all(isinstance(item, str) and " " not in item for item in value)
    return dumper.represent_sequence("tag:yaml.org,2002:seq", value, flow_style=ids)


_Dumper.add_representer(str, _text)
_Dumper.add_representer(list, _list)
_Dumper.add_representer(dict, lambda dumper, value: dumper.represent_mapping("tag:yaml.org,2002:map", value.items()))


def _written(data: Any) -> str:
    return yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, default_flow_style=False, width=10**6)
