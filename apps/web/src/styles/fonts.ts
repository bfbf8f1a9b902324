import localFont from 'next/font/local'

// Two files, both hosted here. The upright one is in nearly every line and is preloaded; the italic one comes when it
// is met. They are two families, because Next would preload all files of one: tokens.css puts them together.
const upright = localFont({
  src: '../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  variable: '--font-upright',
  weight: '200 900',
  style: 'normal',
  display: 'swap',
  adjustFontFallback: false,
})

const italic = localFont({
  src: '../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
  variable: '--font-italic',
  weight: '200 900',
  style: 'italic',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
})

/** For `<html>`: defines the families that tokens.css is built on. */
export const fonts = `${upright.variable} ${italic.variable}`
