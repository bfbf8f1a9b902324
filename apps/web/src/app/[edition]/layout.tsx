import type { ReactNode } from 'react'
import { documentMetadata, documentViewport, HtmlDocument } from '../html-document.tsx'

/** The edge in front keeps finished pages; Next renders each one anew. */
export const dynamic = 'force-dynamic'
export const viewport = documentViewport
export const metadata = documentMetadata

type Props = { params: Promise<{ edition: string }>; children: ReactNode }

export default async function Layout({ params, children }: Props) {
  const { edition } = await params
  return <HtmlDocument language={edition}>{children}</HtmlDocument>
}
