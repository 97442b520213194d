"""Diagnostics as JUnit XML: a test suite per plan, a test case per rule, which build services show and compare.

There is no standard; this keeps to what Jenkins' schema (junit-10.xsd) allows, which GitLab and Azure DevOps read too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from ivpgen.phrases import number_of
from ivpgen.report.aside import exceptions, reason
from ivpgen.report.checked import Checked
from ivpgen.report.service_names import file_name
from ivpgen.rules.check import Diagnostic
from ivpgen.rules.record import NIVEAUS, Rule
from ivpgen.rules.table import BY_CODE

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def report(plans: Sequence[Checked]) -> str:
    """The XML, pure ASCII. A rule fails when one of its diagnostics holds the plan up; others are its output."""
    root = Element("testsuites", name="ivpgen")
    for plan in plans:
        _suite(root, plan)
    for count in ("tests", "failures"):
        root.set(count, str(sum(int(suite.get(count, "0")) for suite in root)))
    indent(root)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="us-ascii", xml_declaration=False).decode()}'
    )


def _suite(root: Element, plan: Checked) -> None:
    suite = SubElement(root, "testsuite", name=_xml(plan.name))
    found: dict[str, list[Diagnostic]] = {}
    for one in plan.outcome.diagnostics:
        found.setdefault(one.finding.code, []).append(one)
    aside: dict[str, list[str]] = {}
    for rule, uitzondering, places in exceptions(plan):
        where = ", ".join(f"{file_name(plan, place)}:{place.line}" for place in places)
        aside.setdefault(rule.code, []).append(f"Uitgezet bij controle, {where}: {reason(uitzondering)}")
    codes = sorted({*plan.outcome.bekeken, *found, *aside})
    for code in codes:
        _case(suite, plan, BY_CODE[code], found.get(code, []), aside.get(code, []))
    suite.set("tests", str(len(codes)))
    suite.set("failures", str(len(suite.findall("testcase/failure"))))
    suite.set("errors", "0")
    suite.set("skipped", str(len(suite.findall("testcase/skipped"))))


def _case(suite: Element, plan: Checked, rule: Rule, found: list[Diagnostic], aside: list[str]) -> None:
    # A dot would make packages of it.
    plan_name = re.sub(r"[./\\]+", "_", plan.name.strip("./\\")) or "plan"
    case = SubElement(suite, "testcase", classname=_xml(f"ivpgen.{plan_name}"), name=f"{rule.code} {rule.naam}")
    heavy = [one for one in found if plan.outcome.houdt_tegen(one)]
    if heavy:
        message = heavy[0].finding.bericht if len(heavy) == 1 else number_of(len(heavy), "melding", "meldingen")
        worst = max((one.niveau for one in heavy), key=NIVEAUS.index)
        SubElement(case, "failure", type=worst, message=_xml(message)).text = _xml("\n".join(_lines(heavy, plan)))
    elif aside and not found:
        SubElement(case, "skipped", message=_xml(aside[0]))
    said = [*_lines([one for one in found if not plan.outcome.houdt_tegen(one)], plan), *aside]
    if said:
        SubElement(case, "system-out").text = _xml("\n".join(said))


def _lines(found: Sequence[Diagnostic], plan: Checked) -> Iterator[str]:
    for one in found:
        finding = one.finding
        place = f"{file_name(plan, finding.place)}:{finding.place.line}:{finding.place.column}"
        yield " ".join(part for part in (f"{place}: {one.niveau}:", finding.bericht, finding.hoe) if part)


def _xml(text: str) -> str:
    """The text without what XML can't hold."""
    return _NO_XML.sub("\ufffd", text)
