"""The rulebook as pages: every rule is told once, can be reached, tells its thresholds and sources, and nothing in it is markup."""

from __future__ import annotations

import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pytest
import typer
from engine_books import FACTS, FLAG, SOURCES, TOTAL, problems, write_book
from typer.testing import CliRunner

from advisor.book.address import page_of
from advisor.book.pages import FILES, Book
from advisor.book.reading import unit_of
from advisor.book.saying import title
from advisor.commands_rulebook import add_to
from advisor.rulebook import Rule, Rulebook, check_rulebook, load_rulebook
from advisor.wording import number

app = typer.Typer()
add_to(app)
RULES = Path(__file__).resolve().parents[2] / "rules"
REAL = load_rulebook(RULES)
DAY = date(2026, 11, 26)
VOID = {"meta", "link", "input", "img", "br", "hr"}


class Element(HTMLParser):
    """What stands in one page: ids, addresses, names of elements, and the text of each element that has an id."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.names: set[str] = set()
        self.handlers: set[str] = set()
        self.texts: dict[str, str] = {}
        self.text = ""
        self._open: list[str | None] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.names.add(tag)
        self.handlers |= {name for name in found if name.startswith("on")}
        if found.get("id"):
            self.ids.append(str(found["id"]))
        if tag == "a":
            self.links.append(str(found["href"]))
        elif "src" in found or tag == "link":
            self.loaded.append(str(found.get("src") or found["href"]))
        if tag not in VOID:
            self._open.append(found.get("id"))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)

    def handle_endtag(self, tag: str) -> None:
        self._open.pop()

    def handle_data(self, data: str) -> None:
        self.text += data
        for name in filter(None, self._open):
            self.texts[name] = f"{self.texts.get(name, '')} {' '.join(data.split())}".rstrip()


def pages_of(rulebook: Rulebook, day: date = DAY) -> dict[str, Element]:
    """The pages by their address on a server."""
    book = Book(rulebook, day)
    return {f"http://server/rulebook{'/' if name else ''}{name}": Element(book.page(name) or "") for name in book.names}


@pytest.fixture(scope="module")
def pages() -> dict[str, Element]:
    return pages_of(REAL)


def told(rule_id: str, day: date = DAY, rulebook: Rulebook = REAL) -> str:
    """The text of a rule on its page."""
    topic, _, anchor = page_of(rulebook.rules[rule_id]).removeprefix("/rulebook/").partition("#")
    return Element(Book(rulebook, day).page(topic) or "").texts[anchor]


def page_for(rulebook: Rulebook, topic: str) -> str:
    return Book(rulebook, DAY).page(topic) or ""


def test_every_rule_stands_once_at_its_address(pages: dict[str, Element]) -> None:
    standing = [f"{address}#{name}" for address, page in pages.items() for name in page.ids if name in REAL.rules]
    assert sorted(standing) == sorted(f"http://server{page_of(rule)}" for rule in REAL.rules.values())


def test_every_rule_can_be_reached_from_the_index_and_from_each_of_its_topics(pages: dict[str, Element]) -> None:
    for rule in REAL.rules.values():
        address = f"http://server{page_of(rule)}"
        index = {urljoin("http://server/rulebook", link) for link in pages["http://server/rulebook"].links}
        assert address in index
        for topic in rule.topics[1:]:
            here = f"http://server/rulebook/{topic.replace('-', '_')}"
            assert here in index
            assert address in {urljoin(here, link) for link in pages[here].links}


def test_every_link_inside_the_book_leads_somewhere(pages: dict[str, Element]) -> None:
    for address, page in pages.items():
        for link in page.links:
            target, anchor = urldefrag(urljoin(address, link))
            if target.startswith("http://server/rulebook"):
                assert target in pages, link
                assert not anchor or anchor in pages[target].ids, link
            else:
                assert target == "http://server/" or target.startswith(("http://", "https://")), link


def test_no_id_stands_twice_on_a_page(pages: dict[str, Element]) -> None:
    assert {address: page.ids for address, page in pages.items() if len(page.ids) != len(set(page.ids))} == {}


def test_a_page_loads_nothing_but_the_two_files_beside_it(pages: dict[str, Element]) -> None:
    for address, page in pages.items():
        loaded = [link for link in page.loaded if not link.startswith("data:image/svg+xml,")]
        assert [urljoin(address, link) for link in loaded] == [f"http://server/rulebook/{name}" for name in FILES]


def test_thresholds_are_told_with_what_lies_on_each_side() -> None:
    text = told("volume.per-trainee")
    for words in ("Tight", "under 1,000", "Ordinary", "1,000 to under 2,000", "Ample", "2,000 or more", "in between", "good sign"):
        assert words in text


@pytest.mark.parametrize("rule", [*REAL.by_kind("benchmark"), *REAL.by_kind("target")], ids=lambda rule: rule.id)
def test_no_threshold_of_a_rule_that_measures_is_left_out(rule: Rule, pages: dict[str, Element]) -> None:
    address, anchor = urldefrag(f"http://server{page_of(rule)}")
    unit = "%" if unit_of(rule, REAL) == "%" else ""
    starts = list(rule.bands.values())[1:] if rule.kind == "benchmark" else [rule.at_least]
    text = pages[address].texts[anchor]
    assert f"under {number(starts[0], unit)}" in text
    assert all(f"{number(start, unit)} to under" in text for start in starts[:-1])
    assert f"{number(starts[-1], unit)} or more" in text


def test_a_rule_speaks_in_labels_and_never_in_the_names_of_facts_and_figures(pages: dict[str, Element]) -> None:
    names = [name for name in (*REAL.vocabulary.facts, *REAL.figures) if "_" in name]
    for page in pages.values():
        text = re.sub(r"rules/\S+\.yml:\d+", "", page.text)
        assert [name for name in names if re.search(rf"\b{name}\b", text)] == []
        assert "{" not in page.text


def test_a_condition_is_told_in_words_that_keep_its_groups() -> None:
    text = told("visa.no-route")
    assert "At least one of these holds: All of these hold: Visa needed: J-1 Sponsors the J-1 visa: no" in text


def test_what_a_conversation_fills_in_is_marked_and_named() -> None:
    page = page_for(REAL, "volume")
    assert "each trainee is <var>the result</var>, <var>the number</var> procedures a year" in page
    assert "<var>the one program</var>" not in page.lower() or "<var>The one program</var> has the bigger log" in page


def test_each_source_has_its_place_its_dates_its_address_and_how_sure_it_is(pages: dict[str, Element]) -> None:
    text = told("volume.enough")
    for words in (
        "Case minimums for IR and ESIR residents",
        "Table 1",
        "published: April 2020",
        "read on November 21, 2026",
        "high confidence",
        "medium confidence",
        "Our own reading",
        "The guide's rule of thumb",
    ):
        assert words in text
    for address, page in pages.items():
        cited = {ref.source.address for rule in REAL.rules.values() if page_of(rule).startswith(address[13:] + "#") for ref in rule.refs}
        assert {one for one in cited if one} <= set(page.links)


def test_the_page_of_sources_lists_each_with_the_rules_that_use_it(pages: dict[str, Element]) -> None:
    listed = pages["http://server/rulebook/sources"]
    assert set(REAL.sources) <= set(listed.ids)
    for rule in REAL.rules.values():
        assert urljoin("http://server/rulebook/sources", page_of(rule)) in {
            urljoin("http://server/rulebook/sources", link) for link in listed.links
        }
        assert all(title(rule) in listed.texts[ref.source.id] for ref in rule.refs)


def test_a_weak_source_is_called_weak() -> None:
    weak = next(rule for rule in REAL.rules.values() if any(ref.source.confidence == "low" for ref in rule.refs))
    assert "low confidence: check it before you rely on it" in told(weak.id)


def test_an_example_tells_what_is_given_what_it_comes_to_and_what_is_said() -> None:
    text = told("volume.per-trainee")
    assert (
        "IR procedures a year: 9,000; IR residents: 4; IR fellows: 2 Ordinary The work on offer for each trainee is ordinary, 1,500" in text
    )
    assert "Nothing known Open" in text
    assert '<details class="examples">' in page_for(REAL, "volume")
    assert '<details class="examples" open' not in page_for(REAL, "volume")


def test_where_sources_differ_it_is_told_with_the_rule() -> None:
    assert "Where the sources differ The guide calls 800 to 1,500 logged procedures common." in told("volume.enough")


def test_a_rule_past_its_date_says_so_and_one_in_season_does_not() -> None:
    rule = next(r for r in REAL.rules.values() if r.valid_until and r.valid_from)
    until = rule.valid_until
    assert "check" in told(rule.id, date(until.year + 1, until.month, 1)).split("Holds from")[0]
    assert "earlier season" not in told(rule.id, until)


def test_a_figure_in_an_answer_is_todays() -> None:
    assert "Read second hand: the day ERAS opens" in told("season.eras-dates", date(2026, 7, 1))
    later = told("season.eras-dates", date(2027, 7, 1))
    assert "Not known yet for your season" in later
    assert "about June 3 (as in ERAS 2027)" in later


def test_each_figure_is_told_with_its_season_and_a_counted_one_with_how_it_is_counted() -> None:
    eras = Element(page_for(REAL, "eras")).text
    assert "The day ERAS opens, ERAS 2027" in eras
    assert "June 3, 2026" in told("season.eras-opens-2027")
    counted = told("season.letter-day", date(2026, 7, 1))
    assert "August 26, 2026: 28 days before the day programs begin to review" in counted


def test_a_topic_with_a_caution_begins_with_it() -> None:
    before_the_first_rule = page_for(REAL, "visa").split("<article", 1)[0]
    assert "not legal advice" in before_the_first_rule
    assert "not medical or legal advice" in page_for(REAL, "volume").rsplit("<footer", 1)[1]


def test_there_is_no_page_of_another_name() -> None:
    book = Book(REAL, DAY)
    assert [book.page(name) for name in ("nothing", "volume.html", "../rules", "Volume")] == [None] * 4
    assert "There is no such page" in book.missing()


HOSTILE = "<img src=x onerror=alert(1)>\"'&</script>"


def test_whatever_stands_in_a_rulebook_is_shown_as_text() -> None:
    quoted = "'" + HOSTILE.replace("'", "''") + "'"
    rules = TOTAL.replace("title: Logged by graduation", f"title: {quoted}").replace("at: FAQ 1", f"at: {quoted}")
    sources = SOURCES.replace("https://example.org", "javascript:alert(1)").replace("title: The guide", f"title: {quoted}")
    facts = FACTS.replace("label: logged cases", f"label: {quoted}")
    book = f"topics:\n  volume: {{title: {quoted}, about: {quoted}, caution: {quoted}}}\ndifferences: {{}}\n"
    rulebook = load_rulebook(write_book(rules.replace("why: It matters.", "why: <b>bold</b>"), facts, sources, book=book))
    for page in pages_of(rulebook).values():
        assert not page.names & {"img", "b", "iframe"}
        assert not page.handlers
        assert [link for link in page.links if "javascript" in link] == []
    assert HOSTILE in pages_of(rulebook)["http://server/rulebook/volume"].text
    assert "<b>bold</b>" in pages_of(rulebook)["http://server/rulebook/volume"].text


def test_topics_stand_in_the_order_of_the_book_and_untold_ones_last_under_their_own_name() -> None:
    rulebook = load_rulebook(write_book(TOTAL + FLAG, book="topics:\n  visa: {title: Visas}\n"))
    assert Book(rulebook, DAY).topics == ["visa", "volume"]
    assert "<h1>Visas</h1>" in page_for(rulebook, "visa")
    assert "<h1>Volume</h1>" in page_for(rulebook, "volume")


def test_a_check_asks_for_a_title_of_each_topic_and_a_word_on_each_difference() -> None:
    rules = TOTAL.replace("covers: [CV-1]", "covers: [CV-1, C3]")
    found = [str(problem) for problem in check_rulebook(write_book(rules, book="topics:\n  volum: {title: Volume}\n"))]
    assert found == [
        "rules/topic.yml:4:12: the topic 'volume' has no title for readers; did you mean 'volum'?",
        "rules/topic.yml:14:51: nothing tells readers what C3 is; tell in book.yml, under differences, where the sources differ",
    ]
    assert problems(rules) == []


def test_mistakes_in_the_book_are_told_with_their_place() -> None:
    book = "topic: {}\ntopics:\n  volume: {tittle: Volume}\ndifferences:\n  C1: [a, b]\n"
    found = [str(problem) for problem in check_rulebook(write_book(TOTAL, book=book)) if "book.yml" in str(problem)]
    assert found == [
        "rules/book.yml:1:1: unknown key 'topic'; did you mean 'topics'?",
        "rules/book.yml:3:12: unknown key 'tittle'; did you mean 'title'?",
        "rules/book.yml:5:7: 'C1' must be text; tell in a sentence where the sources differ",
    ]


def test_the_command_writes_pages_that_lead_to_each_other(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["rulebook", "--out", str(tmp_path / "book"), "--rules", str(write_book(TOTAL + FLAG))])
    assert done.exit_code == 0, done.output
    written = {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "book").iterdir()}
    assert set(written) == {"index.html", "sources.html", "volume.html", "visa.html", *FILES}
    for name, text in written.items():
        if name.endswith(".html"):
            page = Element(text)
            targets = {
                urldefrag(link)[0] for link in [*page.links, *page.loaded] if not link.startswith(("https://example.org", "data:", "#"))
            }
            assert targets <= set(written)


def test_the_command_writes_nothing_of_a_rulebook_with_mistakes(tmp_path: Path) -> None:
    folder = write_book(TOTAL.replace("{logged: 999}, expect: solid", "{logged: 999}, expect: strong"))
    done = CliRunner().invoke(app, ["rulebook", "--out", str(tmp_path / "book"), "--rules", str(folder)])
    assert done.exit_code == 1
    assert "expected strong" in str(done.exception)
    assert not (tmp_path / "book").exists()
