"""WET files that are made for a test."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Sequence


def record(
    number: int,
    text: str,
    lang: str = "fra",
    kind: str = "conversion",
    length: int | None = None,
    truncated: str | None = None,
) -> bytes:
    """One record, as Common Crawl writes it."""
    content = text.encode()
    headers = [
        "WARC/1.0",
        f"WARC-Type: {kind}",
        f"WARC-Target-URI: https://example.org/{number}",
        f"WARC-Record-ID: <urn:uuid:{number}>",
        f"WARC-Identified-Content-Language: {lang}",
        "Content-Type: text/plain",
        f"Content-Length: {len(content) if length is None else length}",
    ]
    if truncated is not None:
        headers.append(f"WARC-Truncated: {truncated}")
    return "\r\n".join([*headers, "", ""]).encode() + content + b"\r\n\r\n"


def members(records: Iterable[bytes]) -> list[bytes]:
    """Each record in a gzip member of its own."""
    return [gzip.compress(content, mtime=0) for content in records]


def wet(texts: Sequence[str]) -> bytes:
    """A whole file: a record about the crawl, then one for each text."""
    about = record(0, "Software-Info: a crawler", kind="warcinfo")
    return b"".join(members([about, *(record(at, text) for at, text in enumerate(texts, 1))]))
