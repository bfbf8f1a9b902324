/**
 * Plain Next starts React on every page, which must find the markup as it was rendered: whatever changes it begins
 * when React has. The production server leaves React out, and it begins at once.
 */
export function whenRendered(begin: () => void): void {
  const beginLater = () => setTimeout(begin, 500)
  if (!('__next_f' in window)) begin()
  else if (document.readyState === 'complete') beginLater()
  else addEventListener('load', beginLater)
}
