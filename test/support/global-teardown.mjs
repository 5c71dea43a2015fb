import { rmSync } from 'node:fs'

/** Stops what `global-setup` started, and what it lent since. */
export default async function tearDown() {
  if (globalThis.sepakatStarted === undefined) return
  const { started, lent } = globalThis.sepakatStarted
  lent.close()
  await Promise.all(
    [...started, ...lent.started].map(async ({ neo4j, dataFolder }) => {
      await neo4j.stop()
      rmSync(dataFolder, { recursive: true, force: true })
    }),
  )
}
