"""The veiligheidsanalyse by itself: findings, pictures and figures per veld and theme, each printed once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ivpgen.documents.options import Options
from ivpgen.documents.texts import Gegevens
from ivpgen.method import catalogus
from ivpgen.plan.planmap import Stuk


def safety(options: Options) -> Gegevens:
    """Per veld its picture, its own findings and figures, and its themes with theirs; then what belongs to none of them."""
    data = options.data
    left = _Left(data)
    fields = [_field(one, left) for one in _fields(data)]
    outside = [made for one in _things(data["themas"]["lijst"], "thema") if (made := _theme(one, left))]
    rest = {"beeld": None, **left.take(left.findings)}
    return {
        "velden": [one for one in fields if one is not None],
        "themas": outside,
        "overig": rest,
        "overige_cijfers": left.unused(),
        "conclusies": [one for one in _things(data["bevindingen"]["lijst"], "bevinding") if one["afwezig"] is None],
        "analyse": options("analyse", None),
    }


def until(stuk: Stuk) -> int | None:
    """The last year of which figures are printed: that of the peildatum."""
    day = stuk.plan.peildatum.tot
    return day.year if day else None


class _Left:
    """The findings and indicators that haven't been printed yet."""

    def __init__(self, data: Gegevens) -> None:
        self.findings = [*_things(data["bevindingen"]["lijst"], "bevinding")]
        self._indicators = [*_things(data["indicatoren"]["lijst"], "indicator")]
        self._shown: set[int] = set()

    def take(self, findings: Iterable[Gegevens], *others: Gegevens) -> Gegevens:
        """These findings, and the indicators of them and of some other things, as far as they are left."""
        taken = [*findings]
        ids = {id(one) for one in taken}
        self.findings = [one for one in self.findings if id(one) not in ids]
        named = [one for thing in (*others, *taken) for one in _things(thing["indicatoren"]["lijst"], "indicator")]
        fresh = list({id(one): one for one in named if id(one) not in self._shown}.values())
        self._shown |= {id(one) for one in fresh}
        return {"bevindingen": taken, "indicatoren": fresh, "gevuld": bool(taken or fresh)}

    def unused(self) -> list[Gegevens]:
        """The indicators that nothing in the analysis named."""
        return [one for one in self._indicators if id(one) not in self._shown]


def _field(field: Gegevens, left: _Left) -> Gegevens | None:
    named = {str(field["naam_of_titel"])}
    themes = [*_things(field["themas"]["lijst"], "thema")]
    own_themes = {name for one in themes for name in _names(one)}
    about = [
        one for one in left.findings if str(one["veld"]) in named or (not one["veld"] and own_themes & {*_themes(one)})
    ]
    # A finding about a theme of the veld stands there, one about the veld as a whole before the themes.
    whole = left.take([one for one in about if not own_themes & {*_themes(one)}], field)
    made = [one for theme in themes if (one := _theme(theme, left))]
    if not (field["beeld"] or field["afwezig"] or whole["gevuld"] or made):
        return None
    return {"deel": field, "titel": field["naam_of_titel"], "beeld": field["beeld"], "themas": made, **whole}


def _theme(theme: Gegevens, left: _Left) -> Gegevens | None:
    names = _names(theme)
    found = left.take([one for one in left.findings if names & {*_themes(one)}], theme)
    if not (theme["beeld"] or found["gevuld"]):
        return None
    return {"titel": theme["naam_of_titel"], "beeld": theme["beeld"], **found}


def _names(theme: Gegevens) -> set[str]:
    return {str(theme[key]) for key in ("naam_of_titel", "thema") if theme.get(key)}


def _themes(finding: Gegevens) -> Iterator[str]:
    for one in finding["themas"]["lijst"]:
        yield str(one.get("naam") or one.get("naam_of_titel") or "")


def _fields(data: Gegevens) -> list[Gegevens]:
    fields = data["velden"]["per"] if data["velden"] else {}
    order = [field.slug for field in catalogus.velden()]
    return [
        fields[slug] for slug in sorted(fields, key=lambda slug: order.index(slug) if slug in order else len(order))
    ]


def _things(items: Iterable[Gegevens], soort: str) -> Iterator[Gegevens]:
    return (one for one in items if one["soort_deel"] == soort)
