"""The columns that a page becomes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, NamedTuple

import pyarrow as pa
from pyspark.sql.types import ArrayType, DataType, DateType, DoubleType, StringType

from .answer import Answer
from .conversation import Question

Article = dict[str, Any]


class Column(NamedTuple):
    """A column: its name, its type to Spark and to Arrow, and its value."""

    name: str
    type: DataType
    arrow: pa.DataType
    value: Callable[[Question, Answer], Any]


_TYPES: dict[str, tuple[DataType, pa.DataType]] = {
    "string": (StringType(), pa.string()),
    "strings": (ArrayType(StringType()), pa.list_(pa.string())),
    "double": (DoubleType(), pa.float64()),
    "date": (DateType(), pa.date32()),
}


def _row(name: str, value: Callable[[Question, Answer], Any]) -> Column:
    return Column(name, *_TYPES["string"], value)


def _field(name: str, kind: str, value: Callable[[Article], Any]) -> Column:
    """A field of the article: null where there is none."""
    return Column(
        name,
        *_TYPES[kind],
        lambda _, answer: None if answer.article is None else value(answer.article),
    )


def _day(moment: str | None) -> date | None:
    """The day as the page names it, whatever its time zone; nothing where no calendar has it."""
    try:
        return None if moment is None else date.fromisoformat(moment[:10])
    except ValueError:
        return None


COLUMNS: tuple[Column, ...] = (
    _row("id", lambda question, _: question.id),
    _row("status", lambda _, answer: answer.status),
    _row("error_code", lambda _, answer: answer.error_code),
    _row("error_message", lambda _, answer: answer.error_message),
    _field("url", "string", lambda article: article["url"]),
    _field("headline", "string", lambda article: article["headline"]),
    _field("description", "string", lambda article: article["description"]),
    _field("body", "string", lambda article: article["articleBody"]),
    _field("authors", "strings", lambda article: [who["name"] for who in article["author"]]),
    _field("publisher", "string", lambda article: (article["publisher"] or {}).get("name")),
    _field("published", "string", lambda article: article["datePublished"]),
    _field("published_on", "date", lambda article: _day(article["datePublished"])),
    _field("modified", "string", lambda article: article["dateModified"]),
    _field("section", "string", lambda article: article["articleSection"]),
    _field("keywords", "strings", lambda article: article["keywords"]),
    _field("language", "string", lambda article: article["inLanguage"]),
    _field("confidence", "double", lambda article: float(article["quality"]["confidence"])),
    _field("kept", "double", lambda article: float(article["quality"]["kept"])),
    _field("warnings", "strings", lambda article: article["quality"]["warnings"]),
    _row("article", lambda _, answer: answer.article_json),
)

LOG = _row("log", lambda _, answer: answer.log_json)


def to_batch(
    carried: pa.RecordBatch, answered: Sequence[tuple[Question, Answer]], columns: Sequence[Column]
) -> pa.RecordBatch:
    """The answers as columns, behind those that are handed through; both have the same rows."""
    arrays = [
        pa.array((column.value(question, answer) for question, answer in answered), column.arrow)
        for column in columns
    ]
    names = [*carried.schema.names, *(column.name for column in columns)]
    return pa.RecordBatch.from_arrays([*carried.columns, *arrays], names=names)
