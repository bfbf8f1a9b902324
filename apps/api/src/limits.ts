/** The largest request that is read, in bytes. */
export const maxRequestBytes = 64 * 1024
/** The longest query that is parsed, in lexical tokens. */
export const maxTokens = 1000
