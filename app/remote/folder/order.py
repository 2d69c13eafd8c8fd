"""The order in which a record's keys stand in its file: that of the schema, which reads well and never changes.

Overlays are sorted; a key that the schema does not know comes last; free JSON (custom data, an imported message) keeps
its own order.
"""

from functools import cache
from typing import Any

from msgspec import inspect

from app.domain.campaign import Campaign, Origin
from app.domain.segments import Segment
from app.domain.tree import Tree, is_list, is_object
from app.services.ports.rows import Category, Named
from app.sync.values import Collection

_SCHEMAS: dict[Collection, type] = {
    "labels": Named,
    "categories": Category,
    "segments": Segment,
    "campaigns": Campaign,
}


def arranged(collection: Collection, tree: Tree) -> Tree:
    """An equal record with its keys in order."""
    return _arranged(tree, _schema(collection))


@cache
def _schema(collection: Collection) -> inspect.Type:
    return inspect.type_info(_SCHEMAS[collection])


def _arranged(value: Any, schema: inspect.Type) -> Any:
    if is_object(value):
        return _object(value, _of_object(value, schema))
    if is_list(value):
        each = _of_element(schema)
        return [_arranged(element, each) for element in value]
    return value


def _object(value: Tree, schema: inspect.Type) -> Tree:
    if isinstance(schema, inspect.DictType):
        return {key: _arranged(value[key], schema.value_type) for key in sorted(value)}
    if not isinstance(schema, inspect.StructType) or schema.cls is Origin:
        return value
    tag = {schema.tag_field} if schema.tag_field else set[str]()
    inner = {field.encode_name: field.type for field in schema.fields}
    order = [*tag, *inner, *(key for key in value if key not in inner and key not in tag)]
    return {key: _arranged(value[key], inner.get(key, _FREE)) for key in order if key in value}


def _of_object(value: Tree, schema: inspect.Type) -> inspect.Type:
    """What of ``schema`` an object is."""
    schema = _bare(schema)
    if not isinstance(schema, inspect.UnionType):
        return schema
    kinds = [kind for kind in map(_bare, schema.types) if isinstance(kind, inspect.StructType)]
    fitting = [kind for kind in kinds if kind.tag_field is None or value.get(kind.tag_field) == kind.tag]
    return fitting[0] if len(fitting) == 1 else _FREE


def _of_element(schema: inspect.Type) -> inspect.Type:
    schema = _bare(schema)
    if isinstance(schema, inspect.UnionType):
        lists = [kind for kind in map(_bare, schema.types) if isinstance(kind, inspect.CollectionType)]
        schema = lists[0] if len(lists) == 1 else _FREE
    return schema.item_type if isinstance(schema, inspect.CollectionType) else _FREE


def _bare(schema: inspect.Type) -> inspect.Type:
    return schema.type if isinstance(schema, inspect.Metadata) else schema


_FREE = inspect.AnyType()
