/** Every form in which the graph can be taken away. A new one is a file beside these and a line here; its address, its tests and its row in the README follow. */
export { edgesCsv, nodesCsv } from './csv.js'
export { gexf } from './gexf.js'
export { graphml } from './graphml.js'
export { nodeLink } from './node-link.js'
