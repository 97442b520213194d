"""Which part of a plan stands at a place, in words: what a finding is about for who doesn't read YAML."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from ivpgen.diagnostics import Place
from ivpgen.documents.plain import Plain
from ivpgen.documents.sections import ONDERDELEN
from ivpgen.documents.terms import Term
from ivpgen.documents.texts import Gegevens, Tekst, capitalised
from ivpgen.phrases import shortened
from ivpgen.plan.index import SOORTEN
from ivpgen.plan.parts import Basis
from ivpgen.plan.planmap import Stuk

WHOLE = "Het plan als geheel"
_KINDS = {"digitaal": "Digitale veiligheid", "thema": "Thema", "tabel": "Tabel"}


class Plek(NamedTuple):
    """Where something stands: file and line (1-based), what kind of part that is, what it is called, and which key of it.

    Any of the last three may be empty.
    """

    bestand: str
    regel: int
    soort: str = ""
    naam: Tekst = Tekst()
    wat: str = ""


class _Part(NamedTuple):
    start: tuple[int, int]
    end: tuple[int, int]
    deel: Basis


class Parts:
    """The parts of every edition by the place where the writer typed them; what editions share counts as the first one's."""

    def __init__(self, plains: Sequence[Plain], term: Callable[[str], Term]) -> None:
        self._term = term
        self._plains: dict[int, Plain] = {}
        self._files: dict[str, list[_Part]] = {}
        seen: set[tuple[str, tuple[int, int], type]] = set()
        for plain in plains:
            for stuk in (*plain.editie.stukken(), *plain.editie.archief):
                for file, part in _parts(stuk):
                    self._plains[id(part.deel)] = plain
                    key = (file, part.start, type(part.deel))
                    if key not in seen:
                        seen.add(key)
                        self._files.setdefault(file, []).append(part)

    def around(self, place: Place) -> list[Basis]:
        """The parts that hold a place, the innermost first."""
        at = (place.line, place.column)
        found = [part for part in self._files.get(place.file, ()) if part.start <= at < part.end]
        return [part.deel for part in sorted(found, key=lambda part: (part.start, len(part.deel.plek.pad)))][::-1]

    def plek(self, place: Place) -> Plek:
        """A place with the nearest part that others can refer to, or else the section that it stands in."""
        above = self.around(place)
        deel = next((one for one in above if type(one) in SOORTEN), next(iter(above), None))
        if deel is None:
            return Plek(place.file, place.line)
        soort, naam = self.kind(deel), self.name(deel)
        return Plek(place.file, place.line, soort, Tekst() if str(naam) == soort else naam)

    def kind(self, deel: Basis) -> str:
        """What kind of part it is, in the plan's own words: `Speerpunt`, `Terugblik`."""
        soort = SOORTEN.get(type(deel), "")
        if soort:
            return _KINDS.get(soort) or capitalised(self._term(soort).enkelvoud)
        if not deel.plek.pad:
            return WHOLE
        root = str(deel.plek.pad[0])
        return ONDERDELEN[root].titel if root in ONDERDELEN else capitalised(root.replace("_", " "))

    def name(self, deel: Basis) -> Tekst:
        """What a part is called, with its source; a long name on one line. Empty for the plan itself and for what has no name."""
        if not deel.plek.pad or type(deel) not in SOORTEN:
            return Tekst()
        own = self.data(deel)["naam_of_titel"]
        return Tekst(shortened(own), own.bron)

    def data(self, deel: Basis) -> Gegevens:
        """The plain data of a part, of the edition that it came from."""
        return self._plains[id(deel)].deel(deel)

    def key(self, deel: Basis) -> str:
        """The id path of a part: the same in every edition."""
        return self._plains[id(deel)].bron(deel)


def _parts(stuk: Stuk) -> Iterator[tuple[str, _Part]]:
    """Each part of a file that the writer wrote, with the file that it was typed in."""
    for deel in stuk.delen:
        node = stuk.document.node(deel.plek.pad)
        if node is None or node.start_mark.name != node.end_mark.name:
            continue
        begin = stuk.document.place(deel.plek.pad, key=True)
        start = (begin.line, begin.column)
        if begin.file != node.start_mark.name:
            # A text that is included: the key stands in another file than what it holds.
            start = (node.start_mark.line + 1, node.start_mark.column + 1)
        yield node.start_mark.name, _Part(start, (node.end_mark.line + 1, node.end_mark.column + 1), deel)
