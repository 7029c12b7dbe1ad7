"""NetworkX. Usage: read_networkx.py FORMAT FILE [NODES.csv]"""
import csv
import json
import sys

try:
    import networkx
except ImportError:
    print('{"missing": "NetworkX is not installed"}')
    sys.exit()


def from_tables(lines, nodes):
    graph = networkx.MultiDiGraph()
    for row in csv.DictReader(open(nodes, encoding="utf-8", newline="")):
        graph.add_node(row["Id"], label=row["Label"], **{name: row[name] for name in row if name.islower() and row[name]})
    for row in csv.DictReader(open(lines, encoding="utf-8", newline="")):
        found = {name: row[name] for name in row if name.islower() and row[name]}
        graph.add_edge(row["Source"], row["Target"], row["Id"], weight=row["Weight"], **found)
    return graph


def first_sentence(graph):
    """JSON keeps all records: for the comparison, what the other formats have of them."""
    for _, node in graph.nodes(data=True):
        node.pop("records", None)
        if "aliases" in node:
            node["aliases"] = ";".join(alias.replace(";", ",") for alias in node["aliases"])
    for _, _, line in graph.edges(data=True):
        records = line.pop("evidence")
        line["evidence"] = records[0]["text"]
        line["documents"] = ";".join(name.replace(";", ",") for name in dict.fromkeys(record["doc"] for record in records))
    return graph


form, path = sys.argv[1:3]
if form == "graphml":  # a multigraph only where it meets a parallel edge, else
    graph = networkx.read_graphml(path, force_multigraph=True)
elif form == "csv":
    graph = from_tables(path, sys.argv[3])
else:
    graph = first_sentence(networkx.node_link_graph(json.load(open(path, encoding="utf-8"))))
json.dump({"nodes": [{"id": node, **data} for node, data in graph.nodes(data=True)],
           "edges": [{"source": source, "target": target, "id": key, **data}
                     for source, target, key, data in graph.edges(keys=True, data=True)]}, sys.stdout)
