import type { Words } from './dictionary.ts'
import { createLanguage } from './language.ts'

const { plural, list, languageName } = createLanguage('es')

export const es: Words = {
  language: 'es',
  locale: 'es',
  skipToContent: 'Ir al contenido',
  front: 'Portada',
  sections: 'Secciones',
  languages: 'Idiomas',
  contact: 'Contacto',
  latest: 'Lo más reciente',
  kinds: {
    ANALYSIS: 'Análisis',
    DOCUMENTED: 'Documento',
    INTERVIEW: 'Entrevista',
    LIVE: 'En directo',
    OPINION: 'Opinión',
    PRESS_REVIEW: 'Revista de prensa',
  },
  onlyFront: (language) => `a la portada: no hay versión en ${languageName(language)}`,
  alsoIn: (languages) => `También en ${list(languages.map(languageName))}`,
  readIn: 'Leer en',
  translatedFrom: (language) => `Traducido del original en ${languageName(language)}:`,
  published: 'Publicado',
  updated: 'Actualizado el',
  readingTime: (minutes) => `${minutes}\u00a0${plural(minutes, { one: 'minuto', other: 'minutos' })} de lectura`,
  topics: 'Temas',
  appeal: 'Su apoyo',
  gallery: 'Imágenes',
  table: 'Tabla',
  olderArticles: 'Artículos anteriores',
  newestArticles: 'Artículos más recientes',
  pages: 'Páginas',
  frontEmpty: {
    title: 'Aquí todavía no hay nada',
    text: 'Aún no se ha publicado ningún artículo en este idioma. En los demás ya los hay.',
  },
  sectionEmpty: 'Todavía no se ha publicado nada en esta sección.',
  notFound: {
    title: 'Esta página no existe',
    text: 'Quizá haya un error en la dirección, o el enlace que siguió no era correcto.',
  },
  gone: {
    title: 'Este artículo fue retirado',
    text: 'Lo hemos quitado del sitio.',
  },
  failed: {
    title: 'No hemos podido mostrar la página',
    text: 'El fallo es nuestro, no suyo. Casi siempre dura solo un momento.',
    retry: 'Intentarlo de nuevo',
  },
  machines: { corrections: 'Correcciones', series: 'Series', people: 'Personas', saved: 'Artículos guardados' },
}
