import type { Model } from '../model/model.js'
import { hashOfFiles } from '../seed/files.js'
import { type WantedGraph, wantedGraph } from './graph.js'
import { type Seed, readSeed } from '../seed/read-seed.js'
import { type Versions, versionsOf } from '../seed/versions.js'

/** The seed folder, read and checked, and the graph that follows from it. */
export interface SeedGraph {
  readonly seed: Seed
  readonly versions: Versions
  readonly wanted: WantedGraph
  readonly seedHash: string
}

/** From the files of a folder to the graph that they ask for; throws one SeedError with all problems. */
export function readSeedGraph(folder: string, model: Model): SeedGraph {
  const seedHash = hashOfFiles(folder)
  const seed = readSeed(folder, model)
  const versions = versionsOf(folder, seed.rows, seed.releases)
  return { seed, versions, wanted: wantedGraph(model, versions), seedHash }
}
