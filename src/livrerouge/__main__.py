"""Run the command: `python -m livrerouge`."""

from __future__ import annotations

from livrerouge.cli import main

if __name__ == "__main__":
    main()
