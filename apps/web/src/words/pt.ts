import type { Words } from './dictionary.ts'
import { createLanguage } from './language.ts'

const { plural, list, languageName } = createLanguage('pt-BR')

export const pt: Words = {
  language: 'pt',
  locale: 'pt-BR',
  skipToContent: 'Ir para o conteúdo',
  front: 'Capa',
  sections: 'Seções',
  languages: 'Idiomas',
  contact: 'Contato',
  latest: 'Mais recentes',
  kinds: {
    ANALYSIS: 'Análise',
    DOCUMENTED: 'Documento',
    INTERVIEW: 'Entrevista',
    LIVE: 'Ao vivo',
    OPINION: 'Opinião',
    PRESS_REVIEW: 'Revista da imprensa',
  },
  onlyFront: (language) => `para a capa: não há versão em ${languageName(language)}`,
  alsoIn: (languages) => `Também em ${list(languages.map(languageName))}`,
  readIn: 'Ler em',
  translatedFrom: (language) => `Traduzido do original em ${languageName(language)}:`,
  published: 'Publicado',
  updated: 'Atualizado em',
  readingTime: (minutes) => `${minutes}\u00a0${plural(minutes, { one: 'minuto', other: 'minutos' })} de leitura`,
  topics: 'Temas',
  appeal: 'Seu apoio',
  gallery: 'Imagens',
  table: 'Tabela',
  olderArticles: 'Artigos anteriores',
  newestArticles: 'Artigos mais recentes',
  pages: 'Páginas',
  frontEmpty: {
    title: 'Ainda não há nada aqui',
    text: 'Nenhum artigo foi publicado ainda neste idioma. Nos outros já há.',
  },
  sectionEmpty: 'Ainda não se publicou nada nesta seção.',
  notFound: {
    title: 'Esta página não existe',
    text: 'Talvez haja um erro no endereço, ou o link que você seguiu não estava certo.',
  },
  gone: {
    title: 'Este artigo foi retirado',
    text: 'Nós o tiramos do site.',
  },
  failed: {
    title: 'Não foi possível mostrar a página',
    text: 'A falha é nossa, não sua. Quase sempre dura só um instante.',
    retry: 'Tentar de novo',
  },
  machines: { corrections: 'Correções', series: 'Séries', people: 'Pessoas', saved: 'Artigos guardados' },
}
