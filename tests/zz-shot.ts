import { mkdirSync } from 'node:fs'
import { launchBrowser } from './testkit/browser.ts'

// node zz-shot.ts BASEURL OUTDIR /path ... ; env WIDTHS=390,1280 THEMES=light,dark FULL=1
const [base = '', out = '', ...paths] = process.argv.slice(2)
mkdirSync(out, { recursive: true })
const widths = (process.env.WIDTHS ?? '390,1280').split(',').map(Number)
const themes = (process.env.THEMES ?? 'light,dark').split(',') as ('light' | 'dark')[]
const browser = await launchBrowser()
for (const width of widths)
  for (const colorScheme of themes) {
    const context = await browser.newContext({ viewport: { width, height: width < 600 ? 844 : 900 }, colorScheme })
    const page = await context.newPage()
    for (const path of paths) {
      await page.goto(base + path)
      await page.waitForTimeout(300)
      const file = `${out}/${path.replaceAll('/', '_').replace(/[?&=]/g, '-') || '_'}-${width}-${colorScheme}.png`
      await page.screenshot({ path: file, fullPage: process.env.FULL !== '0' })
      console.log(file)
    }
    await context.close()
  }
await browser.close()
