"""Questions to `tamis pipe` and their answers, whatever becomes of the process."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from .answer import Account, Answer, ProtocolError
from .child import Child, EndlessLine, Hang

#: Lines that a child may hold for each of its workers: it takes up to 32 at once, and as many
#: ahead.
AHEAD = 64
#: In bytes of lines that have no answer yet; one line may have more.
MOST_BYTES = 1 << 24
#: Children that may end behind one another, none of them having answered a line, before it isn't
#: the pages' fault.
MOST_ENDINGS = 6


class ChildError(Exception):
    """The children end, and not for the sake of a page: the command is wrong, or the machine."""


@dataclass(eq=False)
class Question:
    """One page to be cleaned, or one whose answer is known before it is asked."""

    id: str | None
    #: JSON with its line feed.
    line: bytes = b""
    answer: Answer | None = None
    #: Whatever the asker knows the question by.
    place: Any = None
    #: How often a child has ended that held it.
    crashes: int = 0


def converse(
    questions: Iterable[Question], start: Callable[[], Child], patience: float, workers: int = 1
) -> Iterator[tuple[Question, Answer]]:
    """Answer questions, each once and in order, with one child after another as they end.

    Lazy: no child is started for no question, and no more is held than a child has at hand. However
    it is left, by an error of ``questions``, of the caller or of its own, the child is gone.

    Raises ``ProtocolError`` where what a child says can't be trusted, and ``ChildError`` where none
    of them works.
    """
    conversation = _Conversation(start, patience)
    pending: deque[Question] = deque()
    size = 0
    try:
        for question in questions:
            pending.append(question)
            size += len(question.line)
            conversation.send(pending)
            while len(pending) >= AHEAD * workers or size > MOST_BYTES:
                size -= len(pending[0].line)
                yield conversation.answer_first(pending)
                conversation.send(pending)
        while pending:
            yield conversation.answer_first(pending)
            conversation.send(pending)
        conversation.close()
    finally:
        conversation.end()


class _Conversation:
    """What is between the questions and the child of the moment."""

    def __init__(self, start: Callable[[], Child], patience: float) -> None:
        self._start = start
        self._patience = patience
        self._child: Child | None = None
        self._account = Account()
        #: How many of those that wait, from the first, need not be sent any more.
        self._sent = 0
        #: Children that have ended since a line was answered.
        self._endings = 0

    def send(self, pending: deque[Question]) -> None:
        """Send what may be sent. What a child has ended with goes alone: so it shows what it was."""
        while self._sent < len(pending):
            question = pending[self._sent]
            if self._sent > 0 and (question.crashes > 0 or pending[0].crashes > 0):
                return
            if question.answer is None:
                if self._child is None:
                    self._child, self._account = self._start(), Account()
                self._child.send(question.line)
            self._sent += 1

    def answer_first(self, pending: deque[Question]) -> tuple[Question, Answer]:
        """Take the first question, which was sent, and its answer."""
        first = pending[0]
        while first.answer is None:
            line = self._receive(pending)
            if line is not None:
                first.answer = self._account.read(line, first.id)
                self._endings = 0
        pending.popleft()
        self._sent -= 1
        first.line = b""
        return first, first.answer

    def close(self) -> None:
        """Let the child end, and hold its trailer against what it said.

        Where the last has ended over a page, a fresh one is asked nothing: it shows that it works
        here at all.
        """
        if self._child is None and self._endings > 0:
            self._child, self._account = self._start(), Account()
        child = self._child
        if child is None:
            return
        child.finish()
        try:
            trailer = child.receive(self._patience)
            if trailer is not None:
                self._account.close(trailer)
            more = trailer is not None and child.receive(self._patience)
        except (Hang, EndlessLine) as error:
            raise ProtocolError(f"`tamis pipe` did not end as it must: {error}") from error
        self._child = None
        status, ending = child.end()
        if trailer is None:
            kind = ChildError if self._endings > 0 else ProtocolError
            raise kind(f"`tamis pipe` gave no trailer: {ending}")
        if more is not None or status != 0:
            raise ProtocolError(f"`tamis pipe` did not end with its trailer: {ending}")

    def end(self) -> None:
        """Have no child any more."""
        if self._child is not None:
            self._child.end()
            self._child = None

    def _receive(self, pending: deque[Question]) -> bytes | None:
        """The next line of the child; or nothing, where it has ended and another one is asked."""
        assert self._child is not None
        try:
            line = self._child.receive(self._patience)
            if line is not None:
                return line
            code, reason = "crashed", ""
        except Hang as hang:
            code, reason = "timeout", f"{hang}; "
        except EndlessLine as error:
            raise ProtocolError(f"`tamis pipe` gave {error}") from error
        child, self._child = self._child, None
        _, ending = child.end()
        reason = f"`tamis pipe` was asked twice, and {reason}{ending}"
        self._endings += 1
        if self._endings >= MOST_ENDINGS:
            raise ChildError(
                f"`tamis pipe` does not work here, tried {self._endings} times: {ending}"
            )
        held = [pending[at] for at in range(self._sent) if pending[at].answer is None]
        for question in held:
            question.crashes += 1
        if len(held) == 1 and held[0].crashes > 1:
            held[0].answer = Answer(error_code=code, error_message=reason)
        self._sent = 0
        self.send(pending)
        return None
