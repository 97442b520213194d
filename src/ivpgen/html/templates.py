"""Templates and plain data → XHTML; a municipality's own template wins from ours by name."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from traceback import walk_tb
from typing import Any

from jinja2 import (
    BytecodeCache,
    ChoiceLoader,
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    FunctionLoader,
    StrictUndefined,
    TemplateError,
    TemplateSyntaxError,
)
from jinja2.environment import TemplateModule
from jinja2.sandbox import ImmutableSandboxedEnvironment

from ivpgen.diagnostics import Onbruikbaar
from ivpgen.documents.figures import figures_table
from ivpgen.documents.texts import Gegevens
from ivpgen.html.filters import filters
from ivpgen.resources import template_path

MAIN = "document.html.j2"
OWN = "sjablonen"
"""The folder of a plan that holds the municipality's own templates."""

_METHODS = frozenset({"items", "keys", "values", "get"})
_OF_A_TEMPLATE = (TemplateError, ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What a faulty template can raise."""


class _Lookup(Environment):
    """For data that is nearly always a mapping: a key is looked up before an attribute.

    Templates stay compiled, and what they import stays made: what differs per document is asked of `document` when it is needed.
    """

    document: Gegevens

    def getattr(self, obj: Any, attribute: str) -> Any:
        if isinstance(obj, dict):
            if attribute in _METHODS:
                return getattr(obj, attribute)
            try:
                return obj[attribute]
            except KeyError:
                pass
        elif isinstance(obj, TemplateModule) and not attribute.startswith("_"):
            # Its public names are the macros of a template, which the sandbox guards when they are called.
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)


class _Sandbox(_Lookup, ImmutableSandboxedEnvironment):
    """For templates that come with a plan: a template is code, and theirs must not reach beyond the data."""


def render(context: Gegevens, own: Mapping[str, str]) -> str:
    """The XHTML of a document. `own` are the municipality's templates by name; a fault in one of them raises Onbruikbaar."""
    return render_template(MAIN, context, own)


def render_template(name: str, context: Gegevens, own: Mapping[str, str]) -> str:
    """The text of a template by name, with the municipality's in the place of ours, as `render` has it."""
    environment = _environment(tuple(sorted(own.items())))
    environment.document = context
    try:
        return environment.get_template(name).render(**_shown(context))
    except _OF_A_TEMPLATE as error:
        place = _place_in_own(error)
        if not place:
            raise
        raise Onbruikbaar(
            f"Een eigen sjabloon is niet te gebruiken: {error}.", hoe=f"Verbeter {place}, of haal het sjabloon weg."
        ) from error


def _place_in_own(error: BaseException) -> str:
    """File and line of the municipality's template that an error came from; empty when it came from ours."""
    if isinstance(error, TemplateSyntaxError):
        return f"{error.filename}, regel {error.lineno}" if (error.filename or "").startswith(f"{OWN}/") else ""
    lines = [(frame.f_code.co_filename, line) for frame, line in walk_tb(error.__traceback__)]
    return next((f"{name}, regel {line}" for name, line in reversed(lines) if name.startswith(f"{OWN}/")), "")


@cache
def _environment(own: tuple[tuple[str, str], ...]) -> _Lookup:
    """The templates, compiled once for all documents of a run; in the sandbox as soon as one of them isn't ours."""
    texts = dict(own)
    environment = (_Sandbox if own else _Lookup)(
        loader=ChoiceLoader(
            [
                FunctionLoader(lambda name: (texts[name], f"{OWN}/{name}", None) if name in texts else None),
                FileSystemLoader(template_path("documents")),
            ]
        ),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        cache_size=-1,
        auto_reload=False,
        bytecode_cache=_compiled("sandbox" if own else "ours"),
    )
    environment.globals["term"] = lambda concept: environment.document["term"](concept)
    environment.filters |= {
        **filters(),
        "cijfertabel": lambda indicatoren: figures_table(
            indicatoren, environment.document["peiljaar"], environment.document["eindjaar"]
        ),
        "grafieken": lambda indicatoren: environment.document["grafieken"].indicatoren(indicatoren),
        "weging": lambda bevindingen, assen: environment.document["grafieken"].weging(bevindingen, assen),
        "kalender": lambda rijen: environment.document["grafieken"].planning(rijen),
        "voortgang_in_beeld": lambda rijen, titel: environment.document["grafieken"].voortgang(rijen, titel),
        "blokken": lambda actiepunten, bij: environment.document["tabellen"].blocks(actiepunten, str(bij)),
    }
    return environment


def _compiled(kind: str) -> BytecodeCache | None:
    """Where templates stay compiled between runs, apart for each kind of environment; without such a place every run compiles them."""
    try:
        return FileSystemBytecodeCache(pattern=f"__ivpgen_{kind}_%s.cache")
    except (OSError, RuntimeError):
        return None


def _shown(context: Gegevens) -> dict[str, Any]:
    return {key: value for key, value in context.items() if key not in {"grafieken", "tabellen", "term"}}
