import type { ReactNode } from 'react'
import { documentMetadata, documentViewport, HtmlDocument } from '../../html-document.tsx'

export const viewport = documentViewport
export const metadata = documentMetadata

type Props = { params: Promise<{ language: string }>; children: ReactNode }

export default async function Layout({ params, children }: Props) {
  const { language } = await params
  return <HtmlDocument language={language}>{children}</HtmlDocument>
}
