import type { Request } from 'express'
import { type Model, wordsOfName } from '../../model/model.js'

/** Describes what the service is and can do, after draft 0.2 of the Reconciliation API. The addresses are those by which the client came. */
export function manifestFor(request: Request, { entities }: Model): unknown {
  const base = `${request.protocol}://${request.get('host') ?? 'localhost'}`
  const at = (path: string): object => ({ service_url: base, service_path: `/reconcile/${path}` })
  return {
    versions: ['0.2'],
    name: 'Sepakat',
    // Ids are the same wherever the graph is served.
    identifierSpace: 'urn:x-sepakat:entity',
    schemaSpace: 'urn:x-sepakat:type',
    documentation: `${base}/schema.graphql`,
    view: { url: `${base}/graphql?query=%7Bentity(id:%22{{id}}%22)%7Bid%20name%20names%7Bvalue%7D%7D%7D` },
    defaultTypes: [...entities.values()].map(({ name, description }) => ({
      id: name,
      name: wordsOfName(name),
      description,
    })),
    suggest: {
      entity: at('suggest/entity'),
      type: at('suggest/type'),
      property: at('suggest/property'),
    },
    extend: { propose_properties: at('properties'), property_settings: [] },
  }
}
