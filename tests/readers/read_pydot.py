"""pydot, whose parser is its own. Usage: read_pydot.py dot-plain FILE"""
import json
import sys

try:
    import pydot
except ImportError:
    print('{"missing": "pydot is not installed"}')
    sys.exit()


def plain(text):
    return text[1:-1].replace('\\"', '"') if text[:1] == '"' else text


def values(attributes):
    return {name: plain(value) for name, value in attributes.items()}


graph, = pydot.graph_from_dot_file(sys.argv[2], encoding="utf-8")
json.dump({"nodes": [{**values(node.get_attributes()), "id": plain(node.get_name())} for node in graph.get_nodes() if node.get_name() != '"\\n"'],
           "edges": [{**values(edge.get_attributes()), "source": plain(edge.get_source()), "target": plain(edge.get_destination())}
                     for edge in graph.get_edges()]}, sys.stdout)
