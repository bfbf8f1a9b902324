/**
 * The names of what an answer shows, by which it is found again when that changes. Publishing sends them, the caches keep them.
 * `outlet` is on every answer. `reference` is on none: it tells that names were added which no answer shows yet.
 */
export const outletTag = 'outlet'
export const referenceTag = 'reference'
/** Stands for the tags of an answer that shows too much to name it all. Whatever is published changes it. */
export const anythingTag = 'anything'
/** Told among the api's processes alone: which keys are good has changed. */
export const apiKeysTag = 'api-keys'
export const articleTag = (id: string) => `article:${id}`
/** Which articles a story has. */
export const storyTag = (id: string) => `story:${id}`
export const listTag = (edition: string) => `list:${edition}`
/** What an edition's articles say: whatever is published there changes what a search finds. */
export const searchTag = (edition: string) => `search:${edition}`
/** Which corrections an edition has. */
export const correctionsTag = (edition: string) => `corrections:${edition}`
/** What an edition asks its readers for. */
export const appealsTag = (edition: string) => `appeals:${edition}`
export const frontTag = (edition: string) => `front:${edition}`
export const sectionTag = (id: string, edition: string) => `section:${id}:${edition}`
export const topicTag = (id: string, edition: string) => `topic:${id}:${edition}`
export const contributorTag = (id: string, edition: string) => `contributor:${id}:${edition}`
export const seriesTag = (id: string, edition: string) => `series:${id}:${edition}`
export const assetTag = (id: string) => `asset:${id}`
