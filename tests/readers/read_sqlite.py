"""The sqlite3 command and its import of CSV. Usage: read_sqlite.py csv EDGES.csv NODES.csv"""
import json
import shutil
import subprocess
import sys

if not shutil.which("sqlite3"):
    print('{"missing": "sqlite3 is not installed"}')
    sys.exit()


def table(path):
    commands = ".mode csv\n.import '%s' rows\n.mode json\nselect * from rows;\n" % path
    out = subprocess.run(["sqlite3", ":memory:"], input=commands, text=True, check=True, stdout=subprocess.PIPE).stdout
    rows = json.loads(out) if out.strip() else []
    lower = {"Id": "id", "Source": "source", "Target": "target", "Weight": "weight"}
    return [{lower.get(name, name): value for name, value in row.items() if value} for row in rows]


nodes = table(sys.argv[3])
for node in nodes:
    node["label"] = node.pop("Label")
json.dump({"nodes": nodes, "edges": table(sys.argv[2])}, sys.stdout)
