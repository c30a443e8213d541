"""Checks a running Vicinity against the raw files, computed here without a line of Vicinity's code.

Usage: verify.py ENDPOINT openalex FOLDER   the snapshot folder is all that the server's store holds
       verify.py ENDPOINT advisors FILE     the advisor -> student CSV (gzip) is all that the store holds
       verify.py ENDPOINT facts FILE        the NDJSON of an export is; every node in it has one id, as synthetic ones have
Prints what it compared; exits 1 with the first differences. Standard library only.
"""

import collections
import csv
import functools
import glob
import gzip
import io
import json
import sys
import urllib.parse
import urllib.request
from itertools import combinations

ENDPOINT, KIND, PATH = sys.argv[1:4]
failures = []
compared = collections.Counter()


def ask(query, **variables):
    body = json.dumps({"query": query, "variables": variables}).encode()
    request = urllib.request.Request(ENDPOINT, body, {"content-type": "application/json"})
    with urllib.request.urlopen(request) as response:
        answer = json.load(response)
    if "errors" in answer:
        raise SystemExit(f"{query} answered {answer['errors']}")
    return answer["data"]


def expect(what, wanted, got):
    compared[what.split(" of ")[0]] += 1
    if wanted != got:
        failures.append(f"{what}: the files say {wanted}, the server says {got}")


def sample(items, count):
    step = max(1, len(items) // count)
    return items[: count // 3] + items[count // 3 :: step]


class Graph:
    """What the files state: papers with authors and citations, who cites whom, who advised whom."""

    def __init__(self):
        self.authors, self.citations = {}, {}
        self.papers = collections.defaultdict(list)
        self.reached, self.cites = collections.Counter(), 0
        self.advisors, self.advisees = collections.defaultdict(set), collections.defaultdict(set)

    def add_paper(self, paper, authors, citations):
        self.authors[paper], self.citations[paper] = tuple(dict.fromkeys(authors)), citations
        for author in self.authors[paper]:
            self.papers[author].append(paper)

    def add_citations(self, paper, others):
        reached = set(others) - {paper}
        self.cites += len(reached)
        self.reached.update(reached)

    def add_advising(self, advisor, advisee):
        self.advisors[advisee].add(advisor)
        self.advisees[advisor].add(advisee)

    def collaborators(self, author):
        """How many papers of at most 100 authors each has with this one."""
        lists = (self.authors[paper] for paper in self.papers.get(author, ()))
        joint = collections.Counter(other for authors in lists if len(authors) <= 100 for other in authors)
        del joint[author]
        return joint

    def pairs(self):
        return len({pair for names in self.authors.values() if len(names) <= 100 for pair in combinations(sorted(names), 2)})


def distances(neighbors, start, limit):
    found, frontier = {start: 0}, [start]
    for depth in range(1, limit + 1):
        frontier = [n for node in frontier for n in neighbors(node) if found.setdefault(n, depth) == depth]
        frontier = list(dict.fromkeys(frontier))
    return found


def distance(neighbors, a, b, limit):
    """The length of a shortest path, from both ends to the middle; None where none is within the limit."""
    seen, depth = [{a: 0}, {b: 0}], [0, 0]
    frontier = [[a], [b]]
    while sum(depth) < limit and all(frontier):
        side = 0 if len(frontier[0]) <= len(frontier[1]) else 1
        depth[side] += 1
        near, frontier[side] = frontier[side], []
        met = []
        for other in (n for node in near for n in neighbors(node)):
            if other not in seen[side]:
                seen[side][other] = depth[side]
                frontier[side].append(other)
                if other in seen[1 - side]:
                    met.append(depth[side] + seen[1 - side][other])
        if met:
            return min(met)
    return None


def lines(pattern):
    for part in sorted(glob.glob(pattern)):
        with (gzip.open if part.endswith(".gz") else open)(part, "rt", encoding="utf-8") as handle:
            yield from (json.loads(line) for line in handle if line.strip())


def read_openalex(graph):
    key = lambda address: "openalex:" + address.rsplit("/", 1)[-1]
    works = {key(work["id"]): work for work in lines(f"{PATH}/data/works/*/part_*.gz")}
    for paper, work in works.items():
        ids = [a["author"].get("id") for a in work["authorships"]]
        authors = [key(i) for i in ids if i and not i.endswith("A5317838346")]
        graph.add_paper(paper, authors, work.get("cited_by_count") or 0)
        graph.add_citations(paper, [key(r) for r in work["referenced_works"] or [] if key(r) in works])


def read_advisors(graph):
    name = lambda uri: "dbpedia:" + urllib.parse.unquote(uri.rsplit("/resource/", 1)[-1])
    with gzip.open(PATH, "rt", encoding="utf-8", newline="") as handle:
        for row in csv.DictReader(io.StringIO(handle.read())):
            graph.add_advising(name(row["advisor_uri"]), name(row["student_uri"]))


def read_facts(graph):
    same = lambda end: sys.intern(end["ids"][0])
    for record in lines(PATH):
        edges, node = record.get("edges", []), record.get("node", {})
        for edge in edges:
            if edge["kind"] == "ADVISED":
                graph.add_advising(same(edge["from"]), same(edge["to"]))
        if node.get("kind") == "PAPER":
            authored = sorted((e for e in edges if e["kind"] == "AUTHORED"), key=lambda e: e["position"])
            graph.add_paper(same(node), [same(e["from"]) for e in authored], node.get("citations", 0))
            graph.add_citations(same(node), [same(e["to"]) for e in edges if e["kind"] == "CITES"])


def check_papers(graph):
    edges = {e["kind"]: e["count"] for e in ask("{ stats { edges { kind count } } }")["stats"]["edges"]}
    expect("AUTHORED", sum(map(len, graph.papers.values())), edges["AUTHORED"])
    expect("COAUTHORED", graph.pairs(), edges["COAUTHORED"])
    expect("CITES", graph.cites, edges["CITES"])
    chosen = sample(sorted(graph.papers, key=lambda a: (-len(graph.papers[a]), a)), 120)
    for author in chosen:
        check_author(author, graph)
    for paper in sample(sorted(graph.authors, key=lambda w: (-graph.reached[w], w)), 90):
        got = ask("query($i:ID!){node(id:$i){... on Paper{citations(first:1){totalCount}}}}", i=paper)["node"]
        expect(f"citing papers of {paper}", graph.reached[paper], got["citations"]["totalCount"])
    neighbors = functools.cache(graph.collaborators)
    for a, b in zip(chosen, chosen[7:]):
        check_distance(a, b, neighbors)


def check_author(author, graph):
    got = ask(
        """query($i:ID!){node(id:$i){... on Author{metrics{papers citations hIndex i10Index collaborators}
        collaborators(orderBy:PAPERS,first:200){totalCount edges{papers node{id}}}}}}""",
        i=author,
    )["node"]
    papers, neighbors = graph.papers[author], graph.collaborators(author)
    counts = sorted((graph.citations[p] for p in papers), reverse=True)
    expect(f"papers of {author}", len(papers), got["metrics"]["papers"])
    expect(f"citations of {author}", sum(counts), got["metrics"]["citations"])
    expect(f"h-index of {author}", sum(c > n for n, c in enumerate(counts)), got["metrics"]["hIndex"])
    expect(f"i10-index of {author}", sum(c >= 10 for c in counts), got["metrics"]["i10Index"])
    expect(f"number of collaborators of {author}", len(neighbors), got["collaborators"]["totalCount"])
    page = [(e["node"]["id"], e["papers"]) for e in got["collaborators"]["edges"]]
    expect(f"joint papers of {author}", [], [row for row in page if neighbors.get(row[0]) != row[1]])
    expect(f"order of collaborators of {author}", sorted(neighbors.values(), reverse=True)[:200], [n for _, n in page])


def check_distance(a, b, neighbors):
    path = ask("query($a:ID!,$b:ID!){paths(from:$a,to:$b){distance searchComplete}}", a=a, b=b)["paths"]
    if path["searchComplete"] or path["distance"] is not None:
        expect(f"distance of {a} and {b}", distance(neighbors, a, b, 6), path["distance"])


def check_advising(graph):
    people = sorted(set(graph.advisors) | set(graph.advisees), key=lambda p: (-len(graph.advisees[p]), p))
    edges = {e["kind"]: e["count"] for e in ask("{ stats { edges { kind count } } }")["stats"]["edges"]}
    expect("ADVISED", sum(map(len, graph.advisees.values())), edges["ADVISED"])
    if not graph.authors:
        expect("people", len(people), next(n["count"] for n in ask("{stats{nodes{kind count}}}")["stats"]["nodes"] if n["kind"] == "AUTHOR"))
    for person in sample(people, 150):
        for direction, step, sign in (("ANCESTORS", graph.advisors, -1), ("DESCENDANTS", graph.advisees, 1)):
            got = ask(
                f"query($i:[ID!]!){{lineage(ids:$i,direction:{direction},generations:4,limit:1000){{truncated members{{generation author{{id}}}}}}}}",
                i=[person],
            )["lineage"]
            wanted = {p: sign * d for p, d in distances(lambda p: step.get(p, ()), person, 4).items()}
            expect(f"{direction} of {person}", wanted, {m["author"]["id"]: m["generation"] for m in got["members"]})


read = {"openalex": read_openalex, "advisors": read_advisors, "facts": read_facts}[KIND]
stated = Graph()
read(stated)
if stated.authors:
    check_papers(stated)
if stated.advisors:
    check_advising(stated)
for what, count in compared.items():
    print(f"{count:6} {what}")
for failure in failures[:10]:
    print(failure)
print(f"{sum(compared.values())} compared, {len(failures)} differ")
sys.exit(1 if failures else 0)
