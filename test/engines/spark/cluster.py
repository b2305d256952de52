"""A standalone cluster of Spark on the loopback of this machine: a master and two workers."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import time
import zipfile
from pathlib import Path

import pyspark

HOST = "127.0.0.1"
HOME = Path(pyspark.__file__).parent
MODULE = Path(__file__).parents[3] / "src" / "engines" / "spark"
#: In seconds, on a machine that is busy.
PATIENCE = 90.0


class Cluster:
    """Java processes that ``stop`` ends, by their ids."""

    def __init__(self, folder: Path) -> None:
        """Start it. ``folder`` takes its logs and its work."""
        self.folder = folder
        self._processes: list[subprocess.Popen[bytes]] = []
        port = _free_port()
        self.address = f"spark://{HOST}:{port}"
        try:
            self._start("master.Master", "--port", str(port), "--webui-port", "0")
            self.workers = [self._start_worker(number) for number in (1, 2)]
            self._await(0, r"Registering worker .*\n(?:.*\n)*?.*Registering worker ")
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        for process in reversed(self._processes):
            process.terminate()
        for process in self._processes:
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def kill(self, worker: subprocess.Popen[bytes]) -> None:
        """Kill a worker as a machine that goes down would; its executor ends when it notices."""
        worker.send_signal(signal.SIGKILL)
        worker.wait()

    def _start_worker(self, number: int) -> subprocess.Popen[bytes]:
        work = str(self.folder / f"worker-{number}")
        options = ["--cores", "2", "--memory", "2g", "--webui-port", "0", "--work-dir", work]
        return self._start("worker.Worker", *options, self.address)

    def _start(self, name: str, *argv: str) -> subprocess.Popen[bytes]:
        command = [HOME / "bin" / "spark-class", f"org.apache.spark.deploy.{name}", "--host", HOST]
        with open(self._log(len(self._processes)), "wb") as log:
            process = subprocess.Popen(
                [*command, *argv], env=environment(), stdout=log, stderr=subprocess.STDOUT
            )
        self._processes.append(process)
        return process

    def _log(self, number: int) -> Path:
        return self.folder / f"process-{number}.log"

    def _await(self, number: int, words: str) -> None:
        deadline = time.monotonic() + PATIENCE
        while not re.search(words, said := self._log(number).read_text("utf-8", "replace")):
            if time.monotonic() > deadline:
                raise TimeoutError(f"the cluster did not start:\n{said}")
            time.sleep(0.2)


def environment() -> dict[str, str]:
    """What each process of Spark is started with."""
    return {
        **{name: value for name, value in os.environ.items() if name != "PYTHONPATH"},
        "SPARK_HOME": str(HOME),
        "SPARK_LOCAL_IP": HOST,
        "SPARK_DAEMON_MEMORY": "256m",
        # They live for a minute: so they start sooner, and leave each other the cores.
        "JDK_JAVA_OPTIONS": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
    }


def zip_module(folder: Path) -> str:
    """The module as executors get it."""
    path = folder / "tamis_spark.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for file in sorted((MODULE / "tamis_spark").glob("*.py")):
            archive.write(file, f"tamis_spark/{file.name}")
    return str(path)


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind((HOST, 0))
        return int(listener.getsockname()[1])
