"""Files of any store as streams of bytes."""

from __future__ import annotations

import io
import os
import re
from typing import BinaryIO
from urllib.error import HTTPError
from urllib.request import Request, urlopen

#: In seconds without a byte, until a server counts as gone.
TIMEOUT = 120.0


def open_bytes(path: str) -> BinaryIO:
    """Open a path of this machine, an address of http, or one of a store that Arrow knows (s3, gs,
    hdfs, abfs).

    Raises ``FileNotFoundError`` where there is no such file, and another ``OSError`` where that
    can't be said: then it is worth another try. What is cut off on its way raises ``OSError`` too:
    it must not pass for a short file.
    """
    scheme = re.match(r"([a-z][a-z0-9+.-]+)://", path)
    if scheme is None:
        return open(path, "rb")
    if scheme[1] in ("http", "https"):
        return io.BufferedReader(_Answer(path))
    from pyarrow import fs

    store, inside = fs.FileSystem.from_uri(path)
    # By its ending Arrow would unpack it, and take what is damaged for a failure of the store.
    stream = store.open_input_stream(inside, compression=None)
    return io.BufferedReader(_Raw(stream))


class _Raw(io.RawIOBase):
    """A stream that only gives what it is asked for."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:  # type: ignore[no-untyped-def]
        chunk = self._stream.read(len(buffer))
        buffer[: len(chunk)] = chunk
        return len(chunk)

    def close(self) -> None:
        if not self.closed:
            self._stream.close()
        super().close()


class _Answer(_Raw):
    """What a server sends, held to the length that it said."""

    def __init__(self, address: str) -> None:
        request = Request(address, headers={"User-Agent": "tamis", "Accept-Encoding": "identity"})
        try:
            answer = urlopen(request, timeout=TIMEOUT)
        except HTTPError as error:
            if error.code in (404, 410):
                raise FileNotFoundError(f"{address} is not there ({error.code})") from error
            raise
        super().__init__(answer)
        length = answer.headers.get("Content-Length")
        self._left = None if length is None else int(length)

    def readinto(self, buffer) -> int:  # type: ignore[no-untyped-def]
        size = super().readinto(buffer)
        if self._left is not None:
            self._left -= size
            if size == 0 and self._left > 0:
                raise ConnectionError(f"the connection ended {self._left} bytes too early")
        return size
