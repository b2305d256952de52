"""The gzip members of an archive, one at a time."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

MAGIC = b"\x1f\x8b\x08"
#: In bytes, of a member and of what is in it: an archive has a member for each record. No more is
#: held.
MOST_BYTES = 1 << 26
CHUNK = 1 << 16
#: A record of text rarely takes more.
STEP = 1 << 13
#: Of what may be a member so much is looked at.
SAMPLE = 1 << 12


class Member(NamedTuple):
    """A member whose checksum is right: where it stands, in bytes, and what is in it."""

    start: int
    end: int
    content: bytes


class Damage(NamedTuple):
    """Bytes that nothing can be read from."""

    start: int
    end: int
    code: str
    reason: str


def members_of(file: BinaryIO, sign: bytes, most: int = MOST_BYTES) -> Iterator[Member | Damage]:
    """Read the members of a file, in order. A damaged one costs nothing but itself.

    Behind it the next is found by how members begin, and by ``sign``, with which the content of
    each begins. Zero bytes behind a member are padding. Raises whatever ``file.read`` raises.
    """
    source = _Source(file)
    while source.skip_zeros():
        start = source.offset
        found = _inflate(source, most)
        if isinstance(found, bytes):
            yield Member(start, source.offset, found)
        else:
            _seek(source, sign)
            yield Damage(start, source.offset, *found)


class _Source:
    """What was read of a file from ``offset`` on, and not taken yet."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.held = bytearray()
        self.offset = 0

    def fill(self, size: int) -> bool:
        """Hold so many bytes; whether there are as many."""
        while len(self.held) < size:
            chunk = self._file.read(max(CHUNK, size - len(self.held)))
            if not chunk:
                return False
            self.held += chunk
        return True

    def take(self, size: int) -> None:
        del self.held[:size]
        self.offset += size

    def skip_zeros(self) -> bool:
        """Go to the next byte that is not zero; whether there is one."""
        while self.fill(1):
            if self.held[0] != 0:
                return True
            rest = self.held.lstrip(b"\0")
            self.take(len(self.held) - len(rest))
        return False


def _inflate(source: _Source, most: int) -> bytes | tuple[str, str]:
    """What is in the member that begins here, which is then taken; or the code and reason why it
    can't be read.
    """
    source.fill(len(MAGIC))
    if not source.held.startswith(MAGIC):
        return "damaged", "what stands there is no gzip"
    stream = zlib.decompressobj(wbits=31)
    content = bytearray()
    at = 0
    while not stream.eof:
        if not source.fill(at + 1):
            return "damaged", "its gzip is cut off"
        chunk = bytes(source.held[at : at + STEP])
        try:
            content += stream.decompress(chunk, most + 1 - len(content))
        except zlib.error as error:
            return "damaged", f"its gzip is damaged ({error})"
        # Where the output was bounded, some of the input was not looked at.
        at += len(chunk) - len(stream.unconsumed_tail)
        if len(content) > most or at > most:
            return "too-large", f"it has more than {most} bytes in one member of gzip"
    source.take(at - len(stream.unused_data))
    return bytes(content)


def _seek(source: _Source, sign: bytes) -> None:
    """Go on to where the next member begins, or to the end."""
    source.take(1)
    while True:
        at = source.held.find(MAGIC)
        if at < 0:
            source.take(max(0, len(source.held) - len(MAGIC) + 1))
            if not source.fill(len(MAGIC)):
                source.take(len(source.held))
                return
            continue
        source.take(at)
        source.fill(SAMPLE)
        try:
            # A whole sample: a checksum or a block that is wrong may come soon after its beginning.
            begun = zlib.decompressobj(wbits=31).decompress(bytes(source.held[:SAMPLE]))
        except zlib.error:
            begun = b""
        if begun.startswith(sign):
            return
        source.take(1)
