import { isIPv6 } from 'node:net'
import type { Request } from 'express'

/**
 * Names the caller by its address, which is all that the network tells. Of an IPv6 address it takes the first half, since whoever has one such address has
 * all that begin with that half. Express has taken into account what trusted proxies say, and nobody else's word.
 */
export function nameOfClient({ ip = '' }: Pick<Request, 'ip'>): string {
  const plain = ip.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  return isIPv6(plain) ? wordsOfAddress(plain).slice(0, 4).join(':') : plain
}

/** Gives the eight words of an address, in which `::` stands for as many zeros as are missing. */
function wordsOfAddress(address: string): string[] {
  const [head = [], tail = []] = address
    .split('::')
    .map(part => part.split(':').flatMap(word => (word === '' ? [] : [parseInt(word, 16).toString(16)])))
  const zeros = Math.max(0, 8 - head.length - tail.length)
  return [...head, ...Array<string>(zeros).fill('0'), ...tail]
}
