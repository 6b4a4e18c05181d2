"""In the child in which a publication is built there is no network, whoever asks for it."""

from __future__ import annotations

import pytest

from livrerouge.cli.child import Bounds, Send, packed, run_apart, unpacked

TRIES = {
    "socket": "import socket; socket.socket()",
    "connection": "import socket; socket.create_connection(('127.0.0.1', 9))",
    "name of a host": "import socket; socket.getaddrinfo('localhost', 80)",
    "older name of a host": "import socket; socket.gethostbyname('localhost')",
    "pair": "import socket; socket.socketpair()",
    "below socket": "import _socket; _socket.socket()",
    "http": "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9/')",
    "ftp": "import urllib.request; urllib.request.urlopen('ftp://127.0.0.1:9/')",
    "http.client": "import http.client; http.client.HTTPConnection('127.0.0.1', 9).connect()",
    "ssl": "import ssl; ssl.create_default_context().wrap_socket(__import__('socket').socket())",
    "engine's own fetcher": "from weasyprint.urls import URLFetcher; URLFetcher().fetch('http://127.0.0.1:9/')",
}
REASON = "the network is out of reach"


def test_whatever_asks_for_the_network_is_refused_without_a_packet() -> None:
    answers: dict[str, str] = {}

    def work(send: Send) -> None:
        for name, code in TRIES.items():
            try:
                exec(code, {})
                answer = "reached"
            except Exception as fault:
                answer = f"{type(fault).__name__}: {fault}"
            send(b"X", packed([name, answer]))

    def hear(_: bytes, content: bytes) -> bool:
        name, answer = unpacked(content)
        answers[name] = answer
        return False

    end = run_apart(work, Bounds(60, 60), hear)
    assert (end.signal, end.late) == (0, 0)
    assert list(answers) == list(TRIES)
    assert {name: answer for name, answer in answers.items() if REASON not in answer} == {}


def test_the_command_itself_keeps_its_network() -> None:
    import socket

    run_apart(lambda send: None, Bounds(20, 20), lambda kind, content: False)
    with socket.socket() as made:
        assert made.fileno() > 0


def test_without_the_wall_the_tries_get_through() -> None:
    # What is tried must be able to succeed, or its refusal would say nothing.
    exec(TRIES["socket"], {})
    exec(TRIES["pair"], {})
    exec(TRIES["below socket"], {})
    with pytest.raises(OSError, match=r"(?!.*out of reach)"):
        exec(TRIES["connection"], {})
