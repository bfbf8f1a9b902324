import localFont from 'next/font/local'

// Two files, both hosted here and made by `fonts.ts`. The upright one is in nearly every line and is preloaded; the italic one comes when it
// is met. They are two families, because Next would preload all files of one: tokens.css puts them together.
const upright = localFont({
  src: './generated/upright.woff2',
  variable: '--font-upright',
  weight: '400 650',
  style: 'normal',
  display: 'swap',
  adjustFontFallback: false,
})

const italic = localFont({
  src: './generated/italic.woff2',
  variable: '--font-italic',
  weight: '400',
  style: 'italic',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
})

/** For `<html>`: defines the families that tokens.css is built on. */
export const fonts = `${upright.variable} ${italic.variable}`
