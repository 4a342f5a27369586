/** What the words on a button mean, in French, English and Spanish. */
export type Meaning = 'accept' | 'refuse' | 'settings' | 'reopen';

/** Whole texts of buttons, without case, accents, punctuation or pictures; see `plain`. The first list that fits decides. */
const MEANINGS: readonly (readonly [Meaning, RegExp])[] = [
  [
    'reopen',
    /^((gerer|gestion|modifier|parametrer|preferences|parametres)( (de|des|sur|mes|les|vos|nos|le|relatifs aux))* (cookies|traceurs|consentements?)|(manage|change|cookie) (my |your )?(cookies?|consent)( (settings|preferences|choices?))?|cookie (settings|preferences)|(gestionar|configurar|configuracion|preferencias)( (de|las|mis|sobre))* cookies|cookies)$/,
  ],
  [
    'refuse',
    /^((tout|tous) (refuser|rejeter|interdire)|(refuser|rejeter|interdire)( (tout|tous|toutes?))?( les)?( cookies| traceurs)?( optionnels| non essentiels)?|je refuse( tout)?|non( merci)?|continuer sans accepter|(uniquement|seulement) les (cookies )?(necessaires|essentiels|obligatoires)|(reject|decline|deny|refuse|disallow)( all| optional| non essential)?( cookies)?|i (decline|refuse|disagree|do not accept)|no( thanks?)?|continue without (accepting|agreeing)|(only|accept only|use) (necessary|essential|required|strictly necessary)( cookies)?( only)?|(necessary|essential) (cookies )?only|(rechazar|denegar|rehusar)( (todo|todas?|todos))?( las cookies)?|continuar sin aceptar|solo (las )?(cookies )?(necesarias|esenciales))$/,
  ],
  [
    'accept',
    /^((tout|tous) (accepter|autoriser)|(accepter|autoriser)( (tout|tous|toutes?))?( et (fermer|continuer))?( les)?( cookies| traceurs)?|j accepte( tout| les cookies)?|d accord|oui( j accepte)?|ok( tout accepter)?|(accept|allow|agree|agree to)( all)?( cookies)?( and (close|continue))?|i (accept|agree)|yes( i (accept|agree))?|got it|that s ok|(aceptar|permitir|acepto)( (todo|todas?|todos))?( las cookies)?( y (cerrar|continuar))?|de acuerdo|si)$/,
  ],
  [
    'settings',
    /^((personnaliser|parametrer|configurer|choisir)( (les|mes|vos))?( cookies| choix| traceurs)?|parametres|preferences|en savoir plus et personnaliser|(customi[sz]e|settings|preferences|options|more options|let me choose)|(personalizar|configurar|ajustes|opciones))$/,
  ],
];

/** What pressing a button with these words does; null when that is not about cookies for sure. */
export function meaningOf(text: string): Meaning | null {
  const words = plain(text);
  if (words === '' || words.length > 60) return null;
  return MEANINGS.find(([, form]) => form.test(words))?.[0] ?? null;
}

/** The text of a button without what people would not say aloud. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();

/** Words of which a banner about cookies has one. */
export const ABOUT_COOKIES =
  /cookie|traceur|consent|vie priv|donn[ée]es personnelles|privacy|tracker|rgpd|gdpr|privacidad/i;
