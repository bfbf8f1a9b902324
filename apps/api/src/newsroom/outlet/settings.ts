import { frontRules, frontSlotKinds, licences, textDirections, topicKinds } from '@dateline/db'
import { z } from 'zod'
import { isReservedSlug, reservedSlugs } from '../section/section.rules.ts'
import { compactIban, isIban } from './iban.rules.ts'

const language = z.string().refine((code) => {
  try {
    return Intl.getCanonicalLocales(code)[0] === code
  } catch {
    return false
  }
}, 'must be a BCP 47 language tag such as "fr" or "pt-BR"')
const timeZone = z.string().refine((name) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}, 'must be an IANA time zone such as "Europe/Berlin"')
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters, digits and single hyphens')
const text = z.string().trim().min(1)
const link = z.strictObject({ label: text, url: z.url({ protocol: /^(https?|mailto)$/ }) })
const inEachEdition = <Value extends z.ZodType>(value: Value) => z.record(language, value)
const sectionSlug = slug.refine((value) => !isReservedSlug(value), {
  error: `must not be a number, nor one of ${reservedSlugs.join(', ')}: those paths are taken`,
})

const frontSlot = z
  .strictObject({
    kind: z.enum(frontSlotKinds),
    heading: text.optional(),
    /** The key of a section. */
    section: slug.optional(),
    rule: z.enum(frontRules).optional(),
    size: z.int().min(1).max(20),
    /** Paths or ids of articles that stand there before those of the rule. */
    articles: z.array(text).max(20).default([]),
  })
  .refine((slot) => slot.rule !== undefined || slot.articles.length > 0, {
    error: 'a slot of a front needs a rule, articles, or both',
  })

/** Lengths as a payment order takes them (EPC069-12). */
const bankAccount = z.strictObject({
  holder: text.max(70),
  iban: z
    .string()
    .transform(compactIban)
    .refine(isIban, 'is not an IBAN: its check digits are not right. Compare it with what the bank has written'),
  bic: z
    .string()
    .regex(/^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/, 'must be a BIC of 8 or 11 letters and digits, such as BYLADEM1001')
    .optional(),
})

/** An outlet's settings, as a YAML file holds them. */
export const settingsSchema = z
  .strictObject({
    outlet: z.strictObject({
      name: text,
      timeZone,
      defaultEdition: language,
      email: z.email().optional(),
      publisher: text.optional(),
      address: text.optional(),
      phone: text.optional(),
      licence: z.enum(licences).default('all-rights-reserved'),
      links: z.array(link).default([]),
      /** Where readers send what they give. */
      bankAccount: bankAccount.optional(),
    }),
    /** In the outlet's order. */
    editions: z
      .array(
        z.strictObject({
          code: language,
          name: text,
          title: text,
          tagline: text,
          description: text,
          direction: z.enum(textDirections).default('ltr'),
          appealPhrases: z.array(text).default([]),
        }),
      )
      .min(1),
    /** In the order of the navigation. */
    sections: z.array(
      z.strictObject({
        key: slug,
        names: inEachEdition(z.strictObject({ name: text, slug: sectionSlug, description: text.optional() })),
      }),
    ),
    topics: z
      .array(
        z.strictObject({
          key: slug,
          kind: z.enum(topicKinds),
          names: inEachEdition(
            z.strictObject({ name: text, slug, description: text.optional(), aliases: z.array(text).default([]) }),
          ),
          latitude: z.number().min(-90).max(90).optional(),
          longitude: z.number().min(-180).max(180).optional(),
          country: z
            .string()
            .regex(/^[A-Z]{2}$/)
            .optional(),
          wikidata: z
            .string()
            .regex(/^Q[1-9]\d*$/, 'must be the number of a Wikidata item, such as Q414')
            .optional(),
          iptc: z
            .string()
            .regex(/^medtop:\d{8}$/, 'must be the id of an IPTC media topic, such as medtop:20000639')
            .optional(),
          /** The key of the wider topic, which comes before this one. */
          parent: slug.optional(),
        }),
      )
      .default([]),
    assets: z
      .array(
        z.strictObject({
          key: slug,
          /** Where the picture lies, from the settings' own folder. */
          file: text,
          credit: text,
          licence: z.enum(licences),
          sourceUrl: z.url({ protocol: /^https?$/ }).optional(),
          focal: z.strictObject({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) }).optional(),
          texts: inEachEdition(z.strictObject({ alt: text, caption: text.optional() })),
        }),
      )
      .default([]),
    contributors: z
      .array(
        z.strictObject({
          name: text,
          slug,
          /** The key of an asset. */
          portrait: slug.optional(),
          bio: inEachEdition(text).default({}),
          links: z.array(link).default([]),
        }),
      )
      .default([]),
    series: z
      .array(
        z.strictObject({
          key: slug,
          names: inEachEdition(z.strictObject({ title: text, slug, description: text.optional() })),
        }),
      )
      .default([]),
    /** The slots of each edition's front, from top to bottom. */
    fronts: inEachEdition(z.array(frontSlot).min(1)).default({}),
    pages: z
      .array(
        z.strictObject({
          key: slug,
          /** `text` is Markdown. */
          names: inEachEdition(z.strictObject({ title: text, slug, text })),
        }),
      )
      .default([]),
  })
  .refine((settings) => settings.editions.some((edition) => edition.code === settings.outlet.defaultEdition), {
    path: ['outlet', 'defaultEdition'],
    message: 'must be the code of one of the editions',
  })

export type Settings = z.infer<typeof settingsSchema>

/** The editions that settings have something for, and where. */
export function listNamedEditions({ fronts, ...settings }: Settings): { code: string; place: string }[] {
  const inEditions = (place: string, values: object) =>
    Object.keys(values).map((code) => ({ code, place: `${place}.${code}` }))
  const named = (['sections', 'topics', 'series', 'pages'] as const).flatMap((list) =>
    settings[list].flatMap(({ names }, index) => inEditions(`${list}.${index}.names`, names)),
  )
  return [
    ...named,
    ...settings.assets.flatMap(({ texts }, index) => inEditions(`assets.${index}.texts`, texts)),
    ...settings.contributors.flatMap(({ bio }, index) => inEditions(`contributors.${index}.bio`, bio)),
    ...inEditions('fronts', fronts),
  ]
}
