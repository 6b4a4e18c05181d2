"""Offline: a program that cannot reach the network, whatever it is asked to fetch.

The engine's fetchers are written in Python and go through `socket`, so it is enough to take that away. Our own
fetcher refuses addresses of the network before; this is the second wall, for what a library may do by itself.
"""

from __future__ import annotations

import socket
from typing import NoReturn

REASON = "the network is out of reach while a publication is built"

_CALLS = ("create_connection", "create_server", "fromfd", "socketpair")
_NAMES = ("getaddrinfo", "gethostbyaddr", "gethostbyname", "gethostbyname_ex", "getnameinfo")


class _Refused(socket.socket):
    """A socket that is never made; a class, for libraries make others of it."""

    def __init__(self, *_: object, **__: object) -> None:
        refuse()


def refuse(*_: object, **__: object) -> NoReturn:
    """Refuse to reach the network, as a system without one does."""
    raise OSError(REASON)


def cut_network() -> None:
    """Take sockets and the names of hosts away from this process, for good."""
    import _socket

    for name in (*_CALLS, *_NAMES):
        for module in (socket, _socket):
            if hasattr(module, name):
                setattr(module, name, refuse)
    _socket.socket = _socket.SocketType = refuse  # type: ignore[assignment,misc]
    socket.socket = socket.SocketType = _Refused  # type: ignore[misc]
