"""Files of this machine and of a server."""

from __future__ import annotations

import tempfile
import threading
import unittest
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from urllib.error import HTTPError

from tamis_spark.open_bytes import open_bytes

CONTENT = bytes(range(256)) * 1000


class Server(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        status = int(self.path[1:4])
        self.send_response(status)
        self.send_header("Content-Length", str(len(CONTENT)))
        self.end_headers()
        if status == 200:
            self.wfile.write(CONTENT[: -1 if self.path.endswith("cut") else None])

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def serving() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), Server) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


class Opening(unittest.TestCase):
    def test_reads_a_file_of_this_machine(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "a:b.gz"
            path.write_bytes(CONTENT)
            with open_bytes(str(path)) as file:
                self.assertEqual(file.read(), CONTENT)
            with self.assertRaises(FileNotFoundError):
                open_bytes(str(path) + "x")

    def test_reads_a_file_of_a_server(self) -> None:
        with serving() as address, open_bytes(f"{address}/200") as file:
            self.assertEqual(file.read(10), CONTENT[:10])
            self.assertEqual(file.read(), CONTENT[10:])

    def test_tells_a_file_that_is_not_there_from_a_server_that_fails(self) -> None:
        with serving() as address:
            with self.assertRaises(FileNotFoundError):
                open_bytes(f"{address}/404")
            with self.assertRaises(HTTPError) as raised:
                open_bytes(f"{address}/503")
            raised.exception.close()
            self.assertNotIsInstance(raised.exception, FileNotFoundError)

    def test_does_not_take_what_is_cut_off_for_the_whole(self) -> None:
        with serving() as address, open_bytes(f"{address}/200/cut") as file:
            with self.assertRaises(OSError):
                while file.read(1 << 16):
                    pass

    def test_reads_by_a_store_of_arrow(self) -> None:
        try:
            import pyarrow  # noqa: F401
        except ImportError:
            # Said by the test that runs this one; here it would look like a test that passed.
            return
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "a.gz"
            path.write_bytes(CONTENT)
            with open_bytes(f"file://{path}") as file:
                self.assertEqual(file.read(), CONTENT)
            with self.assertRaises(FileNotFoundError):
                open_bytes(f"file://{path}x")


if __name__ == "__main__":
    unittest.main()
