/** How a server of the questions answers: `answer` sends the text of a question, and gives what it returns first. */
export const questionResolvers = (names, answer) => ({
  Query: Object.fromEntries(names.map(name => [name, (_root, args) => answer(name, args)])),
  Explanation: {
    witnesses: ({ evidence }) =>
      JSON.parse(evidence).map(({ grade, locator, source }) => ({ grade, locator, source: { id: source } })),
  },
})
