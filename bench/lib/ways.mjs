import { NOTHING_KEPT, OURS } from './servers.mjs'

/** The four ways of asking that are told apart: which requests they are, and which of our two servers answers them. */
export const WAYS = {
  again: {
    title: 'The same question again',
    says: 'the same operation and the same variables, while the graph is unchanged',
    key: 'again',
    ours: OURS,
  },
  respelt: {
    title: 'The same question in another request',
    says: 'the same operation and the same variables, each time in a body that differs in what no answer depends on: rows are found kept, and no finished answer is',
    key: 'respelt',
    ours: OURS,
  },
  others: {
    title: 'The same question about other things',
    says: 'the same operation with other variables each time',
    key: 'others',
    ours: OURS,
  },
  nothingKept: {
    title: 'Nothing kept',
    says: 'the same requests as before, and this API with its keeping switched off',
    key: 'others',
    ours: NOTHING_KEPT,
  },
}

/** The cases that were asked in one way: each with our figures, `ours`, and those of all who were asked the same in the same turns. */
export function askedIn({ key, ours }, cases) {
  return cases.flatMap(({ asked, ...found }) => {
    const servers = asked[key]
    return servers?.[ours] === undefined ? [] : [{ ...found, ours: servers[ours], servers }]
  })
}
