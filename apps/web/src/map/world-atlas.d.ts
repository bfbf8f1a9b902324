// biome-ignore-all lint/style/noDefaultExport: JSON modules have no other export.
// Without these the compiler would infer a type from a megabyte of numbers.
declare module 'world-atlas/countries-50m.json' {
  const topology: import('topojson-specification').Topology
  export default topology
}
declare module 'world-atlas/countries-110m.json' {
  const topology: import('topojson-specification').Topology
  export default topology
}
