import type { HTMLAttributes } from 'react'

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** `src/islands/suggest.ts` */
      'dl-suggest': HTMLAttributes<HTMLElement>
    }
  }
}
