export type { TemplateRow as ArticleTemplateMapper } from './template.store.ts'
