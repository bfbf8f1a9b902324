import type { NotificationKind } from '@dateline/db'
import { languageOf } from '../../words.ts'

/** What a mail says, in one language. `who` did something with `what`. */
export type MailWords = {
  subject: (outlet: string, unread: number) => string
  hello: (name: string) => string
  unread: string
  more: (count: number) => string
  today: string
  week: string
  duty: (edition: string | null) => string
  deadline: string
  scheduled: string
  translation: (edition: string) => string
  settings: string
  told: Record<NotificationKind, (who: string, what: string) => string>
}

const english: MailWords = {
  subject: (outlet, unread) => (unread > 0 ? `${outlet}: ${unread} unread` : `${outlet}: what is due`),
  hello: (name) => `Good morning ${name},`,
  unread: 'Unread',
  more: (count) => `and ${count} more`,
  today: 'Due today',
  week: 'Due this week',
  duty: (edition) => `This week you are on duty${edition === null ? '' : ` for ${edition}`}.`,
  deadline: 'deadline',
  scheduled: 'goes out',
  translation: (edition) => `translation into ${edition}`,
  settings: 'You choose in the desk what you are told of, and how.',
  told: {
    mention: (who, what) => `${who} mentions you in a note on “${what}”`,
    note: (who, what) => `${who} wrote a note on “${what}”, which is assigned to you`,
    assignment: (who, what) => `${who} assigned “${what}” to you`,
    translation_request: (who, what) => `${who} asks for a translation of “${what}”`,
    correction_task: (_who, what) => `The original of “${what}” was corrected`,
    stale_translation: (_who, what) => `The original of “${what}” is newer than the translation`,
    returned: (who, what) => `${who} gave “${what}” back to you`,
    ready: (who, what) => `${who} approved “${what}”`,
    published: (_who, what) => `“${what}” went out`,
    licence_ends: (_who, what) => `The licence of the picture ${what} ends soon`,
    handover: (who, what) => `${who} left something for you: ${what}`,
  },
}

const german: MailWords = {
  subject: (outlet, unread) => (unread > 0 ? `${outlet}: ${unread} ungelesen` : `${outlet}: was ansteht`),
  hello: (name) => `Guten Morgen ${name},`,
  unread: 'Ungelesen',
  more: (count) => `und ${count} weitere`,
  today: 'Heute fällig',
  week: 'Diese Woche fällig',
  duty: (edition) => `Diese Woche hast du Dienst${edition === null ? '' : ` für ${edition}`}.`,
  deadline: 'Abgabe',
  scheduled: 'erscheint',
  translation: (edition) => `Übersetzung (${edition})`,
  settings: 'Was du erfährst und wie, stellst du in der Redaktion ein.',
  told: {
    mention: (who, what) => `${who} erwähnt dich in einer Notiz zu „${what}“`,
    note: (who, what) => `${who} hat eine Notiz zu „${what}“ geschrieben, der bei dir liegt`,
    assignment: (who, what) => `${who} hat dir „${what}“ zugewiesen`,
    translation_request: (who, what) => `${who} wünscht eine Übersetzung von „${what}“`,
    correction_task: (_who, what) => `Das Original von „${what}“ wurde berichtigt`,
    stale_translation: (_who, what) => `Das Original von „${what}“ ist neuer als die Übersetzung`,
    returned: (who, what) => `${who} hat dir „${what}“ zurückgegeben`,
    ready: (who, what) => `${who} hat „${what}“ freigegeben`,
    published: (_who, what) => `„${what}“ ist erschienen`,
    licence_ends: (_who, what) => `Die Lizenz des Bildes ${what} läuft bald ab`,
    handover: (who, what) => `${who} hat dir etwas hinterlassen: ${what}`,
  },
}

const french: MailWords = {
  subject: (outlet, unread) => (unread > 0 ? `${outlet} : ${unread} non lus` : `${outlet} : à faire`),
  hello: (name) => `Bonjour ${name},`,
  unread: 'Non lus',
  more: (count) => `et ${count} de plus`,
  today: 'Pour aujourd’hui',
  week: 'Pour cette semaine',
  duty: (edition) => `Cette semaine, vous êtes de permanence${edition === null ? '' : ` pour ${edition}`}.`,
  deadline: 'échéance',
  scheduled: 'paraît',
  translation: (edition) => `traduction (${edition})`,
  settings: 'Vous choisissez à la rédaction de quoi vous êtes informé, et comment.',
  told: {
    mention: (who, what) => `${who} vous mentionne dans une note sur « ${what} »`,
    note: (who, what) => `${who} a écrit une note sur « ${what} », qui vous est confié`,
    assignment: (who, what) => `${who} vous a confié « ${what} »`,
    translation_request: (who, what) => `${who} demande une traduction de « ${what} »`,
    correction_task: (_who, what) => `L’original de « ${what} » a été corrigé`,
    stale_translation: (_who, what) => `L’original de « ${what} » est plus récent que la traduction`,
    returned: (who, what) => `${who} vous a rendu « ${what} »`,
    ready: (who, what) => `${who} a approuvé « ${what} »`,
    published: (_who, what) => `« ${what} » est paru`,
    licence_ends: (_who, what) => `La licence de l’image ${what} prend bientôt fin`,
    handover: (who, what) => `${who} vous a laissé un mot : ${what}`,
  },
}

const spanish: MailWords = {
  subject: (outlet, unread) => (unread > 0 ? `${outlet}: ${unread} sin leer` : `${outlet}: lo pendiente`),
  hello: (name) => `Buenos días, ${name}:`,
  unread: 'Sin leer',
  more: (count) => `y ${count} más`,
  today: 'Para hoy',
  week: 'Para esta semana',
  duty: (edition) => `Esta semana estás de guardia${edition === null ? '' : ` para ${edition}`}.`,
  deadline: 'entrega',
  scheduled: 'sale',
  translation: (edition) => `traducción (${edition})`,
  settings: 'En la redacción eliges de qué se te avisa, y cómo.',
  told: {
    mention: (who, what) => `${who} te menciona en una nota sobre «${what}»`,
    note: (who, what) => `${who} escribió una nota sobre «${what}», que tienes asignado`,
    assignment: (who, what) => `${who} te asignó «${what}»`,
    translation_request: (who, what) => `${who} pide una traducción de «${what}»`,
    correction_task: (_who, what) => `Se corrigió el original de «${what}»`,
    stale_translation: (_who, what) => `El original de «${what}» es más nuevo que la traducción`,
    returned: (who, what) => `${who} te devolvió «${what}»`,
    ready: (who, what) => `${who} aprobó «${what}»`,
    published: (_who, what) => `Se publicó «${what}»`,
    licence_ends: (_who, what) => `La licencia de la imagen ${what} termina pronto`,
    handover: (who, what) => `${who} te dejó algo: ${what}`,
  },
}

const portuguese: MailWords = {
  subject: (outlet, unread) => (unread > 0 ? `${outlet}: ${unread} por ler` : `${outlet}: o que está pendente`),
  hello: (name) => `Bom dia, ${name},`,
  unread: 'Por ler',
  more: (count) => `e mais ${count}`,
  today: 'Para hoje',
  week: 'Para esta semana',
  duty: (edition) => `Esta semana você está de plantão${edition === null ? '' : ` para ${edition}`}.`,
  deadline: 'prazo',
  scheduled: 'sai',
  translation: (edition) => `tradução (${edition})`,
  settings: 'Na redação você escolhe do que é avisado, e como.',
  told: {
    mention: (who, what) => `${who} menciona você numa nota sobre “${what}”`,
    note: (who, what) => `${who} escreveu uma nota sobre “${what}”, que está com você`,
    assignment: (who, what) => `${who} atribuiu “${what}” a você`,
    translation_request: (who, what) => `${who} pede uma tradução de “${what}”`,
    correction_task: (_who, what) => `O original de “${what}” foi corrigido`,
    stale_translation: (_who, what) => `O original de “${what}” é mais novo que a tradução`,
    returned: (who, what) => `${who} devolveu “${what}” a você`,
    ready: (who, what) => `${who} aprovou “${what}”`,
    published: (_who, what) => `“${what}” foi publicado`,
    licence_ends: (_who, what) => `A licença da imagem ${what} termina em breve`,
    handover: (who, what) => `${who} deixou algo para você: ${what}`,
  },
}

const words: Record<string, MailWords> = { de: german, en: english, es: spanish, fr: french, pt: portuguese }

/** English where a language has none. */
export const mailWords = (edition: string): MailWords => words[languageOf(edition)] ?? english
