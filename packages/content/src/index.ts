export { newBlockId } from './block-id.ts'
export type {
  Block,
  Body,
  Divider,
  Embed,
  FactBox,
  Figure,
  Gallery,
  Heading,
  List,
  LivePost,
  Mark,
  Paragraph,
  Picture,
  PostBlock,
  Quote,
  Related,
  Span,
  Table,
} from './body.ts'
export { blockSchema, bodySchema } from './body-schema.ts'
export { type BlockChange, compareBodies, sameBlock, textOf } from './diff/compare-bodies.ts'
export { compareTexts, shareOfChange, type WordChange } from './diff/compare-texts.ts'
export { type BlockConflict, type BodyMerge, mergeBodies } from './diff/merge-bodies.ts'
export type { EmbedProvider } from './embeds/providers.ts'
export { type RecognisedEmbed, recogniseEmbed } from './embeds/recognise-embed.ts'
export { isLanguageTag } from './languages.ts'
export { limits } from './limits.ts'
export { isSafeHref } from './links.ts'
export { parseMarkdown } from './markdown/parse-markdown.ts'
export { type ParseOptions, parsePlainText } from './parse-plain-text.ts'
export { assetsOf, contributorsOf, mapReferences, type ReferenceMapping, referencesOf } from './references.ts'
export { type SpanHtmlOptions, spansToHtml } from './spans-to-html.ts'
export { spanSchema } from './text-schema.ts'
export { blockToHtml, bodyToHtml, type HtmlOptions } from './to-html.ts'
export { blockToText, bodyToText, spansToText } from './to-text.ts'
export { typeset, typesetBody, typesetSpans } from './typography/typeset.ts'
export { type BodyProblem, type BodyValidation, validateBody } from './validate-body.ts'
export { blocksOf, mapTexts, spansOf, type TextMapping, topicsOf } from './walk.ts'
export { countWords, readingMinutes } from './words.ts'
