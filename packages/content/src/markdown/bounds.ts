/** Reading marks takes time with the square of their number in a paragraph, and reading lists with that of their depth. */
const marksInParagraph = 2000
const marksInText = 20_000
const indentation = 100_000

/** Why a text can't be read as Markdown in good time; null for every text that somebody wrote. */
export function findMaze(text: string): string | null {
  let all = 0
  for (const paragraph of text.split(/\n\s*\n/)) {
    const marks = paragraph.match(/[*_]+|\[/g)?.length ?? 0
    all += marks
    if (marks > marksInParagraph) {
      return `a paragraph has ${marks} signs of Markdown (*, _ and [), and at most ${marksInParagraph} are read. Write \\* for a sign that marks nothing`
    }
  }
  if (all > marksInText) {
    return `the text has ${all} signs of Markdown (*, _ and [), and at most ${marksInText} are read. Write \\* for a sign that marks nothing`
  }
  const indented = text.match(/^ +/gm)?.reduce((sum, spaces) => sum + spaces.length, 0) ?? 0
  return indented > indentation
    ? `its lines are indented by ${indented} spaces together, and at most ${indentation} are read. Nest its lists less deeply`
    : null
}
