"""What a line of `tamis pipe` says, and whether it is what it must be."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Any


class ProtocolError(Exception):
    """A child said what the protocol doesn't allow. No row of the partition can be trusted: its
    task must fail.
    """


@dataclass(frozen=True)
class Answer:
    """What became of one page: an article, or the reason why there is none."""

    error_code: str | None = None
    error_message: str | None = None
    #: The article, and its JSON as tamis wrote it.
    article: dict[str, Any] | None = None
    article_json: str | None = None
    #: The log's JSON as tamis wrote it, where it was asked for.
    log_json: str | None = None

    @property
    def status(self) -> str:
        """``ok`` or ``error``."""
        return "error" if self.article is None else "ok"


class Account:
    """The books over what one child has said, to be held against its trailer."""

    def __init__(self) -> None:
        self._rows = {"ok": 0, "error": 0}
        self._hash = hashlib.sha256()

    @property
    def answered(self) -> int:
        """How many lines have an answer."""
        return sum(self._rows.values())

    def read(self, line: bytes, id: str | None) -> Answer:
        """Read the answer to the next line, which asked about the page ``id``. Raises
        ``ProtocolError``.
        """
        members = _members_of(line)
        seq, given, status = (_value_of(members, name) for name in ("seq", "id", "status"))
        if "trailer" in members:
            raise ProtocolError(f"the trailer came before the answer to line {self.answered}")
        if type(seq) is not int or seq != self.answered:
            raise ProtocolError(f"the answer to line {self.answered} has seq {seq!r}")
        # Of a line that can't be read, an id can't be said.
        if given != id and not (given is None and status == "error"):
            raise ProtocolError(f"the answer to line {seq}, id {id!r}, has the id {given!r}")
        answer = _answer_in(members, status, seq)
        self._hash.update(line + b"\n")
        self._rows[answer.status] += 1
        return answer

    def close(self, line: bytes) -> None:
        """Hold the trailer against what was read. Raises ``ProtocolError``."""
        trailer = _value_of(_members_of(line), "trailer")
        if trailer is None:
            raise ProtocolError(f"there is a row more than the {self.answered} that were asked for")
        books = {"in": self.answered, **self._rows, "sha256": self._hash.hexdigest()}
        if not isinstance(trailer, dict) or any(trailer.get(name) != books[name] for name in books):
            raise ProtocolError(f"the trailer says {trailer!r}, and what came is {books!r}")


#: The values of an object by name, each with its JSON as it stands in the line.
Members = dict[str, tuple[Any, str]]

_read_value = json.JSONDecoder().raw_decode


def _members_of(line: bytes) -> Members:
    """The members of an object, written without white space as `JSON.stringify` does."""
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ProtocolError(
            f"a line is not UTF-8, from its byte {error.start}: {_shown(line)}"
        ) from error
    try:
        return _scan(text)
    except (ValueError, RecursionError) as error:
        raise ProtocolError(f"a line is not a row in JSON: {_shown(line)}") from error


def _scan(text: str) -> Members:
    members: Members = {}
    at, mark = 0, "{"
    while text[at : at + 1] == mark:
        name, at = _read_value(text, at + 1)
        if not isinstance(name, str) or name in members or text[at : at + 1] != ":":
            raise ValueError
        value, end = _read_value(text, at + 1)
        members[name] = (value, text[at + 1 : end])
        at, mark = end, ","
    if text[at:] != "}":
        raise ValueError
    return members


def _answer_in(members: Members, status: Any, seq: int) -> Answer:
    article, error, log = (_value_of(members, name) for name in ("article", "error", "log"))
    if status == "ok" and isinstance(article, dict) and (log is None or isinstance(log, dict)):
        log_json = members["log"][1] if log is not None else None
        return Answer(article=article, article_json=members["article"][1], log_json=log_json)
    if status == "error" and isinstance(error, dict):
        code, message = error.get("code"), error.get("message")
        if isinstance(code, str) and isinstance(message, str):
            return Answer(error_code=code, error_message=message)
    raise ProtocolError(f"the answer to line {seq} is neither an article nor an error")


def _value_of(members: Members, name: str) -> Any:
    return members[name][0] if name in members else None


def _shown(line: bytes) -> str:
    return repr(line if len(line) <= 100 else line[:100] + b"...")
