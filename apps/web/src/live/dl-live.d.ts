import type { HTMLAttributes } from 'react'

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** `src/islands/live.ts` */
      'dl-live': HTMLAttributes<HTMLElement> & { class?: string }
    }
  }
}
