import { gather } from './gather.mjs'

await gather(0)
