/** `/fr/2024/01/29` */
export function dayPath(editionPath: string, date: string): string {
  return `${editionPath}/${date.replaceAll('-', '/')}`
}

export function monthPath(editionPath: string, { year, month }: { year: number; month: number }): string {
  return `${editionPath}/${year}/${String(month).padStart(2, '0')}`
}
