import '#styles/site.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { earlyScript } from '#islands/early-script.ts'
import { islandsScript } from '#islands/script.generated.ts'
import { directionOf } from '#lib/direction.ts'
import { isLanguage } from '#lib/paths.ts'
import { fonts } from '#styles/fonts.ts'

export const documentViewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fffdf9' },
    { media: '(prefers-color-scheme: dark)', color: '#16161a' },
  ],
}

export const documentMetadata: Metadata = {
  icons: {
    icon: [
      { url: '/favicon.ico', sizes: '32x32' },
      { url: '/favicon.svg', type: 'image/svg+xml' },
    ],
    apple: '/apple-touch-icon.png',
  },
  formatDetection: { telephone: false, date: false, address: false, email: false },
}

/** The document around every page, in a language that needs no asking of the api. */
export function HtmlDocument({ language, children }: { language: string; children: ReactNode }) {
  const lang = isLanguage(language) ? language : 'en'
  return (
    <html lang={lang} dir={directionOf(lang)} className={fonts} suppressHydrationWarning>
      <head>
        <script data-keep="">{earlyScript}</script>
        {/* Nothing that is seen waits for it. */}
        <script type="module" src={islandsScript} fetchPriority="low" data-keep="" />
      </head>
      <body>{children}</body>
    </html>
  )
}
