import type { Definition, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { findMaze } from './bounds.ts'
import type { Context } from './context.ts'
import { surveyTree } from './survey.ts'

const extensions = { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }

type Tree = { nodes: RootContent[]; definitions: Map<string, Definition> }

/** CommonMark with the tables of GitHub Flavored Markdown. Of a text that can't be read in good time there is nothing. */
export function readTree(text: string, { losses, problems }: Pick<Context, 'losses' | 'problems'>): Tree {
  const maze = findMaze(text)
  if (maze) problems.push(`This is no Markdown that can be read: ${maze}.`)
  const root = fromMarkdown(maze ? '' : text, extensions)
  return { definitions: surveyTree(root, losses), nodes: root.children }
}
