type Names = Record<'de' | 'en' | 'es' | 'fr' | 'pt', string>

const subject = (de: string, en: string, es: string, fr: string, pt: string): Names => ({ de, en, es, fr, pt })

/** What the outlet writes about. */
export const subjects: readonly Names[] = [
  subject('Landreform', 'Land reform', 'Reforma agraria', 'Réforme agraire', 'Reforma agrária'),
  subject('Bergbau', 'Mining', 'Minería', 'Exploitation minière', 'Mineração'),
  subject('Wahlrecht', 'Suffrage', 'Derecho al voto', 'Droit de vote', 'Direito de voto'),
  subject('Gewerkschaften', 'Trade unions', 'Sindicatos', 'Syndicats', 'Sindicatos'),
  subject(
    'Frauenbewegung',
    'Women’s movement',
    'Movimiento de mujeres',
    'Mouvement des femmes',
    'Movimento de mulheres',
  ),
  subject('Menschenrechte', 'Human rights', 'Derechos humanos', 'Droits humains', 'Direitos humanos'),
  subject('Klimawandel', 'Climate change', 'Cambio climático', 'Changement climatique', 'Mudança do clima'),
  subject('Regenwald', 'Rainforest', 'Selva', 'Forêt tropicale', 'Floresta tropical'),
  subject('Bildung', 'Education', 'Educación', 'Éducation', 'Educação'),
  subject('Gesundheit', 'Health', 'Salud', 'Santé', 'Saúde'),
  subject('Staatsverschuldung', 'Public debt', 'Deuda pública', 'Dette publique', 'Dívida pública'),
  subject('Freihandel', 'Free trade', 'Libre comercio', 'Libre-échange', 'Livre-comércio'),
  subject('Migration', 'Migration', 'Migración', 'Migration', 'Migração'),
  subject('Pressefreiheit', 'Press freedom', 'Libertad de prensa', 'Liberté de la presse', 'Liberdade de imprensa'),
  subject('Erinnerung', 'Memory', 'Memoria', 'Mémoire', 'Memória'),
  subject('Justiz', 'Justice', 'Justicia', 'Justice', 'Justiça'),
  subject('Korruption', 'Corruption', 'Corrupción', 'Corruption', 'Corrupção'),
  subject('Fischerei', 'Fishing', 'Pesca', 'Pêche', 'Pesca artesanal'),
  subject('Kaffee', 'Coffee', 'Café', 'Café', 'Café'),
  subject('Erdöl', 'Oil', 'Petróleo', 'Pétrole', 'Petróleo'),
  subject('Wohnen', 'Housing', 'Vivienda', 'Logement', 'Moradia'),
  subject('Verkehr', 'Transport', 'Transporte', 'Transports', 'Transporte'),
  subject('Musik', 'Music', 'Música', 'Musique', 'Música'),
  subject('Film', 'Film', 'Cine', 'Cinéma', 'Cinema'),
  subject('Literatur', 'Literature', 'Literatura', 'Littérature', 'Literatura'),
  subject('Archäologie', 'Archaeology', 'Arqueología', 'Archéologie', 'Arqueologia'),
  subject('Diplomatie', 'Diplomacy', 'Diplomacia', 'Diplomatie', 'Diplomacia'),
  subject('Genossenschaften', 'Cooperatives', 'Cooperativas', 'Coopératives', 'Cooperativas'),
  subject('Gefängnisse', 'Prisons', 'Cárceles', 'Prisons', 'Prisões'),
  subject('Steuern', 'Taxes', 'Impuestos', 'Impôts', 'Impostos'),
]
