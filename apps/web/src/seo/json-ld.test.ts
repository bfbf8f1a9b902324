import { expect, test } from 'vitest'
import { serialiseJsonLd } from './json-ld.ts'

test('no headline can end the script that it stands in', () => {
  const text = serialiseJsonLd({ headline: '</script><script>alert(1)</script><!--' })

  expect(text).not.toContain('<')
  expect(JSON.parse(text)).toMatchObject({ headline: '</script><script>alert(1)</script><!--' })
})
