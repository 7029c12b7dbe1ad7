"""Loads GraphML in NetworkX and igraph and compares what they see with the JSON of the same graph: counts, ids, and every
attribute of every node and edge. Usage: check_graphml.py GRAPHML JSON; exit status 77 where a module is missing."""
import json
import sys

try:
    import igraph
    import networkx
except ImportError as missing:
    print(f"{missing.name} is not installed")
    sys.exit(77)

NODE = ["label", "actor_type", "country", "role", "mentions"]
EDGE = ["relation", "plover", "cameo", "factuality", "weight", "item", "quantity", "value", "currency", "via", "first", "last"]


def clean(value):
    """What XML can say of a text."""
    if not isinstance(value, str):
        return value
    return "".join(c for c in value if c in "\t\n\r" or (c >= " " and c not in "\ufffe\uffff"))


def expect(what, found, wanted):
    if found != wanted:
        sys.exit(f"{what}: found {found!r}, wanted {wanted!r}")


def empty(value):
    return value is None or value == "" or value != value  # igraph: "" and nan


def compare(what, names, found, wanted):
    for name in names:
        value, right = found.get(name), clean(wanted.get(name))
        if empty(value) and (right is None or right == 0):
            continue
        expect(f"{what} {name}", int(value) if isinstance(right, int) else value, right)


def nodes_and_edges(graph):
    for node in graph["nodes"]:
        yield node, None
    for link in graph["links"]:
        yield None, link


def check_networkx(path, graph):
    # NetworkX makes a multigraph only where it meets a parallel edge; ours are one by their keys.
    read = networkx.read_graphml(path, force_multigraph=True)
    expect("NetworkX nodes", read.number_of_nodes(), len(graph["nodes"]))
    expect("NetworkX edges", read.number_of_edges(), len(graph["links"]))
    for node, link in nodes_and_edges(graph):
        if node:
            compare(node["id"], NODE, read.nodes[node["id"]], node)
        else:
            found = read.edges[link["source"], link["target"], link["key"]]
            compare(link["key"], EDGE, found, link)
            expect(link["key"], found["evidence"], clean(link["evidence"][0]["text"]).replace("\r", ""))


def check_igraph(path, graph):
    read = igraph.Graph.Read_GraphML(path)
    expect("igraph nodes", read.vcount(), len(graph["nodes"]))
    expect("igraph edges", read.ecount(), len(graph["links"]))
    nodes = {vertex["id"]: vertex for vertex in read.vs}
    edges = {edge["id"]: edge for edge in read.es}
    for node, link in nodes_and_edges(graph):
        if node:
            compare(node["id"], NODE, nodes[node["id"]].attributes(), node)
        else:
            edge = edges[link["key"]]
            ends = read.vs[edge.source]["id"], read.vs[edge.target]["id"]
            expect(link["key"], ends, (link["source"], link["target"]))
            compare(link["key"], EDGE, edge.attributes(), link)


def main():
    path = sys.argv[1]
    with open(sys.argv[2], encoding="utf-8") as file:
        graph = json.load(file)
    expect("node-link", networkx.node_link_graph(graph).number_of_edges(), len(graph["links"]))
    check_networkx(path, graph)
    check_igraph(path, graph)
    print(f"{len(graph['nodes'])} nodes, {len(graph['links'])} edges")


main()
