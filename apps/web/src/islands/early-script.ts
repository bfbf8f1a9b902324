/**
 * Runs in the head before anything is painted, so that no page shows in colours or at a size that its reader has not
 * chosen. The policy of the server allows this text, and no other, by its hash. A device that keeps nothing throws.
 */
export const earlyScript =
  "try{for(const n of['theme','text'])if(localStorage['dl-'+n])document.documentElement.dataset[n]=localStorage['dl-'+n]}catch{}"
