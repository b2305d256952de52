"""How `tamis pipe` is started where a task runs."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from .child import Child
from .conversation import ChildError

#: Where the module lies in the package of tamis, its command line is here.
BESIDE = Path(__file__).absolute().parents[4] / "dist" / "cli.js"


@dataclass(frozen=True)
class Command:
    """What to start. Names are looked up where the task runs, on the path and as files."""

    #: The command `tamis`, or the path of its `cli.js`; that of the package around this module, or
    #: `tamis`.
    tamis: str | None = None
    node: str = "node"
    workers: int = 1
    log: bool = False
    #: More options of `tamis pipe`.
    options: Sequence[str] = ()

    def start(self) -> Child:
        """Start it with absolute paths and a copy of the environment. Raises ``ChildError`` where
        it isn't there.
        """
        argv = [self._node(), self._script(), "pipe", "--trailer", f"--workers={self.workers}"]
        if self.log:
            argv.append("--log")
        try:
            return Child([*argv, *self.options], dict(os.environ))
        except OSError as error:
            raise ChildError(f"{argv[0]} can't be started: {error.strerror}") from error

    def _node(self) -> str:
        found = shutil.which(self.node)
        if found is None:
            raise ChildError(
                f"there is no {self.node} on this machine; install Node, or say `node=`"
            )
        return os.path.abspath(found)

    def _script(self) -> str:
        if self.tamis is None and BESIDE.is_file():
            return str(BESIDE)
        name = self.tamis or "tamis"
        found = name if os.path.isfile(name) else shutil.which(name)
        if found is None:
            raise ChildError(f"there is no {name} on this machine; install tamis, or say `tamis=`")
        # npm puts a link to the script on the path; Node is named by itself, not looked up by the
        # script.
        return os.path.realpath(found)
