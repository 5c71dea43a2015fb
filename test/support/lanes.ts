/** What the set-up of the graph lane leaves in the environment. */
type Given = 'TEST_WORLD' | 'TEST_SEED' | 'TEST_TEMPLATE' | 'TEST_LENT'

/** What the graph lane has set up; in the unit lane one sentence that says how a test gets it. */
export function givenByGraphLane(name: Given): string {
  const value = process.env[name]
  if (value !== undefined) return value
  throw new Error(
    'This test needs a Neo4j or the built server, and the unit lane has neither: name its file *.graph.test.ts, and it runs in the lane that has both.',
  )
}
