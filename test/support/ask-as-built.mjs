import { startBuiltServer } from '../../bench/lib/built-server.mjs'

/** Asks the server that lies built in the working folder, with the schema beside it; prints what it answers. */
const { query, instance, waitMs } = JSON.parse(process.env.ASKED)
const server = await startBuiltServer('.', instance, {
  patience: { readMs: waitMs, freeConnectionMs: waitMs },
  options: { deadlineMs: waitMs, patienceMs: waitMs },
})
console.log(JSON.stringify(await server.ask({ query })))
await server.close()
