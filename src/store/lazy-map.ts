/** A map whose values are made from those of another map, each time that somebody looks at them. */
export class LazyMap<K, From, To> implements ReadonlyMap<K, To> {
  readonly #from: ReadonlyMap<K, From>
  readonly #make: (from: From) => To

  constructor(from: ReadonlyMap<K, From>, make: (from: From) => To) {
    this.#from = from
    this.#make = make
  }

  get size(): number {
    return this.#from.size
  }

  has(key: K): boolean {
    return this.#from.has(key)
  }

  get(key: K): To | undefined {
    const found = this.#from.get(key)
    return found === undefined ? undefined : this.#make(found)
  }

  keys(): MapIterator<K> {
    return this.#from.keys()
  }

  *values(): MapIterator<To> {
    for (const from of this.#from.values()) yield this.#make(from)
  }

  *entries(): MapIterator<[K, To]> {
    for (const [key, from] of this.#from) yield [key, this.#make(from)]
  }

  [Symbol.iterator](): MapIterator<[K, To]> {
    return this.entries()
  }

  forEach(visit: (value: To, key: K, map: ReadonlyMap<K, To>) => void): void {
    for (const [key, value] of this) visit(value, key, this)
  }
}
