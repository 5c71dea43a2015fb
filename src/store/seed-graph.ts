import type { Model } from '../model/model.js'
import { hashOfFiles } from '../seed/files.js'
import type { TellProgress } from '../seed/progress.js'
import { type SeedHistory, readHistory } from '../seed/versions.js'
import { type WantedGraph, wantedGraph } from './graph.js'

/** The seed folder, read and checked, and the graph that follows from it. */
export interface SeedGraph extends SeedHistory {
  readonly wanted: WantedGraph
  readonly seedHash: string
}

/** Reads the files of a folder, and works out the graph that they ask for; throws one SeedError with all problems. */
export function readSeedGraph(folder: string, model: Model, tell: TellProgress = () => undefined): SeedGraph {
  const seedHash = hashOfFiles(folder)
  const history = readHistory(folder, model, tell)
  tell({ doing: 'Working out what the graph has to hold' })
  const { seed, versions, judgements } = history
  return { ...history, wanted: wantedGraph(model, versions, judgements, seed.coverage), seedHash }
}
