"""What schemathesis makes its questions from, and what each answer is held against. Read by `npm run test:hostile`."""

import os
import re
from dataclasses import replace

import schemathesis
from graphql import REMOVE, IntValueNode, ListValueNode, StringValueNode, Visitor, print_ast, visit
from hypothesis import strategies as st
from schemathesis.graphql import nodes

HOSTILE = st.sampled_from(
    ["", " ", "0", "-1", "null", "';--", "\u0000", "\u202e", "a\u0301" * 200, "${x}", "`", "`)//", "*:*", "~", "[..]", "x" * 5_000]
)
DAYS = st.dates().map(str)
PERIODS = st.one_of(DAYS, st.integers(0, 9999).map(lambda year: f"{year:04}"))


def scalar(name: str, good: st.SearchStrategy[str]) -> None:
    """Makes the scalar from good values, from texts that mean something elsewhere, and from any text at all."""
    schemathesis.graphql.scalar(name, st.one_of(good, HOSTILE, st.text(max_size=50)).map(nodes.String))


scalar("Day", DAYS)
scalar("Period", PERIODS)
EDTF_FORMS = ("[..{}]", "[{}..]", "{}~", "[{}]", "{}-XX")
scalar("EDTF", st.one_of(PERIODS, *(PERIODS.map(form.format) for form in EDTF_FORMS)))
scalar("KnownAt", st.just("1"))
scalar("Cursor", st.binary(max_size=40).map(lambda data: data.hex()))

#: Ids that the graph knows, given by the command. Random ones would find nothing, and what lies behind would not be reached.
KNOWN = {"id": os.environ["HOSTILE_IDS"].split(","), "asOf": ["2023-07-01", "2024-01-01"], "knownAt": ["1"]}


class WithinReach(Visitor):
    """Most made-up arguments are refused at the door, and what lies behind it is never reached. So seven in eight are brought to what can be meant."""

    def enter_argument(self, node, *_):
        name, value = node.name.value, node.value
        text = getattr(value, "value", "")
        if not isinstance(text, str) or len(text) % 8 == 7:
            return None
        if name == "first" and isinstance(value, IntValueNode):
            return replace(node, value=replace(value, value=str(int(text) % 20 + 1)))
        if name in KNOWN and isinstance(value, StringValueNode):
            return replace(node, value=replace(value, value=KNOWN[name][len(text) % len(KNOWN[name])]))
        is_empty = isinstance(value, ListValueNode) and "{}" in print_ast(value).replace("[]", "{}")
        is_made_up = name == "after" and isinstance(value, StringValueNode)
        return REMOVE if is_made_up or (is_empty and name in {"modality", "orderBy"}) else None


@schemathesis.hook
def map_body(context, body):
    return visit(body, WithinReach())


OURS = re.compile(r"node_modules|/src/|/dist/|\bat \w+.*:\d+:\d+|bolt://|org\.neo4j|Neo\.\w+Error")
#: Told to a client that comes at a bad moment: no fault of the question, and no finding.
LATER = {429, 503, 504}


@schemathesis.check
def held(ctx, response, case) -> None:
    """An answer or a refusal: JSON, with a code and a reason for each error, and no word of how the server is made."""
    assert response.status_code in {200, 400} | LATER, f"The status is {response.status_code}"
    if response.status_code in LATER - {504}:
        assert response.headers.get("retry-after"), "It is not said when to ask again"
    assert not OURS.search(response.text), "The answer tells how the server is made"
    answer = response.json()
    assert "data" in answer or answer.get("errors"), "There is neither an answer nor a refusal"
    errors = [(error["message"], error.get("extensions", {})) for error in answer.get("errors", [])]
    for message, extensions in errors:
        assert extensions.get("code") not in {None, "INTERNAL_SERVER_ERROR"}, f"A defect: {message}"
        assert extensions.get("reason"), f"No reason: {message}"
    note(errors[0][1]["reason"] if errors else "answered")


def note(outcome: str) -> None:
    """Writes down how a question ended, a line each, for the report of the command."""
    with open(os.environ["HOSTILE_OUTCOMES"], "a", encoding="utf-8") as outcomes:
        outcomes.write(f"{outcome}\n")
