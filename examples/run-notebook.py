"""Runs the notebook beside this file against the Sepakat named by SEPAKAT, and prints it with its outputs to standard output."""

import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

path = Path(__file__).parent / 'notebook.ipynb'
notebook = nbformat.read(path, as_version=4)
NotebookClient(notebook, timeout=120, kernel_name='python3').execute()
for cell in notebook.cells:
    cell.metadata.pop('execution', None)
sys.stdout.write(nbformat.writes(notebook) + '\n')
