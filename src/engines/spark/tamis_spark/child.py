"""One process that answers lines: bytes in, lines out, and how it ended."""

from __future__ import annotations

import os
import selectors
import signal
import subprocess
import time
from collections import deque
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import IO

#: What is kept of stderr, in bytes: the last words of a process say why it ended.
TAIL = 4096
#: In bytes. A line with no end is no line; what Node can say in one string is less.
LONGEST_LINE = 1 << 30
#: In seconds, for a process that has closed its output, until it is killed.
GRACE = 10.0
#: In bytes: what a pipe holds.
CHUNK = 1 << 16


class Hang(Exception):
    """No line came within the patience that there was."""


class EndlessLine(Exception):
    """A line had more bytes than any may have."""


class Child:
    """A process, and one end of each of its pipes.

    No thread feeds it. One loop of ``select`` writes what the process will take, reads what it
    says, and keeps the end of what it complains of: neither side can wait for the other for ever,
    and no failure is lost in a thread.
    """

    def __init__(self, argv: Sequence[str], env: Mapping[str, str]) -> None:
        """Start it, with these variables and no others. Raises ``OSError`` where there is no such
        program.
        """
        self._process = subprocess.Popen(
            argv,
            env=env,
            bufsize=0,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        assert self._process.stdin and self._process.stdout and self._process.stderr
        self._stdin: IO[bytes] = self._process.stdin
        self._stdout: IO[bytes] = self._process.stdout
        self._stderr: IO[bytes] = self._process.stderr
        self._unsent: deque[memoryview] = deque()
        self._is_all = False
        self._lines: deque[bytes] = deque()
        self._parts: list[bytes] = []
        self._size = 0
        self._tail = b""
        self._selector = selectors.DefaultSelector()
        for pipe in (self._stdin, self._stdout, self._stderr):
            os.set_blocking(pipe.fileno(), False)
        self._selector.register(self._stdout, selectors.EVENT_READ, self._read)
        self._selector.register(self._stderr, selectors.EVENT_READ, self._listen)

    @property
    def pid(self) -> int:
        """The id of the process."""
        return self._process.pid

    def send(self, line: bytes) -> None:
        """Write a line with its line feed, or as much of it as the pipe takes; ``receive`` writes
        the rest.

        A process that takes no more gets no more: how it ends tells the rest.
        """
        if self._stdin.closed:
            return
        self._unsent.append(memoryview(line))
        if len(self._unsent) > 1:
            return
        self._write()
        if self._unsent:
            self._selector.register(self._stdin, selectors.EVENT_WRITE, self._write)

    def finish(self) -> None:
        """Say that no more lines come, once those that were sent are written."""
        self._is_all = True
        if not self._unsent:
            self._close(self._stdin)

    def receive(self, patience: float) -> bytes | None:
        """Give the next line, without its line feed; ``None`` where the process has closed its
        output.

        A last line without line feed was cut off and counts for nothing. Raises ``Hang`` where no
        line has come for ``patience`` seconds, whatever else the process does, and ``EndlessLine``.
        """
        deadline = time.monotonic() + patience
        while not self._lines:
            if self._stdout.closed:
                return None
            left = deadline - time.monotonic()
            if left <= 0:
                raise Hang(f"it gave no answer for {patience:g} s")
            for key, _ in self._selector.select(left):
                if not key.fileobj.closed:  # type: ignore[union-attr]
                    key.data()
        return self._lines.popleft()

    def end(self) -> tuple[int, str]:
        """Make sure that the process is gone, whatever it does, and its pipes with it.

        A process that has closed its output has some seconds to end by itself; any other is killed.
        Returns its status, negative where a signal ended it; and how it ended, with its last words.
        """
        if not self._stdout.closed:
            self._process.kill()
        self._close(self._stdin)
        try:
            status = self._process.wait(GRACE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            status = self._process.wait()
        if not self._stderr.closed:
            with suppress(BlockingIOError):
                self._listen()
        self._close(self._stdout)
        self._close(self._stderr)
        self._selector.close()
        how = f"was ended by {_name_of(-status)}" if status < 0 else f"ended with status {status}"
        said = self._tail.decode("utf-8", "replace").strip()
        return status, f"it {how}" + (f" and said: {said}" if said else "")

    def _write(self) -> None:
        try:
            while self._unsent:
                rest = self._unsent[0]
                rest = rest[os.write(self._stdin.fileno(), rest) :]
                if rest:
                    self._unsent[0] = rest
                else:
                    self._unsent.popleft()
        except BlockingIOError:
            return
        except BrokenPipeError:
            self._unsent.clear()
            self._is_all = True
        if self._is_all:
            self._close(self._stdin)
        else:
            self._forget(self._stdin)

    def _read(self) -> None:
        chunk = os.read(self._stdout.fileno(), CHUNK)
        if not chunk:
            self._close(self._stdout)
            return
        first, *others = chunk.split(b"\n")
        self._parts.append(first)
        self._size += len(first)
        if others:
            self._lines.append(b"".join(self._parts))
            self._lines.extend(others[:-1])
            self._parts, self._size = [others[-1]], len(others[-1])
        elif self._size > LONGEST_LINE:
            raise EndlessLine(f"a line of more than {LONGEST_LINE} bytes has no end")

    def _listen(self) -> None:
        chunk = os.read(self._stderr.fileno(), CHUNK)
        self._tail = (self._tail + chunk)[-TAIL:]
        if not chunk:
            self._close(self._stderr)

    def _close(self, pipe: IO[bytes]) -> None:
        if not pipe.closed:
            self._forget(pipe)
            pipe.close()

    def _forget(self, pipe: IO[bytes]) -> None:
        with suppress(KeyError):
            self._selector.unregister(pipe)


def _name_of(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
