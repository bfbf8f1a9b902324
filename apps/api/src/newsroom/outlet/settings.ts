import { textDirections, topicKinds } from '@dateline/db'
import { z } from 'zod'

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

/** An outlet's settings, as a YAML file holds them. */
export const settingsSchema = z
  .strictObject({
    outlet: z.strictObject({ name: text, timeZone, defaultEdition: language, email: z.email().optional() }),
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
        names: z.record(language, z.strictObject({ name: text, slug, description: text.optional() })),
      }),
    ),
    topics: z
      .array(
        z.strictObject({
          key: slug,
          kind: z.enum(topicKinds),
          names: z.record(language, z.strictObject({ name: text, slug, aliases: z.array(text).default([]) })),
          latitude: z.number().min(-90).max(90).optional(),
          longitude: z.number().min(-180).max(180).optional(),
          country: z
            .string()
            .regex(/^[A-Z]{2}$/)
            .optional(),
        }),
      )
      .default([]),
    contributors: z.array(z.strictObject({ name: text, slug })).default([]),
  })
  .refine((settings) => settings.editions.some((edition) => edition.code === settings.outlet.defaultEdition), {
    path: ['outlet', 'defaultEdition'],
    message: 'must be the code of one of the editions',
  })

export type Settings = z.infer<typeof settingsSchema>
