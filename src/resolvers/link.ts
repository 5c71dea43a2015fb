import type { GraphQLResolveInfo } from 'graphql'
import type { Link } from '../model/model.js'
import type { Clocks, Context, EntityValue } from './context.js'
import { wrongCursor } from './cursor.js'
import { type LinkPlan, foreseenPage } from './foreseen.js'
import { LinkConnection } from './link-connection.js'
import { type LinkArguments, linkPlan } from './link-plan.js'

/** Follows a claim from an entity: one resolver for every field with @link. */
export function linkResolver(
  link: Link,
): (entity: EntityValue, args: LinkArguments, context: Context, info: GraphQLResolveInfo) => unknown {
  // Each execution makes its own list of nodes, so that one list never meets other variables; all entities of a level come with the same clocks.
  const plans = new WeakMap<object, WeakMap<Clocks, LinkPlan>>()
  async function read(
    entity: EntityValue,
    args: LinkArguments,
    context: Context,
    info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const ofField = plans.get(info.fieldNodes) ?? new WeakMap<Clocks, LinkPlan>()
    plans.set(info.fieldNodes, ofField)
    const plan = ofField.get(entity.clocks) ?? linkPlan(link, args, entity.clocks, context, info)
    ofField.set(entity.clocks, plan)
    if (plan.after !== null && plan.after !== entity.id) throw wrongCursor()
    return new LinkConnection(plan, entity, await context.loaders.link(plan.question, entity.id), context)
  }
  return (entity, args, context, info) => {
    const found = foreseenPage(entity, info)
    return found === null
      ? read(entity, args, context, info)
      : new LinkConnection(found.plan, entity, found.page, context)
  }
}
