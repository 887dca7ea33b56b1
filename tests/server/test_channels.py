"""The really running server as a client sees it: the widget's channel, the REST channel, health, headers."""

from __future__ import annotations

import http.client
import json
import time
from typing import Any
from urllib.parse import urlsplit

import pytest
import requests

from server.sessions import Sessions, secret_of_this_server


class Chat:
    """A visitor with a session."""

    def __init__(self, url: str, token: str | None = None) -> None:
        self.url = url
        self.token = token or requests.post(f"{url}/chat/session", timeout=10).json()["token"]

    def post(self, body: Any, **options: Any) -> requests.Response:
        headers = {"Authorization": f"Bearer {self.token}", **options.pop("headers", {})}
        return requests.post(f"{self.url}/chat/message", json=body, headers=headers, timeout=30, **options)

    def say(self, text: str) -> str:
        answer = self.post({"message": text})
        assert answer.status_code == 200, answer.text
        return answer.json()["messages"][0]["text"]


@pytest.fixture
def chat(tiny_server):
    return Chat(tiny_server.url)


def rest(server, body):
    data = body if isinstance(body, (str, bytes)) else json.dumps(body)
    return requests.post(f"{server.url}/webhooks/rest/webhook", data=data, timeout=30)


def test_a_visitor_gets_a_session_and_an_answer_with_text_buttons_and_card(chat):
    answer = chat.post({"message": "please count"})
    assert answer.status_code == 200
    card = {"type": "answer", "version": 1, "count": 1}
    assert answer.json() == {"messages": [{"text": "count=1", "buttons": [{"title": "Again", "payload": "/count"}], "custom": card}]}


def test_a_button_is_taken_as_what_it_sends(chat):
    assert chat.post({"payload": "/count"}).json()["messages"][0]["text"] == "count=1"
    assert chat.post({"payload": '/tell{"rule": "a.b"}'}).json()["messages"][0]["text"] == "rules=['a.b']"


@pytest.mark.parametrize("typed", ['/tell{"rule": "a.b"}', "/restart", "/session_start", '\u200b/tell{"rule": "x"}', ' /tell{"value":"x"}'])
def test_a_typed_command_is_text(chat, typed):
    answer = chat.post({"message": typed})
    assert answer.status_code == 200
    assert "rules=['" not in answer.text


@pytest.mark.parametrize(
    "payload", ["/restart", "/session_start", '/tell{"staff": "x"}', '/count{"rule": {"a": 1}}', "/count@0.5", "/nope"]
)
def test_a_payload_no_button_sends_is_refused(chat, payload):
    answer = chat.post({"payload": payload})
    assert (answer.status_code, answer.json()["code"]) == (400, "unknown_payload")


def test_two_visitors_share_nothing(tiny_server):
    one, other = Chat(tiny_server.url), Chat(tiny_server.url)
    assert one.token != other.token
    assert [one.say("count"), one.say("count"), other.say("count")] == ["count=1", "count=2", "count=1"]


@pytest.mark.parametrize("token", [None, "", "x", "a.b.c", "Zm9v.YQ.bad"])
def test_a_message_without_a_token_of_ours_is_refused(tiny_server, token):
    headers = {} if token is None else {"Authorization": f"Bearer {token}"}
    answer = requests.post(f"{tiny_server.url}/chat/message", json={"message": "count"}, headers=headers, timeout=10)
    assert (answer.status_code, answer.json()["code"]) == (401, "no_session")


def test_a_token_that_was_changed_or_made_with_another_secret_or_too_old_is_refused(tiny_server, chat):
    foreign = Sessions("another secret of thirty-two signs!", 1).new()
    old = Sessions(secret_of_this_server(tiny_server.var), 1)._signer
    from unittest import mock

    with mock.patch("itsdangerous.timed.time.time", return_value=time.time() - 8 * 86_400):
        expired = str(old.dumps("chat-x"))
    for token in (foreign, expired, chat.token[:-2] + "AA", "x" + chat.token):
        answer = Chat(tiny_server.url, token).post({"message": "count"})
        assert (answer.status_code, answer.json()["code"]) == (401, "no_session")


def test_nothing_a_client_adds_to_its_message_is_believed(chat, tiny_server):
    extra = {"sender": "boss", "metadata": {"staff": True}, "input_channel": "admin", "slots": {"times": 50}}
    assert chat.post({"message": "count", **extra}).json()["messages"][0]["text"] == "count=1"
    marked = '{"sender": "meta", "message": "count", "metadata": {"x": NaN, "y": "marker0815"}, "input_channel": "admin0815"}'
    assert rest(tiny_server, marked).status_code == 200
    stored = b"".join(path.read_bytes() for path in tiny_server.var.glob("conversations.db*"))
    assert b"marker0815" not in stored
    assert b"admin0815" not in stored


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({"message": ""}, 400, "empty_message"),
        ({"message": " \n\u200b "}, 400, "empty_message"),
        ({}, 400, "empty_message"),
        ({"message": 5}, 400, "not_text"),
        ({"message": ["count"]}, 400, "not_text"),
        ([], 400, "bad_request"),
        (None, 400, "bad_request"),
        ({"message": "x" * 4001}, 413, "message_too_long"),
        ({"message": "x" * 70_000}, 413, "body_too_large"),
    ],
)
def test_a_message_that_can_not_be_taken_is_told_why(chat, body, status, code):
    answer = chat.post(body)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert answer.json()["error"].endswith((".", "!"))


@pytest.mark.parametrize("data", [b"", b"{", b"\xff\xfe", b"count", b"[" * 5000])
def test_a_body_that_is_not_json_is_told_so(tiny_server, chat, data):
    headers = {"Authorization": f"Bearer {chat.token}"}
    answer = requests.post(f"{tiny_server.url}/chat/message", data=data, headers=headers, timeout=10)
    assert (answer.status_code, answer.json()["code"]) == (400, "bad_request")


@pytest.mark.parametrize(
    "text", ["x" * 4000, "😀😀😀", "كم عدد الحالات", "\x00\x01PNG\x89", "'; drop table events; --", "<script>alert(1)</script>"]
)
def test_odd_but_possible_text_gets_an_answer(chat, text):
    assert chat.say(text).strip()


def test_a_lone_surrogate_or_nul_does_not_stop_the_server(tiny_server, chat):
    for raw in (b'{"message": "\\ud800 count"}', b'{"message": "\\u0000 count"}'):
        answer = requests.post(f"{tiny_server.url}/chat/message", data=raw, headers={"Authorization": f"Bearer {chat.token}"}, timeout=10)
        assert answer.status_code == 200
    for sender in (b'"\\ud800"', b'"\\u0000"', b'"' + b"x" * 201 + b'"', b"[1]", b"{}", b"true", b"null", b'""', b"5"):
        answer = rest(tiny_server, b'{"message": "count", "sender": ' + sender + b"}")
        assert (answer.status_code, answer.json()["code"]) == (400, "bad_sender")
    assert tiny_server.process.poll() is None
    assert chat.say("count").startswith("count=")


def test_a_sender_must_be_given(tiny_server):
    assert rest(tiny_server, {"message": "count"}).json()["code"] == "bad_sender"


def test_the_rest_channel_answers_in_rasas_form(tiny_server):
    card = {"type": "answer", "version": 1, "count": 1}
    button = {"title": "Again", "payload": "/count"}
    expected = [{"recipient_id": "form", "text": "count=1", "buttons": [button], "custom": card}]
    assert rest(tiny_server, {"sender": "form", "message": "count"}).json() == expected


@pytest.mark.parametrize("text", ["", "   ", "x" * 10_000, "be silent", "crash now", "😀", "/restart"])
def test_the_rest_channel_never_answers_with_nothing(tiny_server, text):
    answer = rest(tiny_server, {"sender": "nothing", "message": text})
    assert answer.status_code == 200
    assert answer.json()[0]["text"].strip()


def test_the_rest_channel_serves_this_machine_only(tiny_server):
    for header in ("X-Forwarded-For", "Forwarded", "X-Real-IP"):
        answer = requests.post(
            f"{tiny_server.url}/webhooks/rest/webhook", json={"sender": "a", "message": "hi"}, headers={header: "127.0.0.1"}, timeout=10
        )
        assert (answer.status_code, answer.json()["code"]) == (403, "local_only")


def test_with_a_token_the_rest_channel_asks_for_it(start_tiny):
    server = start_tiny(ADVISOR_REST_TOKEN="a-token-of-the-operator")
    address = f"{server.url}/webhooks/rest/webhook"
    body = {"sender": "a", "message": "count"}
    assert requests.post(address, json=body, timeout=10).status_code == 401
    assert requests.post(address, json=body, headers={"Authorization": "Bearer wrong"}, timeout=10).status_code == 401
    right = {"Authorization": "Bearer a-token-of-the-operator", "X-Forwarded-For": "203.0.113.5"}
    assert requests.post(address, json=body, headers=right, timeout=10).json()[0]["text"] == "count=1"


def test_rasas_own_interface_is_not_there(tiny_server):
    for path in ("/status", "/version", "/domain", "/model", "/conversations/x/tracker", "/socket.io/", "/webhooks/callback/webhook"):
        assert requests.get(f"{tiny_server.url}{path}", timeout=10).status_code == 404


def test_health_and_readiness_are_told_without_a_token(tiny_server):
    assert requests.get(f"{tiny_server.url}/health", timeout=10).json() == {"status": "alive"}
    ready = requests.get(f"{tiny_server.url}/ready", timeout=10)
    assert ready.status_code == 200
    assert ready.json()["model"] == ready.json()["conversations"] == "ok"


def test_every_answer_has_the_security_headers(tiny_server):
    for path in ("/", "/health", "/nothing", "/chat/message"):
        headers = requests.get(f"{tiny_server.url}{path}", timeout=10).headers
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "no-referrer"
        assert "default-src 'none'" in headers["Content-Security-Policy"]
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]


def test_no_other_site_may_read_answers_unless_it_is_listed(start_tiny, tiny_server):
    foreign = {"Origin": "https://evil.example"}
    assert "Access-Control-Allow-Origin" not in requests.post(f"{tiny_server.url}/chat/session", headers=foreign, timeout=10).headers
    server = start_tiny(ADVISOR_ALLOWED_ORIGINS="https://www.example.edu, http://localhost:8080")
    listed = {"Origin": "https://www.example.edu"}
    answer = requests.post(f"{server.url}/chat/session", headers=listed, timeout=10)
    assert answer.headers["Access-Control-Allow-Origin"] == "https://www.example.edu"
    assert "Access-Control-Allow-Credentials" not in answer.headers
    preflight = requests.options(f"{server.url}/chat/message", headers=listed, timeout=10)
    assert (preflight.status_code, preflight.headers["Access-Control-Allow-Headers"]) == (204, "authorization, content-type")
    for origin in ("https://evil.example", "https://www.example.edu.evil.example", "http://www.example.edu", "null"):
        answer = requests.post(f"{server.url}/chat/session", headers={"Origin": origin}, timeout=10)
        assert "Access-Control-Allow-Origin" not in answer.headers


def test_who_writes_too_fast_is_told_when_to_go_on(start_tiny):
    server = start_tiny(ADVISOR_SESSION_RATE="1")
    chat = Chat(server.url)
    answers = [chat.post({"message": "count"}) for _ in range(16)]
    refused = [answer for answer in answers if answer.status_code == 429]
    assert 2 <= len(refused) <= 4
    assert int(refused[0].headers["Retry-After"]) >= 1
    assert refused[0].json()["code"] == "too_many"
    assert Chat(server.url).say("count") == "count=1"


def test_sessions_can_not_be_made_without_end(start_tiny):
    server = start_tiny(ADVISOR_ADDRESS_RATE="1")
    statuses = [requests.post(f"{server.url}/chat/session", timeout=10).status_code for _ in range(20)]
    assert statuses.count(429) >= 4


def test_a_second_message_while_the_first_is_being_answered_is_refused_and_nothing_is_lost(tiny_server, chat):
    address = urlsplit(tiny_server.url)
    body = json.dumps({"message": "count"})
    headers = {"Authorization": f"Bearer {chat.token}", "Content-Type": "application/json"}
    connections = [http.client.HTTPConnection(address.hostname, address.port, timeout=30) for _ in range(8)]
    for connection in connections:
        connection.request("POST", "/chat/message", body, headers)
    answers = [connection.getresponse() for connection in connections]
    statuses = [answer.status for answer in answers]
    assert set(statuses) <= {200, 409}
    assert chat.say("count") == f"count={statuses.count(200) + 1}"


def test_a_body_over_the_limit_does_not_hold_up_the_others(tiny_server, chat):
    for size in (100_000, 1_000_000):
        answer = chat.post({"message": "x" * size})
        assert (answer.status_code, answer.json()["code"]) == (413, "body_too_large")
    assert chat.say("count").startswith("count=")
