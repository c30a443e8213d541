# Reads exported files with the programs that they are for, and prints what these understood as JSON.
import csv, json, sys, xml.dom.minidom
import bibtexparser, networkx

folder = sys.argv[1]


def graph(read, name):
    g = read(f"{folder}/{name}")
    edges = [
        {"id": data.get("id", key), "source": s, "target": t, **data}
        for s, t, key, data in g.edges(keys=True, data=True)
    ]
    return {"nodes": [{"id": n, **data} for n, data in g.nodes(data=True)], "edges": edges}


def table(name):
    with open(f"{folder}/{name}", newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file, strict=True))


def bib(name):
    library = bibtexparser.parse_file(f"{folder}/{name}")
    assert not library.failed_blocks, library.failed_blocks
    return [{"key": e.key, **{f.key: f.value for f in e.fields}} for e in library.entries]


def svg(name):
    picture = xml.dom.minidom.parse(f"{folder}/{name}")
    texts = lambda tag: ["".join(t.data for t in e.childNodes if t.nodeType == t.TEXT_NODE) for e in picture.getElementsByTagName(tag)]
    return {"titles": texts("title"), "labels": texts("text"), "scripts": len(picture.getElementsByTagName("script"))}


json.dump(
    {
        "graphml": graph(networkx.read_graphml, "x.graphml"),
        "gexf": graph(networkx.read_gexf, "x.gexf"),
        "nodes": table("x.nodes.csv"),
        "edges": table("x.edges.csv"),
        "bibtex": bib("x.bib"),
        "svg": svg("x.svg"),
    },
    sys.stdout,
)
