"""Which files a new plan consists of, and the values that fill them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Protocol, TypeAlias

from ivpgen.method.gemeenten import Gemeente
from ivpgen.method.velden import STANDAARD_EDITIE
from ivpgen.start.content import PARTNER_IDS, values
from ivpgen.start.participants import deelnemers, one_line
from ivpgen.start.templating import fill

CI: TypeAlias = Literal["github", "gitlab", "azure"]

PIPELINES: dict[str, str] = {
    "github": ".github/workflows/veiligheidsplan.yml",
    "gitlab": ".gitlab-ci.yml",
    "azure": "azure-pipelines.yml",
}
"""The file of the pipeline, by the service that reads it."""


class Periode(Protocol):
    """The first and last year of a plan."""

    @property
    def van(self) -> int: ...

    @property
    def tot(self) -> int: ...


def make(
    gemeenten: Sequence[Gemeente | str],
    periode: Periode,
    *,
    titel: str = "",
    samenwerking: str = "",
    ci: CI | None = None,
    pakket: str = "ivpgen",
    editie: str = STANDAARD_EDITIE,
) -> dict[str, str]:
    """The files of a new plan: path relative to the plan's folder (with `/`) to text.

    A name outside the list of gemeenten is given as text. With several gemeenten the plan is a joint one, named
    `samenwerking`. `pakket` is what the pipeline hands to pip; `editie` is one of Kernbeleid Veiligheid.
    The JSON Schemas in `.ivpgen/` are not among the files: they are made from the models.

    Raises ValueError where there is no gemeente, two are the same, the period is turned round or the edition unknown.
    """
    if periode.tot < periode.van:
        raise ValueError(f"{periode.van}-{periode.tot}")
    who = deelnemers(gemeenten, PARTNER_IDS)
    known = values(
        who, periode.van, periode.tot, titel=one_line(titel), samenwerking=one_line(samenwerking), editie=editie
    )
    known |= {"pijplijn": PIPELINES[ci] if ci else "", "pakket": pakket}
    files = {
        "plan.yaml": "plan.yaml.j2",
        f"uitvoering/{periode.van}.yaml": "uitvoering.yaml.j2",
        "teksten/inleiding.md": "teksten/inleiding.md.j2",
        "LEESMIJ.md": "LEESMIJ.md.j2",
        ".gitignore": "gitignore",
        ".vscode/settings.json": "vscode/settings.json",
        ".vscode/extensions.json": "vscode/extensions.json",
    }
    if ci:
        files[PIPELINES[ci]] = f"ci/{ci}.yml.j2"
    made = {path: fill(template, known) for path, template in files.items()}
    if len(who) > 1:
        made |= {
            f"lokaal/{gemeente.id}.yaml": fill("lokaal.yaml.j2", known | {"gemeente": gemeente}) for gemeente in who
        }
    return made
