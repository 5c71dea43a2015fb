import { rmSync } from 'node:fs'

/** Stops what `global-setup` started. */
export default async function tearDown() {
  await Promise.all(
    (globalThis.sepakatStarted ?? []).map(async ({ neo4j, dataFolder }) => {
      await neo4j.stop()
      rmSync(dataFolder, { recursive: true, force: true })
    }),
  )
}
