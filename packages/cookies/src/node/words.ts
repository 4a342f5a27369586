import { screenWords } from '../static/words.ts';
import { inEach, type Language, words } from '../words.ts';

const more = {
  choice: words(
    'Accepter, refuser, changer d’avis',
    'Accept, refuse, change your mind',
    'Aceptar, rechazar, cambiar de opinión',
  ),
  byProvider: words('Fournisseur par fournisseur', 'Provider by provider', 'Proveedor por proveedor'),
  nothing: words(
    'Ce site n’utilise que ce dont il a besoin : il n’y a rien à accepter.',
    'This site uses only what it needs: there is nothing to accept.',
    'Este sitio solo utiliza lo que necesita: no hay nada que aceptar.',
  ),
  gpc: words(
    'Votre navigateur envoie le signal Global Privacy Control : il vaut refus. Si vous acceptez ici, c’est votre choix qui l’emporte.',
    'Your browser sends the Global Privacy Control signal: it is a refusal. If you accept here, your choice wins.',
    'Su navegador envía la señal Global Privacy Control: es un rechazo. Si acepta aquí, prevalece su elección.',
  ),
  changed: words('Ajouté depuis votre choix :', 'Added since your choice:', 'Añadido desde su elección:'),
  kept: words(
    'Votre choix, quel qu’il soit, est gardé six mois dans un cookie sans identifiant, puis oublié.',
    'Your choice, whatever it is, is kept for six months in a cookie without any identifier, then forgotten.',
    'Su elección, sea cual sea, se guarda seis meses en una cookie sin identificador y después se olvida.',
  ),
};

/** What pages made by a server say, besides the register's and the charter's own words: those of the script, and more. */
export const pageWords = inEach((language: Language) => ({
  ...screenWords(language),
  choice: more.choice[language],
  byProvider: more.byProvider[language],
  nothing: more.nothing[language],
  gpc: more.gpc[language],
  changed: more.changed[language],
  kept: more.kept[language],
}));
