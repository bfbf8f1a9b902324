import type { Licence } from '@dateline/db'

const terms: Record<string, string> = {
  BY: 'Attribution',
  'BY-SA': 'Attribution-ShareAlike',
  'BY-ND': 'Attribution-NoDerivatives',
  'BY-NC': 'Attribution-NonCommercial',
  'BY-NC-SA': 'Attribution-NonCommercial-ShareAlike',
  'BY-NC-ND': 'Attribution-NonCommercial-NoDerivatives',
}
const creativeCommons = /^CC-(?<terms>[A-Z-]+)-4\.0$/

export function licenceName(code: Licence): string {
  if (code === 'all-rights-reserved') return 'All rights reserved'
  const name = terms[creativeCommons.exec(code)?.groups?.['terms'] ?? '']
  return name ? `Creative Commons ${name} 4.0 International` : 'Creative Commons Zero 1.0 Universal'
}

export function licenceUrl(code: Licence): string | null {
  if (code === 'all-rights-reserved') return null
  const name = creativeCommons.exec(code)?.groups?.['terms']?.toLowerCase()
  return name
    ? `https://creativecommons.org/licenses/${name}/4.0/`
    : 'https://creativecommons.org/publicdomain/zero/1.0/'
}
