import type { SeriesResolvers } from '../../types.generated.ts'

export const Series: Pick<SeriesResolvers, 'articles' | '__isTypeOf'> = {
  articles: (series, { first, after }, { articles }) =>
    articles.page({ edition: series.editionCode, seriesId: series.id }, first, after ?? null),
}
