"""Files examined by several processes: one that dies takes one file with it, and the others go on."""

import multiprocessing
import pickle
import signal
import threading
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import TYPE_CHECKING

from contract_drafter.linting.examined import Examined, from_bytes, to_bytes
from contract_drafter.model.finding import finding
from contract_drafter.model.span import Span
from contract_drafter.workflows.read_contract import shown_path

if TYPE_CHECKING:
    from contract_drafter.workflows.lint_examine import Examiner

Task = tuple[Path, bytes]
_SPAWN = multiprocessing.get_context("spawn")


class WorkerFaultError(Exception):
    """A fault of ours in a worker; its text is the traceback there."""


@dataclass(slots=True)
class _Worker:
    process: BaseProcess
    pipe: "Connection[object, object]"
    at: int


def examine_apart(tasks: Sequence[Task], examiner: "Examiner", jobs: int) -> Iterator[tuple[int, Examined]]:
    """What is found in each task, with its index, as it comes. Raises WorkerFaultError for a fault of ours."""
    left = iter(range(len(tasks)))
    workers: dict[object, _Worker] = {}

    def begin() -> None:
        index = next(left, None)
        if index is not None:
            worker = _started(examiner)
            workers[worker.pipe] = worker
            _give(worker, tasks, index)

    try:
        for _ in range(jobs):
            begin()
        while workers:
            for pipe in wait([worker.pipe for worker in workers.values()]):
                worker = workers[pipe]
                at = worker.at
                examined = _taken(worker)
                if examined is None:
                    del workers[pipe]
                    worker.process.join()
                    begin()
                elif (index := next(left, None)) is not None:
                    _give(worker, tasks, index)
                else:
                    del workers[pipe]
                    _stop(worker)
                yield at, examined or _lost(tasks[at][0])
    finally:
        for worker in workers.values():
            _stop(worker)


def _started(examiner: "Examiner") -> _Worker:
    ours, theirs = _SPAWN.Pipe()
    process = _SPAWN.Process(target=_work, args=(theirs, examiner), daemon=True)
    with _deaf():
        process.start()
    theirs.close()
    return _Worker(process, ours, 0)


@contextmanager
def _deaf() -> Iterator[None]:
    """Nothing that starts meanwhile hears an interrupt: it is for the process that started it."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _give(worker: _Worker, tasks: Sequence[Task], index: int) -> None:
    worker.at = index
    try:
        worker.pipe.send(tasks[index])
    except OSError:
        return  # a dead worker is found when its answer is waited for


def _taken(worker: _Worker) -> Examined | None:
    """The answer of a worker; None when it is dead."""
    try:
        answer = worker.pipe.recv()
    except (EOFError, OSError, pickle.UnpicklingError):
        return None
    if isinstance(answer, str):
        raise WorkerFaultError(answer)
    assert isinstance(answer, bytes)
    return from_bytes(answer)


def _stop(worker: _Worker) -> None:
    worker.process.terminate()
    worker.process.join()
    worker.pipe.close()


def _lost(path: Path) -> Examined:
    source = shown_path(path)
    return Examined(source, None, (), (finding("LNT071", Span(source)),), tuple)


def _work(pipe: "Connection[object, Task]", examiner: "Examiner") -> None:
    """A worker: examines what it is given until it is stopped."""
    while True:
        try:
            path, content = pipe.recv()
        except EOFError:
            return
        try:
            pipe.send(to_bytes(examiner.examine(path, content)))
        except Exception:
            pipe.send(traceback.format_exc())
