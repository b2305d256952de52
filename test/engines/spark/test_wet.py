"""WET files, sound and damaged."""

from __future__ import annotations

import gzip
import io
import random
import unittest
import zlib

from tamis_spark.members import Damage, Member, members_of
from tamis_spark.wet import WetRow, wet_rows

from wet_files import members, record, wet

PAGES = 60
TEXTS = [
    f"Page {number}: " + "rain fell on the old town. " * (number % 7) for number in range(PAGES)
]


def read(data: bytes) -> list[WetRow]:
    return list(wet_rows(io.BytesIO(data), "a.wet.gz"))


def texts_of(rows: list[WetRow]) -> list[str | None]:
    return [row.text for row in rows if row.error_code is None]


class Reading(unittest.TestCase):
    def test_reads_the_text_of_each_page_and_passes_other_records_by(self) -> None:
        rows = read(wet(TEXTS))
        self.assertEqual(texts_of(rows), TEXTS)
        self.assertEqual(len(rows), PAGES)
        self.assertEqual(
            rows[2]._replace(text=None, offset=0),
            WetRow("urn:uuid:3", "https://example.org/3", "fr"),
        )

    def test_says_where_each_member_begins(self) -> None:
        data = wet(TEXTS)
        for row in read(data):
            content = zlib.decompressobj(31).decompress(data[row.offset :])
            self.assertIn(f"<{row.id}>".encode(), content)

    def test_reads_several_records_in_one_member_and_padding_behind_it(self) -> None:
        records = b"".join(record(number, text) for number, text in enumerate(TEXTS))
        rows = read(gzip.compress(records) + b"\0" * 100_000 + wet(TEXTS[:2]) + b"\0")
        self.assertEqual(texts_of(rows), TEXTS + TEXTS[:2])

    def test_gives_a_language_only_where_it_is_one(self) -> None:
        data = b"".join(
            members([record(1, "a", "fra,eng"), record(2, "a", ""), record(3, "a", "yue")])
        )
        self.assertEqual([row.lang for row in read(data)], [None, None, "yue"])

    def test_says_where_a_record_has_the_beginning_of_its_page_only(self) -> None:
        records = [record(1, "a"), record(2, "b", truncated="length"), record(3, "c", truncated="")]
        rows = read(b"".join(members([*records, b"junk"])))
        self.assertEqual([row.truncated for row in rows], [False, True, True, False])

    def test_reads_nothing_of_an_empty_file(self) -> None:
        self.assertEqual(read(b""), [])


class Damaged(unittest.TestCase):
    def test_loses_one_page_where_a_byte_is_wrong_and_says_so(self) -> None:
        data = wet(TEXTS)
        starts = [row.offset for row in read(data)]
        chance = random.Random(7)
        for at in range(starts[0], len(data), 37):
            with self.subTest(at=at):
                broken = bytearray(data)
                broken[at] ^= 1 << chance.randrange(8)
                rows = read(bytes(broken))
                errors = [row for row in rows if row.error_code]
                # Some bytes of a header of gzip mean nothing to the text: its time, its system.
                if not errors:
                    self.assertEqual(texts_of(rows), TEXTS)
                    continue
                [error] = errors
                self.assertEqual(error.error_code, "damaged")
                hit = max(number for number, start in enumerate(starts) if start <= at)
                end = (*starts, len(data))[hit + 1]
                self.assertEqual(error.id, f"a.wet.gz#{starts[hit]}-{end}")
                self.assertEqual(texts_of(rows), TEXTS[:hit] + TEXTS[hit + 1 :])

    def test_says_where_a_file_is_cut_off(self) -> None:
        data = wet(TEXTS)
        starts = [row.offset for row in read(data)]
        for size in range(starts[-3] + 1, len(data)):
            rows = read(data[:size])
            whole = sum(start <= size for start in (*starts[1:], len(data)))
            self.assertEqual(texts_of(rows), TEXTS[:whole])
            at_end = size in starts
            self.assertEqual(
                [row.error_code for row in rows[whole:]], [] if at_end else ["damaged"]
            )

    def test_passes_by_bytes_that_are_no_gzip(self) -> None:
        rows = read(b"junk" + wet(TEXTS) + b"\x1f\x8b\x08 more junk" * 10_000 + wet(TEXTS[:1]))
        self.assertEqual(texts_of(rows), TEXTS + TEXTS[:1])
        self.assertEqual([rows[at].error_code for at in (0, PAGES + 1)], ["damaged", "damaged"])
        self.assertEqual(rows[0].id, "a.wet.gz#0-4")
        self.assertEqual(len(rows), PAGES + 3)

    def test_refuses_a_member_that_grows_without_end(self) -> None:
        bomb = gzip.compress(b"WARC/1.0\r\n" + b"\0" * (1 << 22))
        sound = gzip.compress(b"WARC/1.0\r\n")
        found = list(members_of(io.BytesIO(sound + bomb + sound), b"WARC/", most=1 << 20))
        self.assertEqual([type(part) for part in found], [Member, Damage, Member])
        self.assertEqual(found[1][2], "too-large")

    def test_loses_no_other_member_where_a_record_is_not_what_it_says(self) -> None:
        wrong = [
            record(1, "a", length=100),
            record(1, "abcdefgh", length=4),
            b"WARC/1.0\r\nContent-Length: many\r\n\r\na",
            b"WARC/1.0\r\nno end",
            b"something else",
        ]
        good = record(2, "b")
        for content in wrong:
            with self.subTest(content[-40:]):
                rows = read(b"".join(members([good, content, good])))
                self.assertEqual([row.error_code for row in rows], [None, "malformed", None])
                self.assertIn("a.wet.gz, bytes ", rows[1].error_message or "")

    def test_reads_headers_as_tamis_does(self) -> None:
        page = record(1, "a")
        head, rest = page.split(b"\r\n\r\n", 1)
        for content in [
            page.replace(b"text/plain", b""),
            head.replace(b"\r\n", b"\n") + b"\n\n" + rest,
            page.replace(b"Content-Length", b"WARC-Record-ID: <urn:uuid:9>\r\nContent-Length"),
        ]:
            with self.subTest(content):
                rows = read(gzip.compress(content))
                self.assertEqual([(row.id, row.text) for row in rows], [("urn:uuid:1", "a")])

    def test_gives_no_page_whose_text_is_not_utf_8(self) -> None:
        content = record(1, "ab").replace(b"ab\r\n", b"a\xff\r\n")
        [row] = read(gzip.compress(content))
        self.assertEqual((row.id, row.error_code), ("urn:uuid:1", "invalid-utf-8"))
        self.assertIn("byte 1", row.error_message or "")

    def test_gives_no_page_that_has_no_id(self) -> None:
        content = record(1, "a").replace(b"WARC-Record-ID", b"X").replace(b"WARC-Target-URI", b"Y")
        [row] = read(gzip.compress(content))
        self.assertEqual(row.error_code, "missing-id")

    def test_raises_what_reading_raises(self) -> None:
        class Broken(io.BytesIO):
            def read(self, size: int | None = -1) -> bytes:
                if self.tell() > 1 << 16:
                    raise ConnectionError("the store is gone")
                return super().read(size)

        texts = [random.Random(number).randbytes(4000).hex() for number in range(40)]
        with self.assertRaisesRegex(ConnectionError, "the store is gone"):
            list(wet_rows(Broken(wet(texts)), "a"))


if __name__ == "__main__":
    unittest.main()
