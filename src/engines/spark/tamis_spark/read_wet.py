"""WET files as a DataFrame of pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import BinaryIO

import pyarrow as pa
from pyspark.sql import DataFrame, SparkSession

from .open_bytes import open_bytes
from .wet import WetRow, wet_rows

SCHEMA = (
    "file string, id string, url string, lang string, text string, offset long, "
    "truncated boolean, error_code string, error_message string"
)
#: Pages, and characters of them, that are given to Spark at once.
MOST_ROWS = 512
MOST_CHARACTERS = 1 << 23


def read_wet(
    spark: SparkSession, files: Sequence[str], open: Callable[[str], BinaryIO] = open_bytes
) -> DataFrame:
    """The pages of gzipped WET files, ready for ``clean``: a partition a file.

    ``truncated`` says where a record has its page's beginning only; ``clean`` hands it through.

    What can't be read is a row with ``error_code``, in its place, and so is a file that isn't
    there. A file that can't be read for another reason, as where a server fails, fails its task,
    and Spark tries it again.

    Args: files: paths that each executor can read, addresses of http, s3 and others; see
        ``open_bytes``. open: what opens one of them.
    """
    names = list(files)
    # Of a range Spark knows how to make parts of one row each; rows that are dealt out share parts
    # by chance.
    numbers = spark.range(0, len(names), 1, max(1, len(names)))
    return numbers.mapInArrow(_reader(names, open), SCHEMA)


Batches = Iterator[pa.RecordBatch]


def _reader(names: Sequence[str], open: Callable[[str], BinaryIO]) -> Callable[[Batches], Batches]:
    def read(batches: Batches) -> Batches:
        for batch in batches:
            for number in batch.column("id").to_pylist():
                name = names[number]
                for rows in _groups_of(_rows_of(name, open)):
                    yield _to_batch(name, rows)

    return read


def _groups_of(rows: Iterable[WetRow]) -> Iterator[list[WetRow]]:
    group: list[WetRow] = []
    size = 0
    for row in rows:
        group.append(row)
        size += len(row.text or "")
        if len(group) == MOST_ROWS or size > MOST_CHARACTERS:
            yield group
            group, size = [], 0
    if group:
        yield group


def _rows_of(name: str, open: Callable[[str], BinaryIO]) -> Iterator[WetRow]:
    try:
        file = open(name)
    except FileNotFoundError as error:
        yield WetRow(name, error_code="unreadable", error_message=f"{name} can't be read: {error}")
        return
    with file:
        yield from wet_rows(file, name)


def _to_batch(name: str, rows: Sequence[WetRow]) -> pa.RecordBatch:
    columns = {field: [getattr(row, field) for row in rows] for field in WetRow._fields}
    types = {"offset": pa.int64(), "truncated": pa.bool_()}
    return pa.RecordBatch.from_pydict(
        {"file": [name] * len(rows), **columns},
        schema=pa.schema(
            [(field, types.get(field, pa.string())) for field in ("file", *WetRow._fields)]
        ),
    )
