"""Rows of Arrow into questions, answers into columns."""

from __future__ import annotations

import json
import unittest
from datetime import date

import pyarrow as pa

from tamis_spark.answer import Answer
from tamis_spark.clean import MOST_ROWS, groups_of
from tamis_spark.columns import COLUMNS, LOG, to_batch
from tamis_spark.conversation import Question
from tamis_spark.questions import questions_of

ARTICLE = {
    "url": None,
    "headline": "Rain",
    "description": None,
    "author": [{"@type": "Person", "name": "Ann"}, {"@type": "Person", "name": "Lee"}],
    "publisher": {"@type": "Organization", "name": "The Herald"},
    "datePublished": "2024-03-05T23:40-08:00",
    "dateModified": None,
    "articleSection": None,
    "keywords": ["rain"],
    "inLanguage": "en",
    "articleBody": "Rain fell.",
    "quality": {"confidence": 1, "kept": 0.5, "warnings": []},
}


class Questions(unittest.TestCase):
    def ask(self, **columns: list[object]) -> list[Question]:
        return list(questions_of([pa.RecordBatch.from_pydict(columns)]))

    def test_asks_with_what_is_said_of_a_page_and_nothing_else(self) -> None:
        columns = {
            "n": [1, 2],
            "text": ["Rain\u2028\n", None],
            "lang": ["fr", None],
            "id": ["a", "b"],
        }
        lines = [question.line for question in self.ask(**columns)]
        self.assertEqual([line.count(b"\n") for line in lines], [1, 1])
        rows = [json.loads(line) for line in lines]
        self.assertEqual(rows, [{"id": "a", "text": "Rain\u2028\n", "lang": "fr"}, {"id": "b"}])

    def test_says_of_each_which_row_it_is(self) -> None:
        batches = [
            pa.RecordBatch.from_pydict({"id": [f"{name}{row}" for row in range(150)]})
            for name in "ab"
        ]
        questions = list(questions_of(batches))
        self.assertEqual(len(questions), 300)
        for question in questions:
            batch, row = question.place
            self.assertEqual(batch.column("id")[row].as_py(), question.id)

    def test_does_not_ask_what_is_an_error_already(self) -> None:
        columns = {"id": ["a", "b"], "text": [None, "x"], "error_code": ["damaged", None]}
        first, second = self.ask(**columns, error_message=["cut off", "nothing"])
        self.assertEqual((first.line, first.answer), (b"", Answer("damaged", "cut off")))
        self.assertIsNone(second.answer)

    def test_gives_an_error_to_a_string_that_is_not_utf_8(self) -> None:
        bad = pa.array([b"a\xff", b"b"]).view(pa.string())
        first, second = questions_of([pa.RecordBatch.from_arrays([bad, bad], ["id", "text"])])
        self.assertEqual(first.id, "a\ufffd")
        self.assertEqual(first.answer, Answer("invalid-utf-8", "byte 1 of `text` is not UTF-8"))
        self.assertIsNone(second.answer)


class Columns(unittest.TestCase):
    def row(self, answer: Answer, log: bool = False) -> dict[str, object]:
        carried = pa.RecordBatch.from_pydict({"n": [7]})
        batch = to_batch(carried, [(Question("a"), answer)], (*COLUMNS, LOG) if log else COLUMNS)
        [row] = batch.to_pylist()
        self.assertEqual(row.pop("n"), 7)
        return dict(row)

    def test_has_the_fields_of_an_article(self) -> None:
        row = self.row(Answer(article=ARTICLE, article_json="{…}", log_json="{}"), log=True)
        self.assertEqual(
            row,
            {
                "id": "a",
                "status": "ok",
                "error_code": None,
                "error_message": None,
                "url": None,
                "headline": "Rain",
                "description": None,
                "body": "Rain fell.",
                "authors": ["Ann", "Lee"],
                "publisher": "The Herald",
                "published": "2024-03-05T23:40-08:00",
                "published_on": date(2024, 3, 5),
                "modified": None,
                "section": None,
                "keywords": ["rain"],
                "language": "en",
                "confidence": 1.0,
                "kept": 0.5,
                "warnings": [],
                "article": "{…}",
                "log": "{}",
            },
        )

    def test_has_nothing_but_the_error_where_there_is_no_article(self) -> None:
        row = {name: value for name, value in self.row(Answer("empty", "no text")).items() if value}
        self.assertEqual(
            row, {"id": "a", "status": "error", "error_code": "empty", "error_message": "no text"}
        )

    def test_gives_no_day_that_no_calendar_has(self) -> None:
        row = self.row(
            Answer(article={**ARTICLE, "datePublished": "2023-02-30"}, article_json="{}")
        )
        self.assertEqual((row["published"], row["published_on"]), ("2023-02-30", None))


class Groups(unittest.TestCase):
    def test_parts_answers_by_the_batch_they_stand_in_and_by_their_number(self) -> None:
        sizes = [3, 1, MOST_ROWS + 2]
        batches = [pa.RecordBatch.from_pydict({"id": ["same"] * size}) for size in sizes]
        answers = ((question, Answer("empty", "")) for question in questions_of(batches))
        self.assertEqual([len(group) for group in groups_of(answers)], [3, 1, MOST_ROWS, 2])

    def test_parts_answers_that_are_large(self) -> None:
        batch = pa.RecordBatch.from_pydict({"id": ["a"] * 5})
        large = Answer(article={}, article_json="x" * 5_000_000)
        answers = ((question, large) for question in questions_of([batch]))
        self.assertEqual([len(group) for group in groups_of(answers)], [2, 2, 1])


if __name__ == "__main__":
    unittest.main()
