"""graph-tool. Usage: read_graph_tool.py FORMAT FILE"""
import json
import sys

try:
    import graph_tool
except ImportError:
    print('{"missing": "graph-tool is not installed"}')
    sys.exit()

form, path = sys.argv[1:3]
graph = graph_tool.load_graph(path, fmt={"graphml": "graphml", "dot-plain": "dot"}[form])
names = graph.vp.get("_graphml_vertex_id" if form == "graphml" else "vertex_name")
edge_ids = graph.ep.get("_graphml_edge_id")
own = ("_graphml_vertex_id", "_graphml_edge_id", "vertex_name")
values = lambda properties, of: {name: properties[name][of] for name in properties if name not in own}
edges = []
for edge in graph.edges():
    found = {"source": names[edge.source()], "target": names[edge.target()], **values(graph.ep, edge)}
    if edge_ids:
        found["id"] = edge_ids[edge]
    edges.append(found)
json.dump({"nodes": [{**values(graph.vp, vertex), "id": names[vertex]} for vertex in graph.vertices()], "edges": edges}, sys.stdout)
