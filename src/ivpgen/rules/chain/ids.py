"""Ids that stand twice in one file."""

from __future__ import annotations

from collections.abc import Iterator

from ivpgen.diagnostics import Finding
from ivpgen.plan.goals import Themablok
from ivpgen.rules.context import Context, Rules
from ivpgen.rules.record import FOUT, Rule


def double_id(context: Context) -> Iterator[Finding]:
    """Two things of one kind with the same id; a theme that is treated in two velden is one thing said twice."""
    for stuk in context.editie.stukken():
        for (soort, identifier), delen in context.index.of(stuk).items():
            first, *others = delen
            for deel in others:
                if isinstance(deel, Themablok) and deel.thema:
                    continue
                veld = "id" if getattr(deel, "id", "") else "bbv"
                yield context.finding(
                    "IVP302",
                    deel,
                    veld,
                    bericht=f"De id “{identifier}” is al van een andere {soort} in dit bestand.",
                    hoe="Geef een van de twee een andere id, en pas de verwijzingen aan.",
                    zie=context.place(first, veld),
                )


RULES: Rules = (
    (
        Rule(
            "IVP302",
            "dubbele-id",
            FOUT,
            "Heten twee dingen hetzelfde, dan is van een verwijzing niet te zeggen welk van de twee zij bedoelt.",
            fout="""\
prioriteiten:
  - id: jeugd
    titel: Jeugd en jonge aanwas
  - id: jeugd
    titel: Veilig in en om de school
""",
            goed="""\
prioriteiten:
  - id: jonge-aanwas
    titel: Jeugd en jonge aanwas
  - id: veilige-school
    titel: Veilig in en om de school
""",
            herstel="Geef elk ding van een soort een eigen id.",
        ),
        double_id,
    ),
)
