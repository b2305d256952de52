"""The pages of a WET file of Common Crawl."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from .languages import to_bcp47
from .members import Damage, Member, members_of

VERSION = b"WARC/"


class WetRow(NamedTuple):
    """A page of the file, or a stretch of it that can't be read: then ``error_code`` says why."""

    id: str
    url: str | None = None
    lang: str | None = None
    text: str | None = None
    #: Where its gzip member begins in the file, in bytes.
    offset: int = 0
    #: Whether the record says that it has the page's beginning only.
    truncated: bool = False
    error_code: str | None = None
    error_message: str | None = None


def wet_rows(file: BinaryIO, name: str) -> Iterator[WetRow]:
    """Read a gzipped WET file by its members: the text of each `conversion`, other records are
    passed by.

    A member that is damaged, and a record that is not what it says of itself, is a row with an
    error in its place; its id is ``name`` with its bytes in the file. No record counts before the
    checksum of its member is right.
    """
    for member in members_of(file, VERSION):
        if isinstance(member, Damage):
            yield _no_page(name, member.start, member.end, member.code, member.reason)
            continue
        content = member.content
        at = _skip_line_ends(content, 0)
        while at < len(content):
            record = _record_at(content, at)
            if isinstance(record, str):
                # Where the next begins isn't known: what is left of the member is lost.
                yield _no_page(name, member.start, member.end, "malformed", record)
                break
            headers, start, end = record
            row = _to_row(name, headers, content[start:end], member)
            if row is not None:
                yield row
            at = _skip_line_ends(content, end)


def _no_page(name: str, start: int, end: int, code: str, reason: str) -> WetRow:
    message = f"{name}, bytes {start} to {end}, can't be read: {reason}"
    return WetRow(f"{name}#{start}-{end}", offset=start, error_code=code, error_message=message)


Headers = dict[str, str]


def _record_at(content: bytes, at: int) -> tuple[Headers, int, int] | str:
    """The headers of a record, and where its content begins and ends; or what is wrong with it."""
    if not content.startswith(VERSION, at):
        return "no WARC record begins there"
    ends = [(content.find(mark, at), len(mark)) for mark in (b"\r\n\r\n", b"\n\n")]
    end, gap = min(((end, gap) for end, gap in ends if end >= 0), default=(-1, 0))
    if end < 0:
        return "its header has no end"
    headers: Headers = {}
    for line in content[at:end].decode("utf-8", "replace").split("\n")[1:]:
        field, _, value = line.partition(":")
        # Of a field that comes twice the first counts.
        headers.setdefault(field.strip().lower(), value.strip())
    stated = headers.get("content-length", "")
    if not (stated.isascii() and stated.isdigit() and len(stated) < 16):
        return "its header says no Content-Length"
    start = end + gap
    end = start + int(stated)
    if end > len(content):
        return "it is cut off"
    following = _skip_line_ends(content, end)
    if following < len(content) and not content.startswith(VERSION, following):
        return "its Content-Length is not the length of its content"
    return headers, start, end


def _to_row(name: str, headers: Headers, content: bytes, member: Member) -> WetRow | None:
    media = headers.get("content-type", "").partition(";")[0].strip().lower()
    if headers.get("warc-type") != "conversion" or media not in ("", "text/plain"):
        return None
    url = headers.get("warc-target-uri", "").strip("<>") or None
    id = headers.get("warc-record-id", "").strip("<>") or url
    if id is None:
        reason = "the record has neither WARC-Record-ID nor WARC-Target-URI"
        return _no_page(name, member.start, member.end, "missing-id", reason)
    lang = to_bcp47(headers.get("warc-identified-content-language", ""))
    row = WetRow(id, url, lang, offset=member.start, truncated="warc-truncated" in headers)
    try:
        return row._replace(text=content.decode("utf-8"))
    except UnicodeDecodeError as error:
        reason = f"byte {error.start} of its text is not UTF-8"
        return row._replace(error_code="invalid-utf-8", error_message=reason)


def _skip_line_ends(content: bytes, at: int) -> int:
    while content[at : at + 1] in (b"\r", b"\n"):
        at += 1
    return at
