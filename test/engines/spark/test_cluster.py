"""The module on a cluster of Spark. `TAMIS` names the command line that was built, `NODE` Node."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import threading
import time
import unittest
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pyarrow.parquet
from pyarrow import RecordBatch
from pyspark.sql import DataFrame, Row, SparkSession

from tamis_spark.clean import clean

from cluster import HOME, HOST, MODULE, Cluster, environment, zip_module
from pages import Page, pages
from wet_files import members, record

TAMIS, NODE = os.environ["TAMIS"], os.environ["NODE"]
#: A mark by which the children of this test are known.
MARK = f"--max-seconds={20 + os.getpid() % 1000}"
PAGES = pages(240)
PARTITIONS = 6
#: Of the columns of a page.
SCHEMA = "n int, id string, text string, html string, url string, lang string"

folder: Path
cluster: Cluster
spark: SparkSession


def setUpModule() -> None:
    global folder, cluster, spark
    # For the gateway, which is started below, and for the executors, which look for Python by name.
    os.environ.update(environment(), PYSPARK_PYTHON=sys.executable)
    # An executor may still write its last words there.
    temporary = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
    unittest.addModuleCleanup(temporary.cleanup)
    folder = Path(temporary.name)
    cluster = Cluster(folder)
    unittest.addModuleCleanup(cluster.stop)
    settings = {
        "spark.submit.pyFiles": zip_module(folder),
        "spark.cores.max": "2",
        "spark.executor.cores": "1",
        "spark.executor.memory": "512m",
        "spark.scheduler.minRegisteredResourcesRatio": "1.0",
        "spark.scheduler.maxRegisteredResourcesWaitingTime": "60s",
        "spark.driver.bindAddress": HOST,
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.warehouse.dir": str(folder / "warehouse"),
        # Several batches in a partition.
        "spark.sql.execution.arrow.maxRecordsPerBatch": "17",
    }
    builder = SparkSession.builder.master(cluster.address)
    for name, value in settings.items():
        builder = builder.config(name, value)
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("OFF")
    unittest.addModuleCleanup(spark.stop)


def cleaned(seconds: float = 0) -> DataFrame:
    """The pages cleaned on the cluster, with the log; ``n`` says which is which.

    Each batch comes so many seconds late, where the job must be seen in its middle.
    """

    def late(batches: Iterator[RecordBatch]) -> Iterator[RecordBatch]:
        for batch in batches:
            time.sleep(seconds)
            yield batch

    names = ("id", "text", "html", "url", "lang")
    rows = [(n, *(page.get(name) for name in names)) for n, page in enumerate(PAGES)]
    parts = spark.createDataFrame(spark.sparkContext.parallelize(rows, PARTITIONS), SCHEMA)
    if seconds > 0:
        parts = parts.mapInArrow(late, SCHEMA)
    return clean(parts, log=True, tamis=TAMIS, node=NODE, options=[MARK])


@cache
def piped_pages() -> list[str]:
    return piped(PAGES, "--log")


def piped(some: list[Page], *options: str) -> list[str]:
    """What `tamis pipe` says to the same pages on one machine, a line for each."""
    lines = "".join(
        json.dumps({name: value for name, value in page.items() if value is not None}) + "\n"
        for page in some
    )
    argv = [NODE, TAMIS, "pipe", "--trailer", "--workers=2", *options]
    said = subprocess.run(argv, input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout
    *answers, trailer = said.decode("utf-8").split("\n")[:-1]
    assert json.loads(trailer)["trailer"]["in"] == len(some) == len(answers)
    return answers


def as_line(row: Row | dict[str, object], seq: int, log: bool) -> str:
    """A row as the line of `tamis pipe` that it must have come from, byte for byte."""
    names = json.dumps(row["id"], ensure_ascii=False).replace("\u2028", "\\u2028")
    head = f'{{"seq":{seq},"id":{names},"status":"{row["status"]}"'
    if row["status"] == "ok":
        tail = f',"log":{row["log"]}}}' if log else "}"
        return f'{head},"article":{row["article"]}{tail}'
    error = {"code": row["error_code"], "message": row["error_message"]}
    return f'{head},"error":{json.dumps(error, ensure_ascii=False, separators=(",", ":"))}}}'


def children() -> list[int]:
    """The children of this test that are there, on whichever executor."""
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            if MARK.encode() in path.read_bytes().split(b"\0"):
                found.append(int(path.parent.name))
        except OSError:
            continue
    return found


class OnACluster(unittest.TestCase):
    def assert_same(self, rows: list[Row]) -> None:
        """The rows are those of one machine: none is lost, none comes twice, none differs."""
        rows = sorted(rows, key=lambda row: row["n"])
        self.assertEqual([row["n"] for row in rows], list(range(len(PAGES))))
        lines = [as_line(row, seq, log=True) for seq, row in enumerate(rows)]
        for line, expected in zip(lines, piped_pages(), strict=True):
            self.assertEqual(line, expected)
        self.assertGreater(sum(row["status"] == "ok" for row in rows), 200)
        codes = {row["error_code"] for row in rows if row["status"] == "error"}
        self.assertEqual(codes, {"missing-id", "missing-text", "empty"})

    def test_1_gives_the_rows_of_one_machine(self) -> None:
        self.assertEqual(len(executors()), 2)
        self.assert_same(cleaned().collect())
        self.assertEqual(children(), [])

    def test_2_fails_where_no_child_can_be_run(self) -> None:
        pages = spark.createDataFrame([("a", "Rain fell.")], "id string, text string")
        with self.assertRaisesRegex(Exception, "there is no /no/tamis on this machine"):
            clean(pages, tamis="/no/tamis", node=NODE).collect()

    def test_3_refuses_columns_that_are_no_pages(self) -> None:
        for schema, keep, words in [
            ("text string", None, "need the columns id, and text or html; there are text"),
            ("id string, body string", None, "need the columns id, and text or html"),
            ("id int, text string", None, "columns id must be strings"),
            ("id string, text string, headline string", None, "has the columns headline too"),
            ("id string, text string", ["n"], "no column n to keep; there are id, text"),
        ]:
            with self.subTest(schema, keep=keep), self.assertRaisesRegex(ValueError, words):
                clean(spark.createDataFrame([], schema), keep=keep)
        odd = spark.createDataFrame([], "id string, text string, `a.b` int, headline string")
        self.assertEqual(clean(odd, keep=["text"]).columns[:3], ["text", "id", "status"])

    def test_4_cleans_archives_into_parquet(self) -> None:
        texts = [page for page in PAGES[20:80] if page.get("text")]
        archives = [folder / f"{name}.wet.gz" for name in ("first", "second", "missing")]
        halves = [texts[:30], texts[30:]]
        for archive, half in zip(archives, halves):
            parts = members(
                record(at, str(page["text"]), truncated="length" if at == 2 else None)
                for at, page in enumerate(half)
            )
            if archive is archives[1]:
                # One byte of one record: it costs that record.
                broken = bytearray(parts[4])
                broken[len(broken) // 2] ^= 8
                parts[4] = bytes(broken)
            archive.write_bytes(b"".join(parts))
        paths = folder / "wet.paths"
        paths.write_text("".join(f"{archive.name}\n" for archive in archives))
        argv = [
            HOME / "bin" / "spark-submit",
            "--master",
            cluster.address,
            "--total-executor-cores=2",
        ]
        argv += ["--executor-memory=512m", f"--conf=spark.driver.bindAddress={HOST}"]
        argv += ["--py-files", zip_module(folder), MODULE / "examples" / "clean_wet.py", paths]
        argv += [folder / "articles", f"--prefix={folder}/", f"--tamis={TAMIS}", f"--node={NODE}"]
        job = subprocess.run(argv, env=environment(), capture_output=True, text=True)
        self.assertEqual(job.returncode, 0, job.stderr[-8000:])
        total = len(texts) + 1
        account = {
            "in": total,
            "ok": total - 2,
            "error": 2,
            "codes": {"damaged": 1, "unreadable": 1},
        }
        self.assertEqual(json.loads(job.stdout.strip().split("\n")[-1]), account)
        rows = pyarrow.parquet.read_table(folder / "articles").to_pylist()
        for archive, half in zip(archives, halves):
            mine = [row for row in rows if row["file"] == str(archive)]
            good = sorted(
                (row for row in mine if row["status"] == "ok"), key=lambda row: row["offset"]
            )
            asked = [asked_of(at, page) for at, page in enumerate(half)]
            if archive is archives[1]:
                del asked[4]
            lines = [as_line(row, seq, log=False) for seq, row in enumerate(good)]
            self.assertEqual(lines, piped(asked))
            self.assertEqual([row["id"] for row in good if row["truncated"]], ["urn:uuid:2"])

    def test_5_gives_the_same_rows_where_a_worker_is_killed(self) -> None:
        result: list[list[Row]] = []
        job = threading.Thread(target=lambda: result.append(cleaned(seconds=1).collect()))
        job.start()
        stage, worker = self.await_middle()
        cluster.kill(worker)
        job.join(300)
        self.assertEqual(len(result), 1, "the job did not end, or failed")
        self.assert_same(result[0])
        info = spark.sparkContext.statusTracker().getStageInfo(stage)
        self.assertGreater(info.numFailedTasks if info else 0, 0, "no task was lost")
        deadline = time.monotonic() + 20
        while children() and time.monotonic() < deadline:
            time.sleep(0.2)
        self.assertEqual(children(), [], "a child has outlived its executor")

    def await_middle(self) -> tuple[int, subprocess.Popen[bytes]]:
        """Wait until a task is done and a worker has a child at work; which stage and worker it is.

        Executors may both be of one worker: which one, the master decides.
        """
        tracker = spark.sparkContext.statusTracker()
        deadline = time.monotonic() + 100
        while time.monotonic() < deadline:
            parents = {parent for child in children() for parent in ancestors_of(child)}
            doomed = next((worker for worker in cluster.workers if worker.pid in parents), None)
            for stage in tracker.getActiveStageIds() if doomed else []:
                info = tracker.getStageInfo(stage)
                if info and info.numTasks == PARTITIONS and info.numCompletedTasks >= 1:
                    return stage, doomed
            time.sleep(0.01)
        raise AssertionError("the job was never seen in its middle")


def ancestors_of(process: int) -> list[int]:
    """The parents of a process, the nearest first."""
    found: list[int] = []
    while process > 1:
        try:
            stat = Path(f"/proc/{process}/stat").read_text()
        except OSError:
            break
        # Behind the name, which may have anything in it.
        process = int(stat.rpartition(")")[2].split()[1])
        found.append(process)
    return found


def asked_of(number: int, page: Page) -> Page:
    """What is asked of a record."""
    url = f"https://example.org/{number}"
    return {"id": f"urn:uuid:{number}", "text": page["text"], "url": url, "lang": "fr"}


def executors() -> list[str]:
    """The addresses of the executors that are there."""
    status = spark.sparkContext._jsc.sc().statusTracker().getExecutorInfos()
    # The driver is the first.
    return [f"{info.host()}:{info.port()}" for info in list(status)[1:]]


if __name__ == "__main__":
    unittest.main()
