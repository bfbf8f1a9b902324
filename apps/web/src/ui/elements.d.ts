import type { DetailedHTMLProps, HTMLAttributes } from 'react'

/** The elements of `src/islands`, each of which stands around markup that is whole without it. */
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      [island: `dl-${string}`]: DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>
    }
  }
}
