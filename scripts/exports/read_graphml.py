"""Opens a GraphML file with networkx and prints how much is in it."""
import json
import sys
from collections import Counter

import networkx

graph = networkx.read_graphml(sys.argv[1])
labels = Counter(label for _, _, label in graph.edges(data="label"))
print(json.dumps({"nodes": len(graph), "edges": graph.number_of_edges(), "types": dict(labels)}))
