import { sorted, standingCore, withFields } from './cores.mjs'

/**
 * The questions with a file of their own (src/queries), each by the name of its field: one entry here, one operation in `sepakat.graphql`, one maker of
 * values in `samples.mjs`; and where one text can give the core of the answer, one operation in `hand-written.graphql` with its text.
 *
 * `core` makes of an answer what two servers must give alike. Where nobody else answers the same, `isAlone`, this API is compared with itself, kept and not kept.
 */
export const INQUIRY_CASES = [
  { name: 'neighborhood', title: 'what lies around a body, a country or a treaty', core: sorted },
  { name: 'subgraph', title: 'twelve entities and the claims among them', core: sorted },
  { name: 'timeline', title: 'signatures, consents and exits of a treaty or country, by day', core: sorted },
  { name: 'groupBy', title: 'claims of three bodies or countries by type and decade', core: sorted },
  { name: 'lineage', title: 'what an instrument comes from, and what came of it', core: sorted },
  { name: 'commonGround', title: 'what two countries have in common with two others', core: sorted },
  { name: 'similar', title: 'what is like a body, a treaty or a country', core: sorted },
  { name: 'central', title: 'who stands in the middle of a crime', core: sorted },
  { name: 'standing', title: 'ten countries and five treaties on a day', core: standingCore },
  { name: 'orphans', title: 'instruments that nobody watches over on a day', core: sorted },
  {
    name: 'corroboration',
    title: 'by how many each claim is said',
    core: withFields('total', 'corroborated', 'claim', 'id'),
  },
  {
    name: 'explain',
    title: 'one claim with its evidence',
    core: withFields('claim', 'id', 'verdict', 'witnesses', 'grade', 'locator', 'source'),
  },
  // The shortest way is not the best one, so that the answers of the two are no measure of each other.
  { name: 'paths', title: 'the best paths between two entities', isAlone: true },
  // Whose bodies met, by days and in five ways, is a dozen texts by hand.
  { name: 'encounters', title: 'whom a body or a country meets', isAlone: true },
  { name: 'changes', title: 'what changed between two days and releases', isAlone: true },
  { name: 'passageChecks', title: 'a text, sentence by sentence', isAlone: true },
]
