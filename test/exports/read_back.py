"""Reads exports back as those read them for whom they are, with networkx, pandas and Python alone.

Takes on standard input the texts by the names of their files, and prints what each holds: nodes and edges by id, and with the argument `write-on`, how many of both
come back after networkx wrote the graph on in another form.
"""

import csv
import io
import json
import sys

import networkx as nx
import pandas as pd

FORMS = {
    'graphml': (nx.write_graphml, nx.read_graphml),
    'gexf': (nx.write_gexf, nx.read_gexf),
    'gml': (nx.write_gml, nx.read_gml),
}
DAYS = ['possibleFrom', 'possibleTo', 'certainFrom', 'certainTo']


def of_graph(graph, forms):
    edges = [
        {'source': source, 'target': target, **data, 'id': data.get('id', key)}
        for source, target, key, data in nx.MultiDiGraph(graph).edges(keys=True, data=True)
    ]
    return {
        'facts': {name: value for name, value in graph.graph.items() if not isinstance(value, dict)},
        'nodes': {node: {'id': node, **data} for node, data in graph.nodes(data=True)},
        'edges': {edge['id']: edge for edge in edges},
        'writtenOn': {form: size_after(graph, *FORMS[form]) for form in forms if 'write-on' in sys.argv},
    }


def size_after(graph, write, read):
    file = io.BytesIO()
    write(graph, file)
    file.seek(0)
    again = read(file)
    return [again.number_of_nodes(), again.number_of_edges()]


def read_json(text):
    data = json.loads(text)
    return of_graph(nx.node_link_graph(data, edges='links' if 'links' in data else 'edges'), FORMS)


def read_graphml(text):
    return of_graph(nx.parse_graphml(text, force_multigraph=True), FORMS)


def read_gexf(text):
    # What networkx reads of spells is a list, which of its writers only that of GEXF takes.
    return of_graph(nx.read_gexf(io.BytesIO(text.encode())), ['gexf'])


def read_table(text):
    rows = list(csv.DictReader(io.StringIO(text, newline='')))
    kind = 'edges' if 'source' in rows[0] else 'nodes'
    found = {row['id']: {name: value for name, value in row.items() if value != ''} for row in rows}
    return {'heading': list(rows[0]), kind: found, **days_of(text, rows[0])}


def days_of(text, heading):
    """How many days pandas finds in each column of days."""
    if DAYS[0] not in heading:
        return {}
    frame = pd.read_csv(io.StringIO(text))
    return {'days': {day: int(pd.to_datetime(frame[day]).notna().sum()) for day in DAYS}}


READERS = {
    'graph.json': read_json,
    'graph.graphml': read_graphml,
    'graph.gexf': read_gexf,
    'nodes.csv': read_table,
    'edges.csv': read_table,
}

json.dump({file: READERS[file](text) for file, text in json.load(sys.stdin).items()}, sys.stdout)
