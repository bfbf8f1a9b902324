import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { documentMetadata, documentViewport, HtmlDocument } from '../html-document.tsx'

/** The edge in front keeps finished pages; Next renders each one anew. */
export const dynamic = 'force-dynamic'
export const viewport = documentViewport

type Props = { params: Promise<{ edition: string }>; children: ReactNode }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { ...documentMetadata, manifest: `/${(await params).edition}/manifest.webmanifest` }
}

export default async function Layout({ params, children }: Props) {
  const { edition } = await params
  return <HtmlDocument language={edition}>{children}</HtmlDocument>
}
