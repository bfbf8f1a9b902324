/** The words of the sample outlet's own articles, the most frequent first. */
export const portuguese = `
de o a e em que do da um é uma as não os se por no para na foi com mais Brasil dos Paraguai sua quem também tem até
como das duas isso outro parte rio ser água Estados anos ao cada dois entre hoje país à Constituição desde está
mesmo seu artigo lago língua mas países ela há nos ou só tratado Argentina Mercosul antes cerca durante guarani
maior metade muito muitos nem pelo pode quase região sempre sobre suas são Itaipu ali ano aos assim depois dia diz
ele energia então estão junho lado nome onde pela quando sem texto tradução três usina América Estado canal
comunidade comunidades decide direito era fim frase fronteira lugar línguas menos mundo novembro numa outros outubro
paz ponto pouco primeira primeiro quilombo seus tempo todas vez Assunção C Dia Havana José Montevidéu Panamá Paraná
Rio Sete Uruguai ainda assinado conta data dívida escrito essa exército faz fica força grande história jornal leva
margens milhões nacional outra paga palavra pessoas podem político poucas proclamação século todos uso vinte
Brasília Buenos Caracas Comum Costa Latina Mercado Protocolo Quedas Sul Unidos agosto anexo apenas barragem
brasileira capital castelhano chuva cidade coisas compensação comum confia deles deve dezembro diferenças dinheiro
década décadas elas empresa espanhol esse existe fala fevereiro foram francês governo já lembra linha mar meio
mercado mesma mil militares muitas nas nasceu navio navios nenhum nomes num número obra ordem original outras
palavras papel partes pelos poder português poucos precisa pública quer quilombola quilômetros regra segundo
sobretudo somam-se tarifa terra toda todo têm título vem zona às órgão Aires Alajuela Alfredo Assembleia Autoridade
Bolívar Canal Caribe Cidade Corte Desde El Em Foz Gatún Gazeta Guarani Iguaçu Janeiro Língua Moscou Nacional Nações
Orinoco Ouro Palmares Paz Prata Preto República Rica San Stroessner Tratado Tribunal Três Unidas Zona aberto acima
acordo alemão ameaça antigos aparece armas assinaram bacia bem brasileiras breve casa caso cede celebra certidão
chama chama-se chefe cinco cinquenta civil coletivo coleções começo comportas compromisso concreto conjunto consenso
considera continuam convém corrente criou cumprimento dali decisão decisões declara decreto degrau delas dele demais
dentro depende desapareceram desse dias discutido disso ditaduras doce documento dúvida eclusas econômico eles
entrou equivalente escolher escravidão espera estavam estação estende exatamente exemplo existir externa falam
família famílias fazer fazê-lo fiel florestas fora funciona fundado gera governos guerra guerras havia houve idiomas
iguais igual ilha imprensa imprimir indígenas lados lei leis leitor livremente lugares lê maio maioria megawatts
melhor meses metros milhares milhão mostram muda nada novos nucleares nunca núcleo números oceano oceanos oficiais
oficial oficina paraguaia parcela parlamentos partir parágrafo pedra pequena pergunta permanente pertence política
porém povo povoados povos preciso presidência preço primeiros proibiu própria próprio páginas público qual quanto
quatro quilombos reflexo regras reservatório saber seca sede seis sendo seria serve setembro setenta significa sim
sistema solução terras teve tinha tornou tratados travessia trás tudo títulos unidades vale vendido vezes vigor
várias órgãos última último A Alagoas Antonio Ata Atlântico Ato Aurora Ayres B Barriga Bellavista Biblioteca
Binacional Boa Bolívia Braziliense CELAC CEPAL Camilo Canadá Caribenhos Carta Carter Chagres Chile China Ciudad
Colón Comissão Comunidade Comércio Congresso Consciência Conselho Constitucionais Constituinte Coroa Correio Correo
Cultural Diario Direitos Disposições E Economia Ele Emílio Europa Exteriores Federal Federativa Ferrer Figueres
Fundação Gaceta Gargantas Garrastazu Geral Grupo Haia Henríquez Hipólito Humanos IBGE Incra Interamericana
Internacional Jimmy Jornalista Justiça Latino-Americanos Londres Madri Maio Mais Mariano Mercurio Milliarde
Montevideo Montoya Moreno Moscovo Moscú Moskau Museu Médici México Na Negra Niño Nordeste ONU Omar Oriximiná Os
Pacífico Parlamento Partes Pará Paulo Permanente Pernambuco Portugal Proclamação Puente Recife Relações Revisão
Revolução Ruiz Rússia Secretaria Seu Simón Supremo São Tesoro Tlatelolco Torrijos Transitórias Trinidad Trombetas
Ushuaia Valadares Valparaíso Venezuela Vista XVII abaixo abandonadas abertura abolida abrange abriga abril acaba
academia acordado acordaram acordos acrescentadas aderiu administra administrada admite adotou aduaneira afoga
agravou agricultores agrária ajuda alcance alcançou aldeias algumas alguns alguém alojá-las alternada alto altura
aluno alívio ambas ambos ameaças amizade amortizações anexos antiga antigo aposentadoria aprendam aproveitamento
aprovou aproximado aproximação aquece aquele aqueles arma armadilhas armar-se armazena arquivos artificial assina
assinados assinatura assinaturas associados associação assunto assuntos atacado atingidas atravessam atravessava
atuais autodefinição autônoma avenida avá-guarani bacias baixados banhistas banir barata barato bases bastante bebem
beira beira-mar bilhão billion billón bilíngue bloco bloqueados boa bombas brasileiro brasileiros busca cabe
cachoeiras calado calculada calcular caminho caminhos campo campos canta carga carta carteira casas casos catorze
caudalosos cedida celebrou cem cemitérios censo censura certificadas chamado chamam chave chaves chefes chega
chegaram chegará chegou chove chuvas chão cidades cifra circula circulavam circunstância citada cláusula cobrir
cobriria coisa colônia comanda combina combinado comece comemora comerciais comercial comerciar começa começar
começaram começou comparar compensa completa completaram composto compradas comprometeram-se comprá-la comércio
conceito concordaram condomínio confirmou conflitos conhecidas conhecido conserva constitutiva constituída
construtores construção construída construídas construíram consultados consumidores consumiu contestada contestar
continental continente continua continuou contra contribuições controla controvérsias contudo contínua convencer
convenção convertido convênio cooperação corredor corrigido corte costuma-se costumam cresceram cresceu cria criar
criação crises cruzam crédito cuidado cujo cultura cultural cumprir curso custo custos câmara céu cópias cúpula
cúpulas dada debaixo debate decidir decidiram declaram declarações declarou decretos defende defesa define
definitiva deixa deixado deixar deixou del dela delibera delimita democracias democrática demora demorou densamente
deram derrubaram desarmamento descida deseja desordem desprezada desviado detalhe determina deu-lhe devastado
devendo devolvê-lo dezoito diante dicionários diferentes difundida diga-se digital digno direta direção dirigiram
discussão discutam discute dispor disposições disputa distrai ditadura dividida dividir dizer doadas documentos
duzentos dão eclusa edifício elegante elegância eletricidade emitido emitir-lhes emprestado encerramento enche
encheu-se encontrada enfrentou engenheiros engenhos enquanto ensina ensino entender entrega entregou enumera eram
erguem ergueu-se erro escoa escola escolhemos escreve escrevia escrita escuta escutamos espanhola especialistas
esquecer esses estabelece estado estava estejam estuda estudar etapas evangelizavam exceção exceções exclusivo
executivo experiência explica explicada explicação exterior faladas falta fatos fazem fazendas fecharam-se feita
ferrovia ficaram financeiros fiscalize fixa fixada fixaram fixou folhear for formulários fornecem frade fraqueza
frente frequência frequências fronteiras fuga fugiram funcionários fundadores fundaram fundo futebol fácil fórum
garantiu
`
