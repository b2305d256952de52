"""Rows of Arrow as questions to `tamis pipe`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import pyarrow as pa

from .answer import Answer
from .conversation import Question

#: What a page can be asked with. All are strings; one that is null says nothing.
ASKED = ("id", "text", "html", "url", "lang")
#: Why a row has no page: such a row is an error already, and is handed on as one.
FAULT = ("error_code", "error_message")
#: Rows that are made objects of Python at once.
SLICE = 64


class Place(NamedTuple):
    """Where a question comes from: a row of a batch."""

    batch: pa.RecordBatch
    row: int


def questions_of(batches: Iterable[pa.RecordBatch]) -> Iterator[Question]:
    """A question for each row, in order; ``place`` says which row it is."""
    for batch in batches:
        columns = [name for name in ASKED + FAULT if name in batch.schema.names]
        for start in range(0, batch.num_rows, SLICE):
            part = batch.select(columns).slice(start, SLICE)
            # As bytes: a string of Spark's may hold bytes that are no UTF-8.
            values = [part.column(name).cast(pa.large_binary()).to_pylist() for name in columns]
            for row, cells in enumerate(zip(*values), start):
                yield _question(dict(zip(columns, cells)), Place(batch, row))


def _question(cells: dict[str, bytes | None], place: Place) -> Question:
    row: dict[str, str] = {}
    for name, value in cells.items():
        if value is None:
            continue
        try:
            row[name] = value.decode("utf-8")
        except UnicodeDecodeError as error:
            row[name] = value.decode("utf-8", "replace")
            row["error_code"] = "invalid-utf-8"
            row["error_message"] = f"byte {error.start} of `{name}` is not UTF-8"
    id = row.get("id")
    if "error_code" in row:
        answer = Answer(row["error_code"], row.get("error_message", ""))
        return Question(id, answer=answer, place=place)
    line = json.dumps(row, ensure_ascii=False, separators=(",", ":"))
    return Question(id, line.encode() + b"\n", place=place)
