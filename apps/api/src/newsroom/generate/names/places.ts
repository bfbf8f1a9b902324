export type Place = { name: string; latitude: number; longitude: number; country: string }

/** Cities, rounded to a hundredth of a degree. */
const table = `
Buenos Aires -34.60 -58.38 AR; Córdoba -31.42 -64.18 AR; Rosario -32.95 -60.64 AR; Mendoza -32.89 -68.84 AR
Salta -24.79 -65.41 AR; Ushuaia -54.81 -68.31 AR; Neuquén -38.95 -68.06 AR; Posadas -27.37 -55.90 AR
La Paz -16.50 -68.15 BO; Cochabamba -17.39 -66.16 BO; Potosí -19.58 -65.75 BO; Sucre -19.05 -65.26 BO
El Alto -16.51 -68.19 BO; Oruro -17.97 -67.11 BO; Tarija -21.53 -64.73 BO; Trinidad -14.83 -64.90 BO
São Paulo -23.55 -46.63 BR; Brasília -15.79 -47.88 BR; Salvador -12.97 -38.50 BR; Recife -8.05 -34.88 BR
Manaus -3.12 -60.02 BR; Belém -1.46 -48.50 BR; Fortaleza -3.73 -38.52 BR; Porto Alegre -30.03 -51.23 BR
Curitiba -25.43 -49.27 BR; Belo Horizonte -19.92 -43.94 BR; Goiânia -16.69 -49.25 BR; Natal -5.79 -35.21 BR
Valparaíso -33.05 -71.62 CL; Concepción -36.83 -73.05 CL; Antofagasta -23.65 -70.40 CL; Temuco -38.74 -72.60 CL
Iquique -20.21 -70.15 CL; Punta Arenas -53.16 -70.91 CL; Arica -18.48 -70.33 CL; Copiapó -27.37 -70.33 CL
Bogotá 4.71 -74.07 CO; Medellín 6.24 -75.58 CO; Cali 3.45 -76.53 CO; Barranquilla 10.97 -74.80 CO
Cartagena 10.39 -75.51 CO; Leticia -4.22 -69.94 CO; Popayán 2.44 -76.61 CO; Quibdó 5.69 -76.66 CO
Guayaquil -2.19 -79.89 EC; Cuenca -2.90 -79.00 EC; Loja -3.99 -79.20 EC; Esmeraldas 0.97 -79.65 EC
Caracas 10.48 -66.90 VE; Maracaibo 10.65 -71.65 VE; Mérida 8.60 -71.14 VE; Ciudad Bolívar 8.13 -63.55 VE
Cusco -13.53 -71.97 PE; Arequipa -16.41 -71.54 PE; Iquitos -3.75 -73.25 PE; Puno -15.84 -70.02 PE
Trujillo -8.11 -79.03 PE; Ayacucho -13.16 -74.22 PE; Cajamarca -7.16 -78.51 PE; Piura -5.19 -80.63 PE
Asunción -25.26 -57.58 PY; Encarnación -27.33 -55.87 PY; Ciudad del Este -25.51 -54.61 PY; Concordia -31.39 -58.02 AR
Montevideo -34.90 -56.16 UY; Salto -31.38 -57.97 UY; Rivera -30.90 -55.55 UY; Paysandú -32.32 -58.08 UY
Guadalajara 20.67 -103.35 MX; Monterrey 25.69 -100.32 MX; Oaxaca 17.07 -96.72 MX; Tijuana 32.51 -117.04 MX
Puebla 19.04 -98.21 MX; Veracruz 19.17 -96.13 MX; Chihuahua 28.63 -106.08 MX; Campeche 19.85 -90.53 MX
Tegucigalpa 14.07 -87.19 HN; San Pedro Sula 15.50 -88.03 HN; La Ceiba 15.76 -86.78 HN; Managua 12.11 -86.24 NI
León 12.44 -86.88 NI; Bluefields 12.01 -83.76 NI; San Salvador 13.69 -89.22 SV; Santa Ana 13.98 -89.56 SV
Quetzaltenango 14.83 -91.52 GT; Cobán 15.47 -90.37 GT; Belmopan 17.25 -88.77 BZ; Colón 9.36 -79.90 PA
Limón 9.99 -83.03 CR; Liberia 10.63 -85.44 CR; Matanzas 23.04 -81.58 CU; Santa Clara 22.40 -79.97 CU
Camagüey 21.38 -77.92 CU; Holguín 20.89 -76.26 CU; Santo Domingo 18.47 -69.90 DO; Puerto Plata 19.79 -70.69 DO
Jacmel 18.23 -72.53 HT; Jérémie 18.65 -74.12 HT; Ponce 18.01 -66.61 PR; Kingston 17.97 -76.79 JM
Bridgetown 13.10 -59.62 BB; Castries 14.01 -60.99 LC; Roseau 15.30 -61.39 DM; Paramaribo 5.85 -55.20 SR
Georgetown 6.80 -58.16 GY; Linden 6.01 -58.31 GY; Cayenne 4.92 -52.31 GF; Fort-de-France 14.61 -61.07 MQ
`

export const places: readonly Place[] = table
  .trim()
  .split(/[;\n]/)
  .map((line) => {
    const [, name, latitude, longitude, country] = /^\s*(.+) (\S+) (\S+) (\S+)$/.exec(line) ?? []
    if (!name || !country) throw new Error(`This is not a place: ${line}`)
    return { name, latitude: Number(latitude), longitude: Number(longitude), country }
  })
