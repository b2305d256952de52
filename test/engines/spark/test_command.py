"""What is started, and where it is found."""

from __future__ import annotations

import json
import os
import sys
import tempfile
import unittest
from pathlib import Path
from unittest.mock import patch

from tamis_spark import command as command_module
from tamis_spark.command import Command
from tamis_spark.conversation import ChildError

#: Says how it was started, in place of Node.
ECHO = """#!{python}
import json, os, sys
print(json.dumps([sys.argv, dict(os.environ)]))
"""


class Commands(unittest.TestCase):
    def setUp(self) -> None:
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = Path(os.path.realpath(temporary.name))
        self.addCleanup(os.chdir, os.getcwd())
        os.chdir(self.folder)
        self.script = self.folder / "cli.js"
        self.script.touch()
        self.node = self.folder / "node"
        self.node.write_text(ECHO.format(python=sys.executable))
        self.node.chmod(0o755)

    def started(self, command: Command, **environment: str) -> tuple[list[str], dict[str, str]]:
        with patch.dict(os.environ, environment):
            child = command.start()
        line = child.receive(20)
        child.end()
        assert line is not None
        argv, variables = json.loads(line)
        return argv, variables

    def test_asks_for_a_trailer_and_for_what_was_said(self) -> None:
        options = ["--max-seconds=5"]
        command = Command("cli.js", "./node", workers=3, log=True, options=options)
        argv, _ = self.started(command)
        asked = ["pipe", "--trailer", "--workers=3", "--log", "--max-seconds=5"]
        self.assertEqual(argv, [str(self.node), str(self.script), *asked])

    def test_gives_a_copy_of_the_environment(self) -> None:
        _, variables = self.started(Command("cli.js", "./node"), OF_THE_EXECUTOR="1")
        self.assertEqual(variables["OF_THE_EXECUTOR"], "1")
        self.assertEqual(variables["PATH"], os.environ["PATH"])

    def test_finds_both_on_the_path_and_follows_the_link_that_npm_makes(self) -> None:
        package = self.folder / "package"
        package.mkdir()
        (package / "cli.js").touch(0o755)
        (self.folder / "tamis").symlink_to("package/cli.js")
        with patch.object(command_module, "BESIDE", self.folder / "none"):
            argv, _ = self.started(Command(), PATH=str(self.folder))
        self.assertEqual(argv[:2], [str(self.node), str(package / "cli.js")])

    def test_takes_the_package_that_the_module_lies_in(self) -> None:
        with patch.object(command_module, "BESIDE", self.script):
            argv, _ = self.started(Command(node="./node"))
        self.assertEqual(argv[1], str(self.script))
        self.assertEqual(command_module.BESIDE.parts[-2:], ("dist", "cli.js"))
        self.assertTrue((command_module.BESIDE.parents[1] / "package.json").is_file())

    def test_says_what_is_not_there(self) -> None:
        with self.assertRaisesRegex(ChildError, "there is no none on this machine; install Node"):
            Command("cli.js", "none").start()
        with self.assertRaisesRegex(ChildError, "there is no none on this machine; install tamis"):
            Command("none", "./node").start()
        self.node.write_text("#!/no/such/program\n")
        with self.assertRaisesRegex(ChildError, "can't be started: No such file"):
            Command("cli.js", "./node").start()


if __name__ == "__main__":
    unittest.main()
