import { INQUIRIES } from '../../src/queries/all.js'
import { Kind, type OperationDefinitionNode, parse, validate } from 'graphql'
import { LRUCache } from 'lru-cache'
import { checkModel } from '../../src/model/check-model.js'
import { loadSchema } from '../../src/model/load-schema.js'
import type { Lang } from '../../src/model/model.js'
import type { FieldPlan, Plan } from '../../src/plan/plan.js'
import { planOperation } from '../../src/plan/plan-operation.js'
import { fragmentsOf } from '../../src/plan/shape-limits.js'
import { PlannedDocument } from '../../src/plan/shared-plans.js'
import { type GraphVersion, NO_GRAPH } from '../../src/questions/version.js'
import { createSchema } from '../../src/server/api.js'

const syntax = loadSchema('schema')
export const model = checkModel(syntax)
export const schema = createSchema(syntax, model)

/** A graph of three releases, in which every list has this many entities and every link this many claims. */
export function graphOf(most: number, usual = most): GraphVersion {
  const links = [...model.entities.values()].flatMap(type =>
    type.links.map(({ name }) => `${type.name}.${name}`),
  )
  const all = (names: Iterable<string>, count: number): Record<string, number> =>
    Object.fromEntries([...names].map(name => [name, count]))
  return {
    ...NO_GRAPH,
    bookmark: 'b1',
    release: 3,
    releases: [1, 2, 3].map(release => ({ release, at: `2025-0${release}-01T00:00:00Z`, en: '', id: '' })),
    usualDegrees: all(links, usual),
    notFactDegrees: {},
    mostDegrees: {
      ...all(links, most),
      ...all(
        [...model.entities.keys()].map(name => `${name}.statements`),
        most,
      ),
    },
    entityCounts: all(model.entities.keys(), most),
  }
}

export interface Asking {
  readonly variables?: Readonly<Record<string, unknown>>
  readonly version?: GraphVersion
  readonly lang?: Lang
}

/** Plans one document as often as it is asked, keeping what may be kept of it. */
export function planner(text: string): (asking?: Asking) => Plan {
  const document = parse(text)
  const wrong = validate(schema, document)
  if (wrong.length > 0) throw new Error(wrong.map(({ message }) => message).join('\n'))
  const fragments = fragmentsOf(document)
  const operation = document.definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  )!
  const planned = new PlannedDocument(fragments, new LRUCache<string, FieldPlan>({ max: 2_000 }))
  return ({ variables = {}, version = graphOf(1_000), lang = 'en' } = {}) =>
    planOperation(
      { schema, model, operation, fragments, variables, lang, planned, inquiries: INQUIRIES },
      version,
    )
}

export const planOf = (text: string, asking: Asking = {}): Plan => planner(text)(asking)

/** The fields below a part of a plan, of the first type that may stand there. */
function fieldsBelow(field: FieldPlan): ReadonlyMap<string, FieldPlan> {
  if (field.kind === 'page' || field.kind === 'parts' || field.kind === 'value') return field.fields
  if (field.kind === 'entities' || field.kind === 'said') return [...field.byType.values()][0]!
  if (field.kind === 'look-up') return fieldsBelow(field.entities)
  throw new Error(`Nothing stands below the ${field.kind} ${field.name}`)
}

/** What stands at a path of names in the answer: `organization.members.nodes`. */
export function planAt<Kind extends FieldPlan['kind']>(
  plan: Plan,
  path: string,
  kind: Kind,
): Extract<FieldPlan, { kind: Kind }> {
  const [root, ...names] = path.split('.')
  const found = names.reduce<FieldPlan>((field, name) => {
    const below = fieldsBelow(field).get(name)
    if (below === undefined) throw new Error(`Nothing stands at ${name} of ${path}`)
    return below
  }, plan.roots.get(root!)!.field)
  if (found.kind !== kind) throw new Error(`At ${path} stands a ${found.kind}, and no ${kind}`)
  return found as Extract<FieldPlan, { kind: Kind }>
}
