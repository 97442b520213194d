"""The parts, lists and tables of the model as definitions of a JSON Schema."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any, get_args, get_origin

from ivpgen.plan import shape
from ivpgen.plan.lists import HEAD_KEYS, Reeks, Tafel
from ivpgen.plan.means import Bedrag, PerJaarOfLijst
from ivpgen.plan.model import Plan
from ivpgen.plan.moments import Moment
from ivpgen.plan.parts import VORMEN, Basis
from ivpgen.plan.schema import scalars, suggestions
from ivpgen.plan.schema.descriptions import Beschrijving, Knipsel, form_description, key_description, part_snippets
from ivpgen.plan.schema.scalars import BRANCH, JSON, NOTHING, ONLY_KNOWN, alone, described, elsewhere, ref
from ivpgen.plan.values import Waarde
from ivpgen.plan.words import Ref, Regel

_PROSE = frozenset({"tekst", "beeld", "inzet"})
"""Parts where a plain text is prose: what a gemeente says may replace it."""


class Definitions:
    """The definitions of one schema, each made when first asked for.

    A part has no title or description of its own: an editor would show it instead of what the key says.
    """

    def __init__(self) -> None:
        self.made: dict[str, JSON] = scalars.shared_definitions()

    def part(self, cls: type[Basis], name: str = "", omitted: frozenset[str] = frozenset()) -> JSON:
        """A reference to the keys of a part, under its own name or another, without the `omitted` ones."""
        name = name or cls.__name__
        if name not in self.made:
            self.made[name] = {}  # a part may hold itself
            self.made[name] = self._part(cls, ref(name), omitted)
        return ref(name)

    def _part(self, cls: type[Basis], here: JSON, omitted: frozenset[str]) -> JSON:
        keys = shape.keys(cls)
        properties = {key: self._property(cls, key) for key in keys}
        for key, about in suggestions.known_keys(cls).items():
            properties[key] = described(about, self._value(shape.field(cls, key)))
        from_file = {} if "bestand" in keys else elsewhere(prose=VORMEN[cls].tekst in _PROSE)
        properties |= _per_gemeente(self._thing(cls, here)) | from_file
        return {
            "properties": {key: value for key, value in properties.items() if key not in omitted},
            **({"additionalProperties": self._value(shape.field(cls, ""))} if shape.is_open(cls) else ONLY_KNOWN),
            "dependencies": alone(from_file),
        }

    def _property(self, cls: type[Basis], key: str) -> JSON:
        """A key of a part; what several parts say in the same words is a definition of its own."""
        owner, about = key_description(cls, key)
        annotation = shape.field(cls, key)
        value = self._value(annotation, about.keuze)
        made = described(about, value) | _pieces(annotation, about)
        made.setdefault("examples", ["pm"])
        if owner == cls.__name__ and cls is not Plan:
            return made
        name = f"{owner}.{key}"
        if self.made.setdefault(name, made) != made:
            name = f"{cls.__name__}.{key}"
            self.made[name] = made
        return ref(name)

    def _value(self, annotation: Any, words: Sequence[str] = ()) -> JSON:
        """What may stand where the model has this annotation; `words` are proposed."""
        origin, arguments = get_origin(annotation), get_args(annotation)
        if origin is Annotated:
            return self._marked(arguments[0], arguments[1:], words)
        if origin is Reeks:
            return self._list(arguments[0], words)
        if origin is Tafel:
            return self._table(arguments[0])
        if origin is tuple:
            return scalars.prose()
        if not isinstance(annotation, type):
            (only,) = (option for option in arguments if option not in (Ref, type(None)))
            return scalars.plain_text() if only is str else self._value(only)
        if issubclass(annotation, Basis):
            return self._thing(annotation, self.part(annotation))
        proposed = self._words(words)
        scalar = {
            Regel: lambda: scalars.line(proposed),
            str: lambda: scalars.word(proposed),
            bool: scalars.yes_or_no,
            Moment: scalars.moment,
        }
        return scalar[annotation]()

    def _marked(self, annotation: Any, marks: Sequence[Any], words: Sequence[str]) -> JSON:
        if any(isinstance(mark, PerJaarOfLijst) for mark in marks):
            return {"anyOf": [BRANCH | self._table(Waarde), BRANCH | self._list(Bedrag, ())]}
        return self._value(annotation, words or suggestions.for_marks(marks))

    def _words(self, words: Sequence[str]) -> JSON | None:
        """A reference to words that an editor proposes; None without words."""
        if not words:
            return None
        name = "-".join(("woorden", *words[:3]))
        self.made[name] = BRANCH | {"enum": list(words)}
        return ref(name)

    def _thing(self, cls: type[Basis], keys: JSON) -> JSON:
        """A part, as a mapping with these keys or where that means something as a text."""
        return scalars.text_or_block(keys) if VORMEN[cls].tekst in shape.keys(cls) else scalars.block_or_pm(keys)

    def _list(self, item: Any, words: Sequence[str]) -> JSON:
        """A list, one item in its place, or a head: a text or an absence, with or without the list."""
        thing = shape.thing(item)
        words = words or suggestions.for_marks(get_args(item)[1:])
        one = self._value(item, words)
        single = [one]
        if thing is None:
            name = "-".join(("lijst", *(words[:3] or ("moment" if item is Moment else "woord",))))
            if item is not Moment:
                single = [scalars.word_or_nothing(self._words(words))]
        else:
            name = f"lijst-{thing.__name__}"
            if VORMEN[thing].tekst not in shape.keys(thing):
                refers = get_origin(item) is Annotated
                if refers or not VORMEN[thing].tekst:
                    single.append(scalars.word_or_nothing())
                if refers:
                    name, one = f"{name}-of-verwijzing", {"anyOf": [BRANCH | one, scalars.word()]}
        points = [{"type": "array", **BRANCH, "items": one}, *(BRANCH | form for form in single)]
        if name not in self.made:
            self.made[f"punten-{name}"] = BRANCH | {"anyOf": points}
            again = {"anyOf": [ref(f"punten-{name}"), ref(name)]}
            head = {key: ref(f"kop.{key}") for key in HEAD_KEYS}
            head["lijst"] = described(form_description("lijst"), {"anyOf": [ref(f"punten-{name}"), NOTHING]})
            self.made[name] = {
                "type": "object",
                "properties": head | _per_gemeente(again) | elsewhere(prose=False),
                **ONLY_KNOWN,
                "dependencies": alone(elsewhere(prose=False)),
            }
        return {"anyOf": [*points, ref(name)]}

    def _table(self, item: Any) -> JSON:
        """A mapping by name, year or id, or the absence of it."""
        thing = shape.thing(item)
        name = f"tabel-{thing.__name__ if thing else 'regel' if item is Regel else 'lijst'}"
        made = scalars.block_or_pm(ref(name))
        if name not in self.made:
            self.made[name] = {"properties": _per_gemeente(made), "additionalProperties": self._value(item)}
        return made


def _per_gemeente(here: JSON) -> JSON:
    return {
        "per_gemeente": described(form_description("per_gemeente"), {"type": "object", "additionalProperties": here})
    }


def _pieces(annotation: Any, about: Beschrijving) -> JSON:
    """What an editor can put under a key in one go: the pieces of the thing that it lists, else the example in YAML.

    A snippet of type array is one item: the editor adds the dash where there is none yet.
    """
    thing = shape.thing(annotation) if get_origin(annotation) is Reeks else None
    made: list[JSON] = [{"label": one.naam, "description": one.uitleg, "body": one.body} for one in _snippets(thing)]
    if about.blok and not made:
        body = about.body
        made = [{"label": about.titel, "description": about.blok, "body": body[0] if isinstance(body, list) else body}]
    of_list = {"type": "array"} if thing else {}
    return {"defaultSnippets": [one | of_list for one in made]} if made else {}


def _snippets(thing: type[Basis] | None) -> tuple[Knipsel, ...]:
    return part_snippets(thing) if thing else ()
