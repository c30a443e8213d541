"""Checks a running Vicinity against the raw files, computed here without a line of Vicinity's code.

Usage: verify.py ENDPOINT openalex FOLDER   the snapshot folder is all that the server's store holds
       verify.py ENDPOINT advisors FILE     the advisor -> student CSV (gzip) is all that the store holds
Prints what it compared; exits 1 with the first differences. Standard library only.
"""

import collections
import csv
import glob
import gzip
import io
import json
import sys
import urllib.parse
import urllib.request

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


def distances(neighbors, start, limit):
    found, frontier = {start: 0}, [start]
    for depth in range(1, limit + 1):
        frontier = [n for node in frontier for n in neighbors[node] if found.setdefault(n, depth) == depth]
        frontier = list(dict.fromkeys(frontier))
    return found


def lines(pattern):
    for part in sorted(glob.glob(pattern)):
        with gzip.open(part, "rt", encoding="utf-8") as handle:
            yield from (json.loads(line) for line in handle if line.strip())


def check_openalex():
    works = {work["id"].rsplit("/", 1)[-1]: work for work in lines(f"{PATH}/data/works/*/part_*.gz")}
    papers, cited, pairs, reached = collections.defaultdict(set), set(), collections.Counter(), collections.Counter()
    for key, work in works.items():
        ids = [a["author"].get("id") for a in work["authorships"]]
        authors = sorted({i.rsplit("/", 1)[-1] for i in ids if i and not i.endswith("A5317838346")})
        for author in authors:
            papers[author].add(key)
        if len(authors) <= 100:
            pairs.update((a, b) for n, a in enumerate(authors) for b in authors[n + 1 :])
        for other in {r.rsplit("/", 1)[-1] for r in work["referenced_works"] or []}:
            if other in works and other != key:
                cited.add((key, other))
                reached[other] += 1
    neighbors = collections.defaultdict(dict)
    for (a, b), count in pairs.items():
        neighbors[a][b] = neighbors[b][a] = count
    edges = {e["kind"]: e["count"] for e in ask("{ stats { edges { kind count } } }")["stats"]["edges"]}
    expect("AUTHORED", sum(map(len, papers.values())), edges["AUTHORED"])
    expect("COAUTHORED", len(pairs), edges["COAUTHORED"])
    expect("CITES", len(cited), edges["CITES"])
    ranked = sorted(papers, key=lambda a: (-len(papers[a]), a))
    chosen = sample(ranked, 120)
    for author in chosen:
        check_author(author, papers[author], works, neighbors[author])
    for paper in sample(sorted(works, key=lambda w: (-reached[w], w)), 90):
        got = ask("query($i:String){paper(identifier:$i){citations(first:1){totalCount} references(first:1){totalCount}}}", i=paper)["paper"]
        expect(f"citing papers of {paper}", reached[paper], got["citations"]["totalCount"])
    for a, b in zip(chosen, chosen[7:]):
        check_distance(a, b, distances(neighbors, a, 6).get(b))


def check_author(author, papers, works, neighbors):
    got = ask(
        """query($i:String){author(identifier:$i){metrics{papers citations hIndex i10Index collaborators}
        collaborators(orderBy:PAPERS,first:200){totalCount edges{papers node{id}}}}}""",
        i=author,
    )["author"]
    counts = sorted((works[p].get("cited_by_count") or 0 for p in papers), reverse=True)
    expect(f"papers of {author}", len(papers), got["metrics"]["papers"])
    expect(f"citations of {author}", sum(counts), got["metrics"]["citations"])
    expect(f"h-index of {author}", sum(c > n for n, c in enumerate(counts)), got["metrics"]["hIndex"])
    expect(f"i10-index of {author}", sum(c >= 10 for c in counts), got["metrics"]["i10Index"])
    expect(f"number of collaborators of {author}", len(neighbors), got["collaborators"]["totalCount"])
    page = [(e["node"]["id"].removeprefix("openalex:"), e["papers"]) for e in got["collaborators"]["edges"]]
    expect(f"joint papers of {author}", [], [row for row in page if neighbors.get(row[0]) != row[1]])
    expect(f"order of collaborators of {author}", sorted(neighbors.values(), reverse=True)[:200], [n for _, n in page])


def check_distance(a, b, wanted):
    path = ask(
        "query($a:ID!,$b:ID!){paths(from:$a,to:$b){distance searchComplete paths{length}}}",
        a=f"openalex:{a}",
        b=f"openalex:{b}",
    )["paths"]
    if path["searchComplete"] or path["distance"] is not None:
        expect(f"distance of {a} and {b}", wanted, path["distance"])


def check_advisors():
    with gzip.open(PATH, "rt", encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(io.StringIO(handle.read())))
    name = lambda uri: "dbpedia:" + urllib.parse.unquote(uri.rsplit("/resource/", 1)[-1])
    advisors, advisees = collections.defaultdict(set), collections.defaultdict(set)
    for row in rows:
        advisor, student = name(row["advisor_uri"]), name(row["student_uri"])
        advisors[student].add(advisor)
        advisees[advisor].add(student)
    people = sorted(set(advisors) | set(advisees), key=lambda p: (-len(advisees[p]), p))
    stats = ask("{stats{nodes{kind count} edges{kind count}}}")["stats"]
    expect("people", len(people), next(n["count"] for n in stats["nodes"] if n["kind"] == "AUTHOR"))
    expect("ADVISED", sum(map(len, advisees.values())), next(e["count"] for e in stats["edges"] if e["kind"] == "ADVISED"))
    for person in sample(people, 150):
        for direction, step, sign in (("ANCESTORS", advisors, -1), ("DESCENDANTS", advisees, 1)):
            got = ask(
                f"query($i:[ID!]!){{lineage(ids:$i,direction:{direction},generations:4,limit:1000){{truncated members{{generation author{{id}}}}}}}}",
                i=[person],
            )["lineage"]
            wanted = {p: sign * d for p, d in distances(step, person, 4).items()}
            expect(f"{direction} of {person}", wanted, {m["author"]["id"]: m["generation"] for m in got["members"]})


{"openalex": check_openalex, "advisors": check_advisors}[KIND]()
for what, count in compared.items():
    print(f"{count:6} {what}")
for failure in failures[:10]:
    print(failure)
print(f"{sum(compared.values())} compared, {len(failures)} differ")
sys.exit(1 if failures else 0)
