import type { Charter } from '../charter/tree.ts';
import { type Words, words } from '../words.ts';

/** Paragraphs that say what only a portal does: by their id, other words in their place, or none. */
type Instead = Readonly<Record<string, Words | null>>;

/** The charter of another site with a server: without what it says of a portal's accounts and of opening an embed once. */
export const charterOfServer = (charter: Charter): Charter =>
  changed(charter, { 'choice-account': null, 'choice-once': null });

/**
 * The charter of a site without a server: what only a server makes true is taken out, and what the script does, and cannot do, is
 * said in its place.
 */
export const charterOfFiles = (charter: Charter): Charter => changed(charter, byScript);

function changed(charter: Charter, instead: Instead): Charter {
  const { language, version, date, hash } = charter;
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
  const filled = (text: Words): string =>
    text[language].replace('{version}', String(version)).replace('{date}', day).replace('{hash}', hash);
  const blocks = charter.blocks.flatMap((block) => {
    const other = Object.hasOwn(instead, block.id) ? instead[block.id] : undefined;
    if (other === undefined) return [block];
    return other === null || block.kind !== 'paragraph' ? [] : [{ ...block, text: filled(other) }];
  });
  return { ...charter, blocks };
}

const byScript: Instead = {
  'choice-account': null,
  'choice-withdraw': words(
    'Vous pouvez changer d’avis à tout moment avec le bouton qui figure sur toutes les pages. Si vous retirez votre accord, les pages ne contactent plus les serveurs concernés, et un script supprime les cookies et les données refusés qu’il peut voir. Ceux que les scripts ne voient pas, et ceux d’un autre site, ne peuvent être effacés que par qui les a déposés ou dans votre navigateur.',
    'You can change your mind at any time with the button that stands on every page. If you withdraw your agreement, pages no longer contact the servers concerned, and a script removes the refused cookies and data that it can see. Those that scripts do not see, and those of another site, can be removed only by whoever set them or in your browser.',
    'Puede cambiar de opinión en cualquier momento con el botón que figura en todas las páginas. Si retira su acuerdo, las páginas ya no contactan con los servidores correspondientes y un script elimina las cookies y los datos rechazados que puede ver. Los que los scripts no ven, y los de otro sitio, solo puede borrarlos quien los instaló o usted en su navegador.',
  ),
  'choice-keep': words(
    'Votre choix, refus comme acceptation, est gardé 182 jours (six mois) au plus à partir du jour où vous le faites, dans le cookie cookies_preferences ; Safari l’oublie au bout de sept jours. Vos visites ne le prolongent pas.',
    'Your choice, a refusal as well as an acceptance, is kept for 182 days (six months) at most from the day that you make it, in the cookie cookies_preferences; Safari forgets it after seven days. Your visits do not extend it.',
    'Su elección, tanto un rechazo como una aceptación, se guarda 182 días (seis meses) como máximo desde el día en que la hace, en la cookie cookies_preferences; Safari la olvida al cabo de siete días. Sus visitas no la prolongan.',
  ),
  'choice-again': words(
    'Ensuite, la question vous est posée de nouveau. Elle l’est plus tôt si le registre change : une acceptation ne vaut que pour la version que vous aviez sous les yeux, un refus reste valable. Sans JavaScript rien ne vous est demandé, et ce qui demande votre accord reste bloqué.',
    'After that, you are asked again. You are asked sooner if the register changes: an acceptance holds only for the version that you had before you, a refusal stands. Without JavaScript you are asked nothing, and what needs your agreement stays blocked.',
    'Después, se le pregunta de nuevo. Se le pregunta antes si el registro cambia: una aceptación solo vale para la versión que tenía ante usted, un rechazo sigue siendo válido. Sin JavaScript no se le pregunta nada, y lo que necesita su acuerdo queda bloqueado.',
  ),
  'register-text': words(
    'Cette page est faite à partir du registre qu’un script applique dans votre navigateur : version {version} du {date}, empreinte SHA-256 {hash}. Le même registre existe pour les machines à l’adresse /.well-known/cookies.json.',
    'This page is made from the register that a script applies in your browser: version {version} of {date}, SHA-256 hash {hash}. The same register exists for machines at /.well-known/cookies.json.',
    'Esta página se elabora a partir del registro que un script aplica en su navegador: versión {version} del {date}, huella SHA-256 {hash}. El mismo registro existe para las máquinas en /.well-known/cookies.json.',
  ),
  'register-door': null,
};
