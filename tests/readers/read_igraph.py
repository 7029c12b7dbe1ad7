"""igraph. Usage: read_igraph.py graphml FILE"""
import json
import sys

try:
    import igraph
except ImportError:
    print('{"missing": "igraph is not installed"}')
    sys.exit()

graph = igraph.Graph.Read_GraphML(sys.argv[2])
whole = lambda values: {name: None if value != value else value for name, value in values.items()}  # NaN: not there
json.dump({"nodes": [whole(vertex.attributes()) for vertex in graph.vs],
           "edges": [{"source": graph.vs[edge.source]["id"], "target": graph.vs[edge.target]["id"], **whole(edge.attributes())}
                     for edge in graph.es]}, sys.stdout)
