"""Diagnostics as SARIF 2.1.0, the OASIS standard for results of static analysis, which code hosts and editors show."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from urllib.parse import quote

from ivpgen import __version__
from ivpgen.diagnostics import Place
from ivpgen.report.aside import reason
from ivpgen.report.checked import Checked
from ivpgen.report.service_names import fingerprints, is_outside
from ivpgen.rules.check import Diagnostic
from ivpgen.rules.record import FOUT, LET_OP, TIP, Rule

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {FOUT: "error", LET_OP: "warning", TIP: "note"}
_ROOT = "%SRCROOT%"
_SURROGATE = re.compile("[\ud800-\udfff]")

Data = dict[str, object]


def report(plans: Sequence[Checked]) -> str:
    """One run with all plans, pure ASCII; what a plan sets aside is there too, as suppressed in the source."""
    codes = sorted({one.finding.code for plan in plans for one, _ in _results(plan)})
    index = {code: number for number, code in enumerate(codes)}
    rules = {one.finding.code: one.rule for plan in plans for one, _ in _results(plan)}
    outside = [number for number, plan in enumerate(plans) if is_outside(plan)]
    run: Data = {
        "tool": {
            "driver": {
                "name": "ivpgen",
                "semanticVersion": __version__,
                "language": "nl-NL",
                "rules": [_rule(rules[code]) for code in codes],
            }
        },
        "language": "nl-NL",
        "columnKind": "unicodeCodePoints",
        "automationDetails": {"id": "ivpgen/check/"},
        "results": [made for number, plan in enumerate(plans) for made in _plan(plan, f"PLAN{number + 1}", index)],
    }
    if outside:
        run["originalUriBaseIds"] = {
            f"PLAN{number + 1}": {"description": {"text": _literal("De map van een plan dat elders staat.")}}
            for number in outside
        }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


def _results(plan: Checked) -> Iterator[tuple[Diagnostic, str | None]]:
    """Every diagnostic, with the reason why the plan sets it aside if it does."""
    yield from ((one, None) for one in plan.outcome.diagnostics)
    yield from ((one.diagnostic, reason(one.uitzondering)) for one in plan.outcome.onderdrukt)


def _plan(plan: Checked, name: str, index: dict[str, int]) -> Iterator[Data]:
    results = list(_results(plan))
    base, prefix = (name, "") if is_outside(plan) else (_ROOT, plan.prefix)
    for (one, why), print_ in zip(results, fingerprints(plan, [one.finding for one, _ in results]), strict=True):
        finding = one.finding
        made: Data = {
            "ruleId": finding.code,
            "ruleIndex": index[finding.code],
            "level": _LEVELS[one.niveau],
            "message": {"text": "\n".join(_literal(part) for part in (finding.bericht, finding.hoe) if part)},
            "locations": [_location(finding.place, prefix, base)],
            "partialFingerprints": {"ivpgen/v1": print_},
            # The standard wants the key in every result of a run, or in none.
            "suppressions": []
            if why is None
            else [{"kind": "inSource", "status": "accepted", "justification": _whole(why)}],
        }
        if finding.zie:
            made["relatedLocations"] = [
                {"id": 1, "message": {"text": "Zie ook."}, **_location(finding.zie, prefix, base)}
            ]
        yield made


def _location(place: Place, prefix: str, base: str) -> Data:
    region: Data = {"startLine": place.line, "startColumn": place.column}
    if (place.end_line, place.end_column) >= (place.line, place.column):
        region |= {"endLine": place.end_line, "endColumn": place.end_column}
    uri = quote(prefix + place.file, errors="surrogatepass")
    return {"physicalLocation": {"artifactLocation": {"uri": uri, "uriBaseId": base}, "region": region}}


def _rule(rule: Rule) -> Data:
    return {
        "id": rule.code,
        "name": rule.naam,
        "shortDescription": {"text": _literal(rule.naam.replace("-", " ").capitalize() + ".")},
        "fullDescription": {"text": _literal(rule.waarom)},
        "help": {"text": _literal(f"{rule.waarom}\n{rule.herstel}\nMeer uitleg: ivpgen explain {rule.code}")},
        "defaultConfiguration": {"level": _LEVELS[rule.niveau]},
        "properties": {"bron": rule.bron, "zekerheid": rule.zekerheid},
    }


def _literal(text: str) -> str:
    """A text as a message of SARIF that is shown as it is: braces hold no place in it, brackets make no link."""
    said = _whole(text).replace("{", "{{").replace("}", "}}")
    return said.replace("[", "\\[").replace("]", "\\]") if "](" in said else said


def _whole(text: str) -> str:
    """The text without half characters, which strict readers of JSON refuse."""
    return _SURROGATE.sub("\ufffd", text)
