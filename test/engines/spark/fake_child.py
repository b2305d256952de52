"""Answers lines as `tamis pipe --trailer` does, but for one fault.

    fake_child.py FAULT [ID [MARK]]

A fault of a line comes up at the page ID; with MARK, the path of a file, only the first time.
"""

import hashlib
import json
import os
import signal
import sys
import time

fault, at, mark = [*sys.argv[1:], "", "", ""][:3]
out = sys.stdout.buffer
digest = hashlib.sha256()
seq = 0
errors = 0
held = b""


def say(row: dict) -> None:
    global held
    line = json.dumps(row, separators=(",", ":")).encode() + b"\n"
    digest.update(line)
    if fault != "torn":
        out.write(line)
    elif held:
        # What comes at once ends one line and begins another.
        out.write(held + line[:20])
        out.flush()
        time.sleep(0.005)
        out.write(line[20:])
        held = b""
    else:
        out.write(line[:-10])
        held = line[-10:] if "seq" in row else b""
        out.write(b"" if held else line[-10:])
    out.flush()


def is_due(id: str) -> bool:
    if id != at:
        return False
    if mark:
        try:
            open(mark, "x").close()
        except FileExistsError:
            return False
    return True


def end(status: int) -> None:
    out.flush()
    os._exit(status)


def fail(answer: dict) -> None:
    """The fault of a line. What comes back from here is answered as if nothing were wrong."""
    if fault.startswith("exit-"):
        end(int(fault[5:]))
    elif fault == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    elif fault == "stop":
        os.kill(os.getpid(), signal.SIGSTOP)
    elif fault == "hang":
        time.sleep(600)
    elif fault == "chatty-hang":
        while True:
            os.write(2, b"still there\n" * 100)
    elif fault == "trickle":
        while True:
            out.write(b"{")
            out.flush()
            time.sleep(0.05)
    elif fault == "endless":
        while True:
            out.write(b"x" * 65536)
    elif fault == "cut":
        out.write(b'{"seq":')
        end(1)
    elif fault == "broken":
        out.write(b'{"seq":0,"id":\n')
    elif fault == "not-an-object":
        out.write(b"[1]\n")
    elif fault == "bad-utf-8":
        out.write(b'{"seq":0,"id":"\xff"}\n')
    elif fault == "twice":
        say(answer)
    elif fault == "wrong-seq":
        answer["seq"] += 1
    elif fault == "wrong-id":
        answer["id"] = "another"
    elif fault == "no-article":
        del answer["article"]
    elif fault == "no-code":
        answer.update(status="error", error={})
    elif fault == "early-trailer":
        say({"trailer": {"in": seq, "ok": seq, "error": 0, "sha256": digest.hexdigest()}})
        end(0)
    elif fault == "closed-output":
        os.close(1)
        time.sleep(600)
    elif fault == "refuse":
        answer.pop("article")
        answer.update(status="error", id=None, error={"code": "too-large", "message": "much"})


if fault == "usage":
    sys.stderr.write("error: unknown option\n")
    end(2)
if fault == "dead":
    sys.stderr.write("Cannot find module\n")
    end(1)
for line in sys.stdin.buffer:
    if fault == "chatty":
        sys.stderr.write("a word for people\n" * 10_000)
    page = json.loads(line)
    answer = {"seq": seq, "id": page["id"], "status": "ok", "article": {"text": page["text"]}}
    if is_due(page["id"]):
        if fault == "skip":
            continue
        fail(answer)
    say(answer)
    seq += 1
    errors += answer["status"] == "error"
books = {"in": seq, "ok": seq - errors, "error": errors, "sha256": digest.hexdigest()}
if fault == "no-trailer":
    end(0)
elif fault == "kill-at-end":
    os.kill(os.getpid(), signal.SIGKILL)
elif fault == "hang-at-end":
    time.sleep(600)
elif fault == "wrong-in":
    books["in"] += 1
elif fault == "wrong-ok":
    books["ok"] -= 1
elif fault == "wrong-hash":
    books["sha256"] = "0" * 64
elif fault == "no-hash":
    del books["sha256"]
say({"trailer": books})
if fault == "after-trailer":
    say({"seq": seq})
if fault == "exit-at-end":
    end(3)
