/**
 * Runs in the head before anything is painted, so that no page shows in colours or at a size that its reader has not
 * chosen, nor an appeal that they have sent away. The server's policy allows this text, and no other, by its hash.
 * A device that keeps nothing throws.
 */
export const earlyScript = [
  'try{const s=localStorage,d=document.documentElement.dataset;',
  "for(const n of['theme','text'])if(s['dl-'+n])d[n]=s['dl-'+n];",
  "if(s['dl-appeal']>Date.now())d.appeal='off'}catch{}",
].join('')
