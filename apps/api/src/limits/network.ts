import { isIPv6 } from 'node:net'

/** IPv6 addresses are given to whoever has one by the /64. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!isIPv6(plain)) return plain
  const [left = [], right] = plain.split('::').map((part) => part.split(':').filter(Boolean))
  const middle = right ? Array.from({ length: 8 - left.length - right.length }, () => '0') : []
  const groups = [...left, ...middle, ...(right ?? [])].slice(0, 4)
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}
