"""A library as a website of plain files: it needs no server, asks nothing of the network and works without a script but for searching."""

from __future__ import annotations

import json
import sqlite3

from ivpgen.html.templates import render_template
from ivpgen.library.scope import Gekozen
from ivpgen.library.site_data import index, plan_files, plan_page, theme_pages
from ivpgen.library.stats import stats
from ivpgen.resources import template_path

MANIFEST = "site.json"
"""The list of all files of a site: how a later one knows which are its own to replace."""
_SCRIPT = "site-zoek.js"


def site(connection: sqlite3.Connection, chosen: Gekozen, own: dict[str, str], title: str) -> dict[str, bytes]:
    """The files of the site by their names, about the plans in `gekozen`. `own` are templates in the place of ours."""
    internal = connection.execute("SELECT waarde FROM over WHERE sleutel = 'intern'").fetchone() == ("ja",)
    whole = {"titel": title, "wie": chosen.wie, "intern": internal}
    files = plan_files(connection)
    themes = theme_pages(connection)
    by_slug = {one.slug: one.bestand for one in themes}
    paths = {
        pad: files[number]
        for number, pad in connection.execute("SELECT id, pad FROM plan JOIN gekozen ON plan.id = plan")
    }
    made: dict[str, bytes] = {}

    def page(name: str, template: str, **data: object) -> None:
        up = "../" * name.count("/")
        context = {"site": whole, "terug": up, "pagina": name, "term": None, **data}
        made[name] = render_template(f"site-{template}.html.j2", context, own).encode()

    plans = []
    for number, file in files.items():
        one = plan_page(connection, number, file, by_slug)
        plans.append(one)
        page(file, "plan", plan=one)
    for theme in themes:
        page(theme.bestand, "thema", thema=theme, plannen=paths)
    page("index.html", "start", plannen=sorted(plans, key=lambda one: (one.gemeenten, one.periode)), themas=themes)
    page("cijfers.html", "cijfers", telling=stats(connection, chosen))
    found = json.dumps(index(connection, files), ensure_ascii=False, separators=(",", ":"))
    made["zoekindex.js"] = f"self.ZOEKINDEX = {found};\n".encode()
    made["zoek.js"] = template_path("documents").joinpath(_SCRIPT).read_bytes()
    made["stijl.css"] = render_template("site.css.j2", {"term": None}, own).encode()
    made[MANIFEST] = json.dumps({"ivpgen": "site", "bestanden": sorted(made)}, indent=1).encode()
    return made
