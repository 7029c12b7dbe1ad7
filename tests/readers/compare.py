"""Compares what a reader made of a file with the graph that actant wrote as JSON: counts, ids, ends, and every value of every
attribute, in both directions.

    compare.py GRAPH.json FORMAT WAYS < what the reader saw

A reader prints {"nodes": [{"id": …}], "edges": [{"source": …, "target": …}]}, with the attributes that it found beside
them (ends may be numbers of nodes); or {"missing": "…"} where it is not installed. WAYS are its own, which its users know,
separated by commas: "-" none; "empty": what is not there is "", 0 or NaN; "no-edge-ids": it forgets the ids of edges;
"order": it forgets the ids of nodes, which come in the order of the file; "part": the format leaves things out; "shape": it
reads ids and ends, no values. Exit status 77 where the reader is missing."""
import json
import sys

NODE = ["label", "actor_type", "country", "role", "mentions"]
EDGE = ["relation", "plover", "cameo", "factuality", "weight", "item", "quantity", "value", "currency", "via", "first", "last"]
# What a format has besides the attributes of the graph, or instead of them.
OWN = {"graphml": {"label"}, "gexf": {"label", "kind", "color", "size", "x", "y", "z", "thickness", "shape", "type"},
       "dot-plain": {"label"}, "csv": {"Label", "Kind", "Type"}, "json": {"key"},
       "dot": {"label", "shape", "style", "fillcolor", "color", "penwidth", "margin", "fontcolor", "fontsize", "fontname", "tooltip",
               "labeltooltip", "URL", "arrowhead", "arrowsize"}}


def fail(*words):
    sys.exit(" ".join(str(word) for word in words))


def as_list(items):
    """A list in one value, as all formats but JSON have it."""
    return ";".join(item.replace(";", ",") for item in items)


def expected(graph):
    """The graph as views have it: lists joined, evidence as its first sentence."""
    for node in graph["nodes"]:
        found = {name: node[name] for name in NODE if name in node}
        if node.get("aliases"):
            found["aliases"] = as_list(node["aliases"])
        yield node["id"], None, found
    for link in graph["links"]:
        found = {name: link[name] for name in EDGE if name in link}
        found["evidence"] = link["evidence"][0]["text"]
        found["documents"] = as_list(dict.fromkeys(record["doc"] for record in link["evidence"]))
        yield link["key"], (link["source"], link["target"]), found


def as_written(value, name, form):
    """What a format makes of a text (docs/formats.md)."""
    if form == "json" or not isinstance(value, str):
        return value
    value = "".join(c for c in value if c in "\t\n\r" or (c >= " " and c not in "\ufffe\uffff"))
    if form == "graphml" and name == "evidence":
        value = value.replace("\r", "")
    if form in ("dot", "dot-plain"):
        value = "".join(" " if c in "\t\n\r" else c for c in value).replace("\\", "\\\\")
    if form == "dot":
        value = value.replace("&", "&amp;")
    if form == "csv":
        value = ("'" if value[:1] and value[0] in "=+-@\t\r" else "") + value.replace("\\", "\\\\")
    return value


def is_nothing(value):
    return value is None or value == "" or value == 0 or value != value


def compare_values(where, wanted, found, form, ways):
    own = OWN.get(form, set()) | {"id", "source", "target", "number"}
    for name, value in wanted.items():
        if form == "dot" and name == "label":  # there it is what is drawn
            continue
        value = as_written(value, name, form)
        seen = found.get(name)
        if isinstance(value, int) and seen is not None:
            seen = int(seen)
        if seen != value and not (is_nothing(value) and is_nothing(seen)):
            fail(f"{where}: {name} is {seen!r}, not {value!r}")
    for name, value in found.items():
        if name not in wanted and name not in own and not ("empty" in ways and is_nothing(value)):
            fail(f"{where}: there is no {name} in the graph, but {value!r} was read")


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        graph = json.load(file)
    form, ways = sys.argv[2], sys.argv[3].split(",")
    read = json.load(sys.stdin)
    if "missing" in read:
        print(read["missing"])
        sys.exit(77)
    nodes, edges = read["nodes"], read["edges"]
    if "part" in ways:
        there = {node["id"] for node in nodes}, {edge["id"] for edge in edges}
        graph["nodes"] = [node for node in graph["nodes"] if node["id"] in there[0]]
        graph["links"] = [link for link in graph["links"] if link["key"] in there[1]]
    if len(nodes) != len(graph["nodes"]) or len(edges) != len(graph["links"]):
        fail(f"{len(nodes)} nodes, {len(edges)} edges; not {len(graph['nodes'])}, {len(graph['links'])}")
    if "order" in ways:
        for node, right in zip(nodes, graph["nodes"]):
            node["id"] = right["id"]
    for edge in edges:
        for end in ("source", "target"):
            if isinstance(edge[end], int):  # the number of a node
                edge[end] = nodes[edge[end]]["id"]
    if "shape" in ways:
        shape = sorted(node["id"] for node in nodes), sorted((edge["source"], edge["target"]) for edge in edges)
        right = [node["id"] for node in graph["nodes"]], sorted((link["source"], link["target"]) for link in graph["links"])
        if shape != right:
            fail("the ids or ends are others")
        print(f"{len(nodes)} nodes, {len(edges)} edges")
        return
    node_by_id = {node["id"]: node for node in nodes}
    line = lambda edge: (edge["source"], edge["target"], edge["relation"], edge["factuality"])
    edge_by_line = {line(edge): edge for edge in edges}
    values = 0
    for key, ends, wanted in expected(graph):
        found = edge_by_line.get((*ends, as_written(wanted["relation"], "", form), wanted["factuality"])) if ends else node_by_id.get(key)
        if found is None:
            fail(f"{key} was not read")
        if ends and "no-edge-ids" not in ways and found.get("id") != key:
            fail(f"{key}: its id is {found.get('id')!r}")
        compare_values(key, wanted, found, form, ways)
        values += len(wanted)
    print(f"{len(nodes)} nodes, {len(edges)} edges, {values} values")


main()
