/**
 * What once broke a server like this one, or others that are public, and the tests that hold it. `npm run test:hostile` runs these by name, so that
 * nothing stands twice; what only a whole server can show stands in attacks.mjs.
 */
export const KIT = {
  'the specification of GraphQL over HTTP': ['test/server/graphql-over-http'],
  'bodies of every wrong kind, and pages that post for their reader': ['test/server/http'],
  'hubs, rows times fields, texts that take long to fold, crowds': ['test/server/hostile'],
  'long answers that leave nobody else a turn': ['test/answer/breath'],
  'nesting, aliases, directives, fragments, introspection in circles': [
    'test/server/limits',
    'test/plan/nesting',
  ],
  'cost, however it is hidden': ['test/server/cost'],
  'deadlines, clients that go away, masked defects': ['test/server/troubles'],
  'shares and turns': ['test/server/shares', 'test/server/turns', 'test/server/slow-readers'],
  'values and names in Cypher': ['test/cypher/texts'],
  'formulas, control characters, any text in every export': [
    'test/exports/csv.test',
    'test/exports/contract',
  ],
  'headers of safety': ['test/server/headers'],
}
