import type { Language } from '../words.ts';

/** All that the first layer, the choice and the placeholders say, besides the register's own words. */
export interface ScreenWords {
  /** Also of the way back to the choice. */
  readonly heading: string;
  readonly intro: string;
  readonly accept: string;
  readonly refuse: string;
  readonly choose: string;
  readonly yes: string;
  readonly no: string;
  readonly save: string;
  readonly statistics: string;
  readonly close: string;
  /** Before the name of who it comes from. */
  readonly blocked: string;
  readonly once: string;
  readonly always: string;
}

const made: Readonly<Record<Language, () => ScreenWords>> = {
  fr: () => ({
    heading: 'Votre choix sur les cookies',
    intro: 'Rien n’est déposé ni demandé ailleurs sans votre accord. Le site fonctionne aussi sans.',
    accept: 'Tout accepter',
    refuse: 'Tout refuser',
    choose: 'Choisir',
    yes: 'Accepter',
    no: 'Refuser',
    save: 'Enregistrer',
    statistics: 'Statistiques anonymes',
    close: 'Fermer',
    blocked: 'Demande votre accord\u00a0: ',
    once: 'Charger cette fois',
    always: 'Toujours accepter',
  }),
  en: () => ({
    heading: 'Your choice about cookies',
    intro: 'Nothing is stored, nor asked elsewhere, unless you agree. The site works without it too.',
    accept: 'Accept all',
    refuse: 'Refuse all',
    choose: 'Choose',
    yes: 'Accept',
    no: 'Refuse',
    save: 'Save',
    statistics: 'Anonymous statistics',
    close: 'Close',
    blocked: 'Needs your agreement: ',
    once: 'Load this time',
    always: 'Always accept',
  }),
  es: () => ({
    heading: 'Su elección sobre las cookies',
    intro: 'Nada se instala ni se pide a otros sin su acuerdo. El sitio también funciona sin ello.',
    accept: 'Aceptar todo',
    refuse: 'Rechazar todo',
    choose: 'Elegir',
    yes: 'Aceptar',
    no: 'Rechazar',
    save: 'Guardar',
    statistics: 'Estadísticas anónimas',
    close: 'Cerrar',
    blocked: 'Necesita su acuerdo: ',
    once: 'Cargar esta vez',
    always: 'Aceptar siempre',
  }),
};

/** The words of one language; the others are not even made. */
export const screenWords = (language: Language): ScreenWords => made[language]();
