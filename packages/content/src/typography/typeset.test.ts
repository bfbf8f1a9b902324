import { expect, test } from 'vitest'
import { typeset } from './typeset.ts'

/** In these tests "_" is a narrow no-break space (U+202F) and "~" a no-break space (U+00A0). */
function set(text: string, lang: string): string {
  return typeset(text, lang).replaceAll('\u202F', '_').replaceAll('\u00A0', '~')
}

test.each([
  // High punctuation.
  ['Aimez-vous la paix ?', 'Aimez-vous la paix_?'],
  ['Quoi?! Non; oui!', 'Quoi_?! Non_; oui_!'],
  ['Elle dit: oui\u202F: non', 'Elle dit~: oui~: non'],
  ['(vraiment?) Qui sait... (?)', '(vraiment_?) Qui sait… (?)'],
  ['Fin ?\n?\n ?', 'Fin_?\n?\n ?'],
  ['Lima\u00A0! 50 %?', 'Lima_! 50~%_?'],
  // Quotation marks, whatever was typed.
  ['Il a « fermement refusé » la loi', 'Il a «_fermement refusé_» la loi'],
  ['«\u00A0Oui\u00A0», «non», «  si  »', '«_Oui_», «_non_», «_si_»'],
  ['"Je lui ai écrit", a déclaré la juge.', '«_Je lui ai écrit_», a déclaré la juge.'],
  ['“Oui”, “non” et „si“', '«_Oui_», «_non_» et «_si_»'],
  ['"Il a dit "non" hier"', '«_Il a dit “non” hier_»'],
  ['« Il a dit “non” hier »', '«_Il a dit “non” hier_»'],
  ["« Il a dit 'non' hier »", '«_Il a dit “non” hier_»'],
  ['Le mot "paix"!', 'Le mot «_paix_»_!'],
  ['« Viendrez-vous ? », demande-t-elle', '«_Viendrez-vous_?_», demande-t-elle'],
  ['" Oui ", dit-il', '«_Oui_», dit-il'],
  // A quotation that began in the paragraph before, or goes on in the next.
  ['et ainsi de suite », dit-il', 'et ainsi de suite_», dit-il'],
  ['« Nous partons', '«_Nous partons'],
  // Apostrophes.
  ["l'été d'\"or\" et d'« argent »", 'l’été d’«_or_» et d’«_argent_»'],
  ["Aujourd'hui, l'ONU n'a rien dit", 'Aujourd’hui, l’ONU n’a rien dit'],
  ["le mot 'paix'", 'le mot ‘paix’'],
  // Numbers.
  ['12 000 personnes, 1 234 567 € et 5 km', '12_000 personnes, 1_234_567~€ et 5~km'],
  ['En 2014 300 personnes, 50% et 5 maisons', 'En 2014 300 personnes, 50% et 5 maisons'],
  ['en 44 av. J.-C.', 'en 44 av.~J.-C.'],
  ['Caracas - Moscou', 'Caracas – Moscou'],
  ['- un\n- deux', '- un\n- deux'],
])('French: %s', (text, expected) => {
  expect(set(text, 'fr')).toBe(expected)
})

test.each([
  'à 12:30, à 3:1',
  "https://example.org/l'a?b=c;d:e!f...g",
  'www.example.org/l\'a?b"',
  "mailto:o'neil@example.org",
  "o'neil@example.org",
  'std::vector',
  'x_1...x_n',
  '{...props}',
  'C:\\...\\x',
  '`if (a ? b : c) "d"`',
  '&nbsp;',
  ':smile:',
  'a?b',
])('nothing changes inside %s', (text) => {
  expect(typeset(text, 'fr')).toBe(text.replace(/"$/, '\u202F»'))
})

test('punctuation after an address belongs to the sentence', () => {
  expect(set('Vu https://example.org/a? Et "https://example.org/b"...', 'fr')).toBe(
    'Vu https://example.org/a_? Et «_https://example.org/b_»…',
  )
})

test.each([
  ['"Hallo", sagte sie, "das ist \'gut\'."', '„Hallo“, sagte sie, „das ist ‚gut‘.“'],
  ['“Hallo”, »Hallo«, «Hallo» und « Hallo »', '„Hallo“, „Hallo“, „Hallo“ und „Hallo“'],
  ['„Das ‚Wort‘ gilt“', '„Das ‚Wort‘ gilt“'],
  ['"Das "Wort" gilt"', '„Das ‚Wort‘ gilt“'],
  ["Wie geht's, sagte Hans' Frau; 's geht", 'Wie geht’s, sagte Hans’ Frau; ’s geht'],
  ["die 'Hans' Frau' und die 68er", 'die ‚Hans‘ Frau’ und die 68er'],
  ['Sie kam - endlich - an, z. B. um 12:30, d. h. spät', 'Sie kam – endlich – an, z.~B. um 12:30, d.~h. spät'],
  ['10 %, 5 km, 3 Mio. Euro', '10~%, 5~km, 3~Mio. Euro'],
  ['Was? Nein: so; ja!', 'Was? Nein: so; ja!'],
])('German: %s', (text, expected) => {
  expect(set(text, 'de')).toBe(expected)
})

test.each([
  ['"No vamos a \'ceder\'", dijo. ¿Qué? ¡No!', '«No vamos a “ceder”», dijo. ¿Qué? ¡No!'],
  ['“No” y « sí “tal vez” »', '«No» y «sí “tal vez”»'],
  ['"¿Qué?", "¡No!" y "...nada"', '«¿Qué?», «¡No!» y «…nada»'],
  ['—Ven —dijo—. Que?', '—Ven —dijo—. Que?'],
  ['EE. UU., 15 000 km, 5 %, 3%', 'EE.~UU., 15_000~km, 5~%, 3%'],
])('Spanish: %s', (text, expected) => {
  expect(set(text, 'es')).toBe(expected)
})

test.each([
  ['"Não \'cedemos\'", disse. “Sim”', '«Não “cedemos”», disse. «Sim»'],
  ["gota d'água por R$ 10 e US$ 5", 'gota d’água por R$~10 e US$~5'],
])('Portuguese: %s', (text, expected) => {
  expect(set(text, 'pt-BR')).toBe(expected)
})

test.each([
  ["\"It's 'fine',\" he said.", '“It’s ‘fine’,” he said.'],
  ["'word' and 'two words'.", '‘word’ and ‘two words’.'],
  ["rock 'n' roll of the '90s, the 1990s and '68", 'rock ’n’ roll of the ’90s, the 1990s and ’68'],
  ["'Tis the workers' choice", '’Tis the workers’ choice'],
  ["the workers' 'choice'", 'the workers’ ‘choice’'],
  ["He's 5'10\", she's 6' tall, a 12\" record", 'He’s 5\'10", she’s 6\' tall, a 12" record'],
  ['«No “way” out» and „No“', '“No ‘way’ out” and “No”'],
  ['\'She said "no" twice\'', '‘She said “no” twice’'],
  ['("a")—"b"/"c"', '(“a”)—“b”/“c”'],
  ['"a pre“fix” b"', '“a pre“fix” b”'],
  ['\'She said "no –"\'', '‘She said “no –”’'],
  ['"a "the workers\' own" b"', '“a “the workers’ own” b”'],
  ['Wait... no - 10 % of 5 km; 5%. Go!', 'Wait… no – 10~% of 5~km; 5%. Go!'],
])('English: %s', (text, expected) => {
  expect(set(text, 'en-GB')).toBe(expected)
})

test('a language without known conventions gets only what all have in common', () => {
  expect(set(`"a" 'b' l'c... d - e? 5 km 10 000`, 'qu')).toBe(`"a" 'b' l'c… d – e? 5~km 10 000`)
})

test('a variant of a language follows its language, whatever the case', () => {
  expect(set('"Oui"?', 'fr-CA')).toBe('«_Oui_»_?')
  expect(set('"Ja"', 'DE-at')).toBe('„Ja“')
})

test('text is composed', () => {
  expect(typeset('e\u0301te\u0301', 'fr')).toBe('\u00E9t\u00E9')
})
