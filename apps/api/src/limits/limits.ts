/** The largest request that is read, in bytes. */
export const maxRequestBytes = 64 * 1024
/** The same in the newsroom, where long articles are saved whole. */
export const maxNewsroomBytes = 2 * 2 ** 20
/** The longest query that is parsed, in lexical tokens. */
export const maxTokens = 1000
/** How often a query's fragments may be spread, one inside the other: what a small text can grow to. */
export const maxSelections = 5000
/** How deep fields may stand in each other. What a page shows of a list of articles is 8 deep. */
export const maxDepth = 15
/** How many fields may have another name than their own. */
export const maxAliases = 100
/** How many directives a query may have. */
export const maxDirectives = 50
/** How deep the values of a variable may stand in each other. */
export const maxVariableDepth = 10

/** What an open query may cost (`cost.ts`). All that a page shows of a hundred articles may be asked for at once. */
export const maxCost = 100_000
/** What a request to the open graph costs at least, since reading and checking it takes time too. */
export const minCharge = 100
/** What all open queries of a client may cost in a minute, without a key and with one, unless it is said otherwise. */
export const costPerMinute = 1_000_000
export const costPerMinuteOfKeys = 10_000_000

/** What a subscription may cost: it is paid again for every event. */
export const maxSubscriptionCost = 10_000
/** Subscriptions that a process answers, and how many of them may differ from each other: each of those is executed for itself. */
export const maxSubscribers = 20_000
export const maxSubscriptions = 1000
/** Subscriptions that an address may follow: a school behind one address has many readers. */
export const maxSubscribersPerAddress = 200
/** And those that a member of the newsroom may: some for each article that is open in a tab. */
export const maxSubscribersPerMember = 40

/** How long an operation may take. */
export const operationMs = 5000
/** And a statement of the newsroom. Its operations are not ended from outside: whoever leaves while saving has saved. */
export const newsroomStatementMs = 15_000
/** And a statement of a search: nobody waits longer for what may be asked for otherwise. */
export const searchMs = 1500
/** The backstop: how long a single statement may take when nobody could cancel it. */
export const statementMs = 6000
