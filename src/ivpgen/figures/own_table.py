"""The cells of a gemeente's own table, which was read whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from ivpgen.figures.data_file import Keuze, Overzicht, chosen
from ivpgen.figures.own import WAARDE, Eigen
from ivpgen.figures.records import NIET_GEPUBLICEERD, NIET_VAN_TOEPASSING, Cel, Opmerking


class Tabel(NamedTuple):
    """What Gegevensbestand asks of its content."""

    gelezen: Eigen

    def cellen(self, gebieden: Keuze, soorten: Keuze, onderwerpen: Keuze) -> Iterator[Cel]:
        in_area, in_kind, in_subject = chosen(gebieden), chosen(soorten), chosen(onderwerpen)
        return (
            cel
            for cel in self.gelezen.cellen
            if in_area(cel.gebied) and in_kind(cel.soort) and in_subject(cel.onderwerp)
        )

    def overzicht(self) -> Overzicht:
        made = self.gelezen
        missing = [cel for cel in made.cellen if cel.ontbreekt == NIET_GEPUBLICEERD]
        told = any(cel.voorlopig is not None for cel in made.cellen)
        provisional = [cel for cel in made.cellen if cel.voorlopig]
        remarks = list(made.opmerkingen)
        if made.dubbel:
            remarks.append(
                Opmerking(f"{made.dubbel} rijen staan er dubbel in, met hetzelfde cijfer; ze tellen één keer.")
            )
        return Overzicht(
            perioden=tuple(sorted({cel.periode for cel in made.cellen})),
            soorten={cel.soort: cel.soort for cel in made.cellen},
            gebieden=made.gebieden,
            onderwerpen=(WAARDE,),
            uitsplitsingen={},
            cellen=len(made.cellen),
            niet_gepubliceerd=len(missing),
            niet_gepubliceerd_in=dict(Counter(cel.gebied for cel in missing)),
            niet_van_toepassing=sum(cel.ontbreekt == NIET_VAN_TOEPASSING for cel in made.cellen),
            voorlopig=len(provisional) if told else None,
            voorlopige_perioden=tuple(sorted({cel.periode for cel in provisional})),
            dubbel=made.dubbel,
            overgeslagen=0,
            opmerkingen=tuple(remarks),
        )
