import { expect, test } from 'vitest';
import { meaningOf } from './words.ts';

const means = {
  accept: [
    'Tout accepter',
    'Accepter',
    'Accepter et fermer ✓',
    'J’accepte',
    'J’accepte les cookies',
    'D’accord',
    'ACCEPT ALL',
    'Allow all cookies',
    'I agree',
    'Aceptar todo',
    'Aceptar todas las cookies',
  ],
  refuse: [
    'Tout refuser',
    'Refuser tous les cookies',
    'Continuer sans accepter →',
    'Je refuse',
    'Non, merci',
    'Uniquement les cookies nécessaires',
    'Reject all',
    'Decline',
    'Continue without accepting',
    'Only necessary cookies',
    'Rechazar todo',
    'Solo las necesarias',
  ],
  settings: ['Personnaliser', 'Choisir', 'Customize', 'More options', 'Configurar'],
  reopen: [
    'Gérer les cookies',
    'Paramétrer les cookies',
    'Gestion des cookies',
    'Préférences sur les cookies',
    'Manage cookies',
    'Cookie settings',
    'Configurar cookies',
  ],
} as const;

test.each(Object.entries(means).flatMap(([meaning, texts]) => texts.map((text) => [text, meaning] as const)))(
  '«%s»: %s',
  (text, meaning) => {
    expect(meaningOf(text)).toBe(meaning);
  },
);

test.each([
  '',
  'Accueil',
  'Accepter la proposition de subvention',
  'Refuser ce devis',
  'Supprimer',
  'En savoir plus',
  'Politique de confidentialité',
  'Tout accepter '.repeat(10),
])('«%s» says nothing about cookies', (text) => {
  expect(meaningOf(text)).toBe(null);
});
