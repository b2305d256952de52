"""Every way in which a child can lose rows, with children that do so."""

from __future__ import annotations

import json
import os
import sys
import tempfile
import unittest
from collections.abc import Iterator
from pathlib import Path

from tamis_spark import child as child_module
from tamis_spark.answer import Answer, ProtocolError
from tamis_spark.child import Child
from tamis_spark.conversation import ChildError, Question, converse

FAKE = str(Path(__file__).with_name("fake_child.py"))
#: Long enough for Python to start on a machine that is busy.
PATIENCE = 20.0
ROWS = 200


def ask(id: str, text: str = "Rain fell.") -> Question:
    return Question(id, json.dumps({"id": id, "text": text}).encode() + b"\n")


class Conversations(unittest.TestCase):
    def setUp(self) -> None:
        self.children: list[Child] = []

    def tearDown(self) -> None:
        """No child may be left, in whatever way a test ends: neither at work nor as a zombie."""
        for child in self.children:
            with self.assertRaises(ProcessLookupError):
                os.kill(child.pid, 0)

    def start(self, *argv: str) -> Child:
        env = {"PATH": os.environ["PATH"]}
        self.children.append(Child([sys.executable, FAKE, *argv], env))
        return self.children[-1]

    def answers(
        self, *argv: str, rows: int = ROWS, patience: float = PATIENCE, workers: int = 1
    ) -> list[tuple[str | None, Answer]]:
        questions = (ask(str(number)) for number in range(rows))
        return [
            (question.id, answer)
            for question, answer in converse(
                questions, lambda: self.start(*argv), patience, workers
            )
        ]

    def assert_all(
        self, answered: list[tuple[str | None, Answer]], but: tuple[int, ...] = ()
    ) -> None:
        """Each row has its answer in its place: an article, or an error where ``but`` says so."""
        self.assertEqual(
            [id for id, _ in answered], [str(number) for number in range(len(answered))]
        )
        failed = tuple(at for at, (_, answer) in enumerate(answered) if answer.status == "error")
        self.assertEqual(failed, but)


class Answers(Conversations):
    def test_answers_every_question_once_and_in_order(self) -> None:
        answered = self.answers("none")
        self.assertEqual(len(answered), ROWS)
        self.assert_all(answered)
        self.assertEqual(answered[7][1].article_json, '{"text":"Rain fell."}')
        self.assertEqual(len(self.children), 1)

    def test_starts_no_child_for_no_question(self) -> None:
        self.assertEqual(self.answers("none", rows=0), [])
        self.assertEqual(self.children, [])

    def test_hands_on_in_its_place_what_is_answered_already(self) -> None:
        known = Question("known", answer=Answer("damaged", "its gzip is damaged"))
        questions = [known, ask("a"), known, known, ask("b"), known]
        answered = list(converse(iter(questions), lambda: self.start("none"), PATIENCE))
        self.assertEqual([question for question, _ in answered], questions)
        codes = [answer.error_code for _, answer in answered]
        self.assertEqual(codes, ["damaged", None, "damaged", "damaged", None, "damaged"])

    def test_passes_on_the_errors_of_pages_also_of_those_that_could_not_be_read(self) -> None:
        answered = self.answers("refuse", "3")
        self.assertEqual(len(answered), ROWS)
        self.assertEqual(answered[3], ("3", Answer("too-large", "much")))

    def test_does_not_block_where_lines_and_answers_are_larger_than_pipes(self) -> None:
        questions = (ask(str(number), "Rain. " * 100_000) for number in range(40))
        answered = list(converse(questions, lambda: self.start("none"), PATIENCE))
        self.assertEqual(len(answered), 40)

    def test_holds_no_more_questions_than_a_child_has_at_hand(self) -> None:
        taken = 0

        def questions() -> Iterator[Question]:
            nonlocal taken
            for taken in range(1, 10_001):
                yield ask(str(taken))

        answers = converse(questions(), lambda: self.start("none"), PATIENCE)
        for _ in range(500):
            next(answers)
        self.assertLess(taken, 600)
        answers.close()

    def test_holds_few_questions_that_are_large(self) -> None:
        taken = 0

        def questions() -> Iterator[Question]:
            nonlocal taken
            for taken in range(1, 20):
                yield ask(str(taken), "x" * 9_000_000)

        answers = converse(questions(), lambda: self.start("none"), PATIENCE)
        next(answers)
        self.assertLessEqual(taken, 2)
        answers.close()

    def test_puts_together_what_comes_in_pieces(self) -> None:
        self.assert_all(self.answers("torn"))

    def test_takes_what_is_said_on_stderr_and_goes_on(self) -> None:
        self.assert_all(self.answers("chatty"))


class Crashes(Conversations):
    def test_asks_again_what_a_child_left_unanswered(self) -> None:
        for fault in ("exit-0", "exit-1", "exit-137", "kill", "cut"):
            # In the midst of others, and alone from the first.
            for at, rows in (("90", ROWS), ("0", 1)):
                with self.subTest(fault, rows=rows), tempfile.TemporaryDirectory() as folder:
                    answered = self.answers(fault, at, os.path.join(folder, "mark"), rows=rows)
                    self.assertEqual(len(answered), rows)
                    self.assert_all(answered)
                    self.assertEqual(os.listdir(folder), ["mark"])

    def test_gives_an_error_to_the_page_that_ends_two_children_and_to_no_other(self) -> None:
        for fault in ("exit-0", "exit-1", "kill", "cut"):
            for at in ("0", "90", str(ROWS - 1)):
                with self.subTest(fault, at=at):
                    answered = self.answers(fault, at)
                    self.assertEqual(len(answered), ROWS)
                    self.assert_all(answered, but=(int(at),))
                    self.assertEqual(answered[int(at)][1].error_code, "crashed")

    def test_says_how_the_child_ended(self) -> None:
        message = self.answers("kill", "0", rows=2)[0][1].error_message
        self.assertEqual(message, "`tamis pipe` was asked twice, and it was ended by SIGKILL")

    def test_ends_a_child_that_hangs(self) -> None:
        for fault in ("hang", "stop", "chatty-hang", "trickle"):
            with self.subTest(fault):
                answered = self.answers(fault, "5", rows=9, patience=1.5)
                self.assertEqual(len(answered), 9)
                self.assert_all(answered, but=(5,))
                self.assertEqual(answered[5][1].error_code, "timeout")
                self.assertIn("no answer for 1.5 s", answered[5][1].error_message or "")

    def test_ends_a_child_that_closes_its_output_and_stays(self) -> None:
        self.addCleanup(setattr, child_module, "GRACE", child_module.GRACE)
        child_module.GRACE = 0.5
        self.assert_all(self.answers("closed-output", "5", rows=9), but=(5,))


class Failures(Conversations):
    def test_trusts_no_row_of_a_child_that_breaks_the_protocol(self) -> None:
        said = {
            "broken": "not a row in JSON",
            "not-an-object": "not a row in JSON",
            "bad-utf-8": "not UTF-8",
            "twice": "has seq 90",
            "skip": "has the id",
            "wrong-seq": "has seq 91",
            "wrong-id": "has the id 'another'",
            "no-article": "neither an article nor an error",
            "no-code": "neither an article nor an error",
            "early-trailer": "trailer came before",
        }
        for fault, words in said.items():
            with self.subTest(fault), self.assertRaisesRegex(ProtocolError, words):
                self.answers(fault, "90")

    def test_trusts_no_row_of_a_child_whose_trailer_is_wrong_or_missing(self) -> None:
        said = {
            "no-trailer": "no trailer: it ended with status 0",
            "kill-at-end": "no trailer: it was ended by SIGKILL",
            "wrong-in": "the trailer says",
            "wrong-ok": "the trailer says",
            "wrong-hash": "the trailer says",
            "no-hash": "the trailer says",
            "after-trailer": "did not end with its trailer",
            "exit-at-end": "ended with status 3",
        }
        for fault, words in said.items():
            with self.subTest(fault), self.assertRaisesRegex(ProtocolError, words):
                self.answers(fault)

    def test_waits_for_a_trailer_only_so_long(self) -> None:
        with self.assertRaisesRegex(ProtocolError, "no answer for 1.5 s"):
            self.answers("hang-at-end", rows=3, patience=1.5)

    def test_notices_rows_beyond_the_last(self) -> None:
        with self.assertRaisesRegex(ProtocolError, "a row more than the 9"):
            self.answers("twice", "8", rows=9)

    def test_holds_no_line_that_has_no_end(self) -> None:
        self.addCleanup(setattr, child_module, "LONGEST_LINE", child_module.LONGEST_LINE)
        child_module.LONGEST_LINE = 1 << 22
        with self.assertRaisesRegex(ProtocolError, "has no end"):
            self.answers("endless", "5")

    def test_blames_no_page_where_no_child_works(self) -> None:
        for rows in (1, 2, ROWS):
            with self.subTest(rows=rows), self.assertRaisesRegex(ChildError, "Cannot find module"):
                self.answers("dead", rows=rows)
        with self.assertRaisesRegex(ChildError, "unknown option"):
            self.answers("usage", rows=1)

    def test_ends_the_child_where_the_questions_fail(self) -> None:
        for rows in (0, 3, ROWS):

            def questions(rows: int = rows) -> Iterator[Question]:
                yield from (ask(str(number)) for number in range(rows))
                raise ValueError("the store is gone")

            with self.subTest(rows=rows), self.assertRaisesRegex(ValueError, "the store is gone"):
                list(converse(questions(), lambda: self.start("none"), PATIENCE))

    def test_ends_the_child_where_the_answers_are_not_wanted_any_more(self) -> None:
        answers = converse(
            (ask(str(number)) for number in range(ROWS)), lambda: self.start("none"), 9
        )
        next(answers)
        answers.close()
        self.assertEqual(len(self.children), 1)


if __name__ == "__main__":
    unittest.main()
