import { isIPv6 } from 'node:net'
import type { Request } from 'express'

/**
 * The caller, as far as the network tells: an address. Of IPv6 it is the first half, since whoever has one has all that begin with it. Express has
 * taken into account what the proxies say that are trusted, and nobody else's word.
 */
export function nameOfClient({ ip = '' }: Pick<Request, 'ip'>): string {
  const plain = ip.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  return isIPv6(plain) ? wordsOfAddress(plain).slice(0, 4).join(':') : plain
}

/** The eight words of an address, of which `::` stands for as many zeros as are missing. */
function wordsOfAddress(address: string): string[] {
  const [head = [], tail = []] = address
    .split('::')
    .map(part => part.split(':').flatMap(word => (word === '' ? [] : [parseInt(word, 16).toString(16)])))
  const zeros = Math.max(0, 8 - head.length - tail.length)
  return [...head, ...Array<string>(zeros).fill('0'), ...tail]
}
