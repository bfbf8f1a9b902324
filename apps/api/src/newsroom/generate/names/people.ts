/** Common given and family names of Latin America; whoever is made of two of them is nobody in particular. */
export const givenNames = `
Adriana Alejandra Alonso Amanda Ana Andrés Antonia Beatriz Bruno Camila Carla Carlos Catalina Cecilia Clara Claudia
Cristina Daniel Daniela Diego Eduardo Elena Emilia Enrique Ernesto Esteban Fabiana Felipe Fernanda Francisca Gabriel
Gabriela Gloria Graciela Gustavo Helena Hugo Ignacio Inés Isabel Javier Joaquín Jorge Juana Julia Julieta Laura Leonor
Lorena Lucas Lucía Luis Magdalena Manuel Marcela Marcos Mariana Marina Mario Marta Martín Mateo Mercedes Miguel Mónica
Natalia Nicolás Olga Pablo Patricia Paula Paulina Pedro Pilar Rafael Raquel Renata Ricardo Rosa Santiago Sebastián
Silvia Sofía Susana Tania Tomás Valentina Vera Verónica Vicente Victoria
`
  .trim()
  .split(/\s+/)

export const familyNames = `
Acosta Aguirre Almeida Alvarado Aranda Arce Ávila Barrios Benítez Bravo Cabrera Calderón Campos Cárdenas Carvalho
Castillo Cáceres Chávez Contreras Cordero Cortés Correia Cruz Delgado Domínguez Duarte Escobar Espinoza Estrada Farías
Fernandes Ferreira Figueroa Flores Fuentes Gallardo Galeano Giménez Gomes Guerrero Gutiérrez Herrera Huamán Ibarra
Jiménez Lemos Lima Lozano Maldonado Mamani Marín Martins Medina Méndez Mendoza Miranda Molina Morales Moreira Moreno
Muñoz Navarro Núñez Ochoa Ojeda Olivares Oliveira Orellana Ortega Osorio Pacheco Paredes Peralta Pereira Pinto Ponce
Quispe Quiroga Ramos Reyes Ribeiro Ríos Rivera Rojas Romero Rosales Ruiz Salazar Salinas Sandoval Santos Silveira Soto
Suárez Tapia Teixeira Toledo Torres Valdés Vargas Vega Velasco Vera Vidal Villalba Yáñez Zamora Zapata Zúñiga
`
  .trim()
  .split(/\s+/)
