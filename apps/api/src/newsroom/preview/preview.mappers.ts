export type { Preview as PreviewMapper, PreviewLink as PreviewLinkMapper } from './preview.service.ts'
