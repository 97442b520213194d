"""What the items of an edition have to do with each other: the chain, with themes, fields, partners and figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ivpgen.documents.names import Names
from ivpgen.library.record import Rows
from ivpgen.library.things import Ding
from ivpgen.library.topics import veld_of
from ivpgen.method import catalogus
from ivpgen.plan.aims import Doel
from ivpgen.plan.analysis import Indicator
from ivpgen.plan.continuity import history
from ivpgen.plan.goals import DigitaalItem, Prioriteit, Themablok, Veld
from ivpgen.plan.index import Index, Verwijzing, references
from ivpgen.plan.parts import Basis
from ivpgen.plan.values import Waarde
from ivpgen.plan.work import Actiepunt, Maatregel

_KENMERKEN = {"themas": "thema", "velden": "veld", "veld": "veld", "partners": "partner", "trekker": "partner"}
"""The keys that say what an item is about and who does it."""
_VERBANDEN = {
    "prioriteiten": "prioriteit",
    "doelen": "doel",
    "indicatoren": "indicator",
    "subdoelen": "subdoel",
    "bevindingen": "bevinding",
}
"""The keys that link an item to another."""


class Links:
    """Fills the tables beside `item` for the items of one edition, given with their numbers.

    Of items with a number below `first` another edition has said all there is to say; others may refer to them.
    """

    def __init__(self, index: Index, names: Names, rows: Rows, own: Sequence[tuple[int, Ding]], first: int) -> None:
        self.index, self.names, self.rows = index, names, rows
        self.own = [(number, ding) for number, ding in own if number >= first]
        self.numbers = {id(ding.deel): number for number, ding in own}
        self.by_path = {(ding.bestand, ding.deel.plek.bestand, ding.deel.plek.pad): number for number, ding in own}
        self.soorten = {number: ding.soort for number, ding in own}

    def all_of_them(self) -> None:
        """Add the rows of every item."""
        for number, ding in self.own:
            self._links(number, ding)
            self._kenmerken(number, ding.deel)
            match ding.deel:
                case Indicator():
                    self._indicator(number, ding.deel)
                case Doel():
                    self.rows["doel"].append((number, int(self._measurable(ding.deel))))
                case Actiepunt() | Maatregel():
                    self._work(number, ding.deel)
                case Themablok():
                    self._theme(number, ding.deel)
                case DigitaalItem():
                    self._digital(number, ding.deel)
        self._themes_of_priorities()

    def _links(self, number: int, ding: Ding) -> None:
        """To the items that an item stands in, and to those that it refers to."""
        deel = ding.deel
        pad = deel.plek.pad
        found: dict[tuple[int, str], None] = {}
        for length in range(len(pad) - 1, 0, -1):
            above = self.by_path.get((ding.bestand, deel.plek.bestand, pad[:length]))
            if above is not None:
                found[above, self.soorten[above]] = None
        for key, soort in _VERBANDEN.items():
            if not hasattr(deel, key):
                continue
            for ref in _said(deel, key):
                target = self.numbers.get(id(self._target(ref)))
                if target is not None:
                    found[target, soort] = None
            for part in getattr(deel, key):
                inside = self.numbers.get(id(part)) if isinstance(part, Basis) else None
                if inside is not None:
                    found[inside, soort] = None
        self.rows["verband"] += [(number, other, soort) for other, soort in found if other != number]

    def _target(self, ref: Verwijzing) -> Basis | None:
        return next(
            (found for soort in ref.soorten if (found := self.index.find(soort, ref.id, ref.deel.plek.bestand))), None
        )

    def _kenmerken(self, number: int, deel: Basis) -> None:
        found: dict[tuple[str, str, str], None] = {}
        for key, soort in _KENMERKEN.items():
            for ref in _said(deel, key) if hasattr(deel, key) else ():
                found[soort, ref.id, self.names.of(ref, ref.deel)[0]] = None
        if isinstance(deel, Veld):
            found["veld", str(deel.plek.pad[-1]), self.names.name(deel)] = None
        if isinstance(deel, Themablok):
            found["thema", str(deel.thema or deel.id), self.names.name(deel)] = None
        self.rows["kenmerk"] += [(number, *one) for one in found]

    def _indicator(self, number: int, indicator: Indicator) -> None:
        wanted = [(year, _shown(value)) for year, value in indicator.streefwaarden.items()]
        wanted += [("", _shown(indicator.streefwaarde))] if indicator.streefwaarde else []
        streef = "; ".join(f"{year}: {value}" if year else value for year, value in wanted if value)
        nul = indicator.nulmeting
        start = nul.waarde if nul and nul.waarde else ""
        if nul and not start and str(nul.jaar) in indicator.waarden:
            start = indicator.waarden[str(nul.jaar)].waarde
        shown = f"{start} ({nul.jaar})" if nul and start and nul.jaar else str(start)
        self.rows["indicator"].append((number, str(indicator.eenheid), str(indicator.richting), shown, streef))
        for soort, values in (("gemeten", indicator.waarden), ("streef", indicator.streefwaarden)):
            for year, value in values.items():
                number_said = value.getal if _shown(value) else None
                real = float(number_said) if number_said is not None else None
                self.rows["waarde"].append((number, year, _shown(value), real, soort))

    def _measurable(self, doel: Doel) -> bool:
        """Whether a goal or one of its subgoals has an indicator with a target."""
        return any(_has_target(one) for one in self._indicators(doel)) or any(
            self._measurable(one) for one in doel.subdoelen if isinstance(one, Doel)
        )

    def _indicators(self, doel: Doel) -> Iterator[Indicator]:
        yield from (one for one in doel.indicatoren if isinstance(one, Indicator))
        for ref in references(doel, "indicatoren"):
            if isinstance(found := self._target(ref), Indicator):
                yield found

    def _work(self, number: int, work: Actiepunt | Maatregel) -> None:
        if isinstance(work, Actiepunt) and work.maatregelen:
            return
        entries = history(work)
        now = str(entries[-1].status) if entries else ""
        leads = ", ".join(self.names.of(ref, ref.deel)[0] for ref in _said(work, "trekker"))
        self.rows["maatregel"].append((number, now, leads, str(work.gezegd("planning")[0])))

    def _theme(self, number: int, theme: Themablok) -> None:
        slug = str(theme.thema or theme.id)
        pad = theme.plek.pad
        veld = str(pad[1]) if pad[0] == "velden" else veld_of(slug)
        tier = str(theme.niveau) or ("afwezig" if theme.afwezig and theme.afwezig.soort == "niet" else "")
        self.rows["thema"].append((number, slug, self.names.name(theme), veld, tier))

    def _themes_of_priorities(self) -> None:
        """What a priority is about is a priority, also where no theme says so."""
        mine = {number for number, _ in self.own}
        said = {str(row[1]): at for at, row in enumerate(self.rows["thema"]) if row[0] in mine}
        for number, ding in self.own:
            if not isinstance(ding.deel, Prioriteit):
                continue
            for ref in references(ding.deel, "themas"):
                at = said.get(ref.id)
                if at is None:
                    said[ref.id] = len(self.rows["thema"])
                    name = self.names.of(ref, ding.deel)[0]
                    self.rows["thema"].append((number, ref.id, name, veld_of(ref.id), "prioriteit"))
                elif not self.rows["thema"][at][4]:
                    self.rows["thema"][at] = (*self.rows["thema"][at][:4], "prioriteit")

    def _digital(self, number: int, item: DigitaalItem) -> None:
        slug = str(item.plek.pad[-1])
        known = catalogus.digitaal_item(slug)
        how = item.afwezig.soort if item.afwezig else "uitgewerkt"
        self.rows["digitaal"].append((number, slug, self.names.name(item), int(bool(known and known.kern)), how))


def _said(deel: Basis, key: str) -> Iterable[Verwijzing]:
    """The references under a key, also those that a part continues or inherits."""
    owner = deel.gezegd(key)[1]
    return references(owner, key)


def _shown(value: Waarde | None) -> str:
    return str(value.relatief or value.waarde) if value is not None else ""


def _has_target(indicator: Indicator) -> bool:
    return any(map(_shown, indicator.streefwaarden.values())) or bool(_shown(indicator.streefwaarde))
