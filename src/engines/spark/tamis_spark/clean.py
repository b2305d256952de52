"""A DataFrame of pages into a DataFrame of articles."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

import pyarrow as pa
from pyspark.sql import DataFrame
from pyspark.sql.types import StructType

from .answer import Answer
from .columns import COLUMNS, LOG, Column, to_batch
from .command import Command
from .conversation import Question, converse
from .questions import ASKED, FAULT, questions_of

#: Rows, and bytes of articles and logs, that are given to Spark at once.
MOST_ROWS = 512
MOST_BYTES = 1 << 23

Batches = Iterator[pa.RecordBatch]


def clean(
    dataframe: DataFrame,
    *,
    log: bool = False,
    keep: Sequence[str] | None = None,
    workers: int = 1,
    patience: float = 600.0,
    tamis: str | None = None,
    node: str = "node",
    options: Sequence[str] = (),
) -> DataFrame:
    """Clean pages: one row for each, in the order of its partition, by one `tamis pipe` a partition.

    The columns ``id`` and ``text`` or ``html``, optionally ``url`` and ``lang``, are strings. A row
    whose ``error_code`` is not null is an error already, and is handed on as one. What comes out is
    the columns of ``COLUMNS``, behind those that are kept, which are as they were.

    Args:
        log: whether the log of each page comes too, as JSON, in the column ``log``.
        keep: the columns that are kept. All that a page isn't asked with, where it is not said.
        workers: threads of one child; as many as ``spark.task.cpus``.
        patience: seconds without any answer after which a child hangs. A page has 10 (see
            ``--max-seconds`` of `tamis pipe`), and up to 32 are answered together.
        tamis: on each executor the command or the path of its ``cli.js``, also below the working
            directory. Else that of the package around this module, or `tamis`.
        node: on each executor the name or the path of Node.
        options: more options of `tamis pipe`.

    Raises ``ValueError`` where the columns are not these. A page that ends two children is an error
    row. A task fails, and Spark tries it again, where a child breaks its protocol
    (``ProtocolError``) or none works (``ChildError``).
    """
    kept = _kept(dataframe.columns, keep)
    columns = (*COLUMNS, LOG) if log else COLUMNS
    _check(dataframe, kept, columns)
    command = Command(tamis=tamis, node=node, workers=workers, log=log, options=tuple(options))
    asked = [name for name in ASKED + FAULT if name in dataframe.columns]
    # Nothing else is sent from Spark to Python.
    rows = dataframe.select(*map(_quoted, dict.fromkeys([*asked, *kept])))
    types = StructType([rows.schema[name] for name in kept])
    for column in columns:
        types.add(column.name, column.type)
    return rows.mapInArrow(_cleaner(command, kept, columns, patience), types)


def _cleaner(
    command: Command, kept: Sequence[str], columns: Sequence[Column], patience: float
) -> Callable[[Batches], Batches]:
    """What one task does with its partition."""

    def cleaned(batches: Batches) -> Batches:
        answers = converse(questions_of(batches), command.start, patience, command.workers)
        for group in groups_of(answers):
            first, _ = group[0]
            part = first.place.batch.select(kept).slice(first.place.row, len(group))
            yield to_batch(part, group, columns)

    return cleaned


Answered = tuple[Question, Answer]


def groups_of(answers: Iterable[Answered]) -> Iterator[list[Answered]]:
    """Answers to rows behind one another in one batch, as many as are given to Spark at once."""
    group: list[Answered] = []
    size = 0
    for question, answer in answers:
        is_full = len(group) == MOST_ROWS or size > MOST_BYTES
        if group and (is_full or group[0][0].place.batch is not question.place.batch):
            yield group
            group, size = [], 0
        group.append((question, answer))
        size += len(answer.article_json or "") + len(answer.log_json or "")
    if group:
        yield group


def _quoted(name: str) -> str:
    """A name as Spark reads it whatever it has in it: a point would ask for a part of a column."""
    return f"`{name.replace('`', '``')}`"


def _kept(names: Sequence[str], keep: Sequence[str] | None) -> list[str]:
    if keep is None:
        return [name for name in names if name not in ASKED + FAULT]
    missing = [name for name in keep if name not in names]
    if missing:
        raise ValueError(
            f"There is no column {', '.join(missing)} to keep; there are {', '.join(names)}."
        )
    return list(keep)


def _check(dataframe: DataFrame, kept: Sequence[str], columns: Sequence[Column]) -> None:
    names = dataframe.columns
    if "id" not in names or not {"text", "html"} & set(names):
        raise ValueError(
            f"Pages need the columns id, and text or html; there are {', '.join(names)}."
        )
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise ValueError(
            f"There are several columns {', '.join(twice)}; give them names of their own."
        )
    types = dict(dataframe.dtypes)
    wrong = [name for name in ASKED + FAULT if types.get(name, "string") != "string"]
    if wrong:
        raise ValueError(f"The columns {', '.join(wrong)} must be strings; cast them.")
    taken = [column.name for column in columns if column.name in kept]
    if taken:
        raise ValueError(
            f"An article has the columns {', '.join(taken)} too; rename yours, or don't keep them."
        )
