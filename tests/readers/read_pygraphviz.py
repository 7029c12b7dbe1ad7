"""PyGraphviz, which is Graphviz's own cgraph. Usage: read_pygraphviz.py FORMAT FILE"""
import json
import sys

try:
    import pygraphviz
except ImportError:
    print('{"missing": "PyGraphviz is not installed"}')
    sys.exit()

graph = pygraphviz.AGraph(sys.argv[2])
# cgraph fills in, for every node, what any node has
there = lambda attributes: {name: value for name, value in attributes.items() if value}
json.dump({"nodes": [{**there(node.attr), "id": str(node)} for node in graph.nodes()],
           "edges": [{**there(edge.attr), "source": edge[0], "target": edge[1]} for edge in graph.edges()]}, sys.stdout)
