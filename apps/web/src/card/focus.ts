type Point = { x: number; y: number }

/** A fifth of a side, 0 to 4: a stylesheet can name so many places, and a picture that is cut needs no finer ones. */
const fifth = (fraction: number) => Math.min(4, Math.max(0, Math.floor(fraction * 5)))

/** The classes that keep a picture's focal point in sight where it is cut; none for one in the middle. */
export function focusClasses({ x, y }: Point): string {
  const across = fifth(x) === 2 ? [] : [`focus-x${fifth(x)}`]
  const down = fifth(y) === 2 ? [] : [`focus-y${fifth(y)}`]
  return [...across, ...down].join(' ')
}
