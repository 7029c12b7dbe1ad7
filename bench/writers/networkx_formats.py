"""NetworkX beside actant: how fast it reads its own JSON of a graph that actant wrote as JSON, and writes it as GraphML.
Usage: networkx_formats.py GRAPH.json FOLDER; a line for each measurement, as bench/writers/main.c prints them: megabytes (of 10^6
bytes) a second of processor time."""
import json
import os
import sys
import time

import networkx


def timed(action):
    begin = time.process_time()
    result = action()
    return result, time.process_time() - begin


def report(what, path, seconds):
    print(what, "NetworkX", round(os.path.getsize(path) / seconds / 1e6, 1), flush=True)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        graph = networkx.node_link_graph(json.load(file))
    path = os.path.join(sys.argv[2], "networkx.json")
    with open(path, "w", encoding="utf-8") as file:
        json.dump(networkx.node_link_data(graph), file)

    def read():
        with open(path, encoding="utf-8") as file:
            return networkx.node_link_graph(json.load(file))
    again, seconds = timed(read)
    if again.number_of_edges() != graph.number_of_edges():
        sys.exit("NetworkX reads another graph than it wrote")
    report("read", path, seconds)
    print("seconds", "NetworkX", round(seconds, 3), flush=True)
    os.remove(path)
    del again

    # GraphML has no lists: what actant writes there is the first sentence and the names of the documents.
    for _, node in graph.nodes(data=True):
        node.pop("records", None)
    for _, _, line in graph.edges(data=True):
        records = line.pop("evidence")
        line["evidence"] = records[0]["text"]
        line["documents"] = ";".join(dict.fromkeys(record["doc"] for record in records))
    path = os.path.join(sys.argv[2], "networkx.graphml")
    _, seconds = timed(lambda: networkx.write_graphml(graph, path))
    report("graphml", path, seconds)
    os.remove(path)


main()
