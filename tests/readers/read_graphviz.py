"""Graphviz's `dot` and `graphml2gv`. Usage: read_graphviz.py FORMAT FILE"""
import json
import shutil
import subprocess
import sys

form, path = sys.argv[1:3]
if not shutil.which("dot") or not shutil.which("graphml2gv"):
    print('{"missing": "Graphviz is not installed"}')
    sys.exit()
text = open(path, "rb").read()
if form == "graphml":
    text = subprocess.run(["graphml2gv", path], check=True, stdout=subprocess.PIPE).stdout
graph = json.loads(subprocess.run(["dot", "-Tdot_json"], input=text, check=True, stdout=subprocess.PIPE).stdout)
nodes = [node for node in graph.get("objects", []) if "nodes" not in node]  # the others are clusters
names = {node["_gvid"]: node["name"] for node in nodes}
own = ("_gvid", "name", "head", "tail")
values = lambda item: {name: value for name, value in item.items() if name not in own}
json.dump({"nodes": [{**values(node), "id": node["name"]} for node in nodes],
           "edges": [{**values(edge), "source": names[edge["tail"]], "target": names[edge["head"]]} for edge in graph.get("edges", [])]},
          sys.stdout)
