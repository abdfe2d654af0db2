"""Validates FollowTheMoney entities, one JSON object a line, against the model of the Python package."""
import json
import sys
from collections import Counter

from followthemoney import model

schemata = Counter()
faults = []
ids = {}
links = []
with open(sys.argv[1], encoding="utf-8") as lines:
    for line in lines:
        entity = json.loads(line)
        schema = model.get(entity["schema"])
        schemata[schema.name] += 1
        ids[entity["id"]] = schema
        unknown = [name for name in entity["properties"] if name not in schema.properties]
        missing = [name for name in schema.required if not entity["properties"].get(name)]
        if unknown or missing:
            faults.append([schema.name, "unknown or missing", unknown + missing])
        try:
            schema.validate(entity)
        except Exception as error:
            faults.append([schema.name, str(error), getattr(error, "errors", None)])
        proxy = model.get_proxy(entity)
        links.extend((prop, value) for prop, value in proxy.itervalues() if prop.type.name == "entity")
for prop, value in links:
    if value not in ids or not ids[value].is_a(prop.range):
        faults.append([prop.qname, "leads to nothing that may stand there", value])
print(json.dumps({"entities": len(ids), "links": len(links), "schemata": schemata, "faults": faults[:20]}))
