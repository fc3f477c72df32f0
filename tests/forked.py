"""Work done in a copy of this process, where all that a start takes long to load is loaded already."""

import os
import sys
import traceback
from collections.abc import Callable


def forked(work: Callable[[], int | None]) -> int:
    """The exit code of the copy: what the work returns, 0 for nothing; 1, and the traceback, if it fails."""
    process = os.fork()
    if not process:
        code = 1
        try:
            code = work() or 0
        except BaseException:
            traceback.print_exc()
            sys.stderr.flush()
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
