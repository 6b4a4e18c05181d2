"""Run the command: `python -m livrerouge`."""

from __future__ import annotations

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - a checkout can be started with any Python
    # No other module can be read by an older one, the doctor included.
    sys.stderr.write(f"livrerouge: Python 3.11 or later is needed, not {sys.version_info[0]}.{sys.version_info[1]}\n")
    sys.stderr.write("   = hint: run: ./livrerouge\n")
    sys.exit(3)

from livrerouge.cli import main

if __name__ == "__main__":
    main()
