const stepMs = 100

/**
 * Plain Next starts React on every page, which must find the markup as it was rendered: whatever changes it begins
 * when React has been through the body, which it marks last. The production server leaves React out, and it begins at once.
 */
export function whenRendered(begin: () => void): void {
  if (!('__next_f' in window)) begin()
  else if (Object.keys(document.body).some((key) => key.startsWith('__reactFiber'))) setTimeout(begin, stepMs)
  else setTimeout(() => whenRendered(begin), stepMs)
}
