import { asLanguage, classify, type Entry, type Language, labelOf, type Register } from '@lucarne/cookies';
import { inLanguage } from '../../core/dataset.ts';
import type { Services } from '../../services.ts';
import { emptyMetadata } from '../datasets/metadata.ts';
import type { PortalEntry } from '../portals/directory.ts';
import { publishSystemDataset, type SystemField, withdrawSystemDataset } from './publish.ts';
import { LICENCE, texts } from './words.ts';

/** The identifier of the dataset that holds a portal's register of cookies. */
export const REGISTER_DATASET = 'registre-des-cookies';

/** Keeps the register published as a dataset, or out of service, as the portal wants it. Gives the job to wait for, if any. */
export async function publishRegister(services: Services, entry: PortalEntry): Promise<string | null> {
  if (!entry.charter.publishesRegister) {
    await withdrawSystemDataset(services, entry, REGISTER_DATASET);
    return null;
  }
  const { portal, register } = entry;
  return publishSystemDataset(services, entry, {
    id: REGISTER_DATASET,
    metadata: metadataOf(inLanguage(portal.name, portal.defaultLanguage, portal.defaultLanguage)),
    fields: FIELDS,
    records: registerRecords(register, asLanguage(portal.defaultLanguage) ?? 'fr'),
  });
}

/** The rows of a register: one by entry, with what the rule says of it. */
export function registerRecords(register: Register, language: Language) {
  return register.entries.map((entry) => recordOf(entry, register.version, language));
}

function recordOf(entry: Entry, version: number, language: Language) {
  const { kind, consent, ground } = classify(entry);
  const { store, provider, service, purpose, explanation, party, anonymous, lifetime_s, host = null } = entry;
  return {
    name: labelOf(entry),
    store,
    provider: provider.name,
    provider_url: provider.url,
    service,
    purpose: purpose[language],
    explanation: explanation[language],
    kind,
    consent,
    ground,
    party,
    anonymous,
    lifetime_s,
    host,
    version,
  };
}

const metadataOf = (publisher: string) => ({
  ...emptyMetadata(texts('Registre des cookies', 'Register of cookies', 'Registro de cookies')),
  ...LICENCE,
  description: texts(
    '<p>Tout ce que ce portail peut déposer dans un navigateur, y lire ou demander à un autre site : une ligne par entrée du registre. Ce jeu de données est produit par le portail lui-même, à chaque changement de son registre.</p>',
    '<p>All that this portal may put into a browser, read from it, or ask of another site: one line for each entry of the register. The portal itself makes this dataset, at each change of its register.</p>',
    '<p>Todo lo que este portal puede instalar en un navegador, leer en él o pedir a otro sitio: una línea por entrada del registro. El propio portal produce este conjunto de datos, en cada cambio de su registro.</p>',
  ),
  theme: ['Administration et transparence'],
  keyword: ['cookies', 'consentement', 'vie privée', 'RGPD'],
  publisher,
});

const FIELDS: readonly SystemField[] = [
  { name: 'name', type: 'text', label: texts('Nom', 'Name', 'Nombre') },
  {
    name: 'store',
    type: 'text',
    facet: true,
    label: texts('Emplacement', 'Store', 'Ubicación'),
    description: texts(
      'cookie, local, session, indexeddb, cache ; host : un autre site ; none : rien dans le navigateur.',
      'cookie, local, session, indexeddb, cache; host: another site; none: nothing in the browser.',
      'cookie, local, session, indexeddb, cache; host: otro sitio; none: nada en el navegador.',
    ),
  },
  { name: 'provider', type: 'text', facet: true, label: texts('Fournisseur', 'Provider', 'Proveedor') },
  {
    name: 'provider_url',
    type: 'text',
    label: texts('Adresse du fournisseur', 'Address of the provider', 'Dirección del proveedor'),
    description: texts('« / » : ce portail.', '“/”: this portal.', '«/»: este portal.'),
  },
  { name: 'service', type: 'text', label: texts('Service', 'Service', 'Servicio') },
  { name: 'purpose', type: 'text', label: texts('Finalité', 'Purpose', 'Finalidad') },
  { name: 'explanation', type: 'text', label: texts('Explication', 'Explanation', 'Explicación') },
  {
    name: 'kind',
    type: 'text',
    facet: true,
    label: texts('Catégorie', 'Kind', 'Categoría'),
    description: texts(
      'necessary : nécessaire ; statistics : statistiques ; internal : interne ; third_party : tiers.',
      'necessary, statistics, internal or third_party.',
      'necessary: necesaria; statistics: estadísticas; internal: interna; third_party: de terceros.',
    ),
  },
  {
    name: 'consent',
    type: 'text',
    facet: true,
    label: texts('Consentement', 'Consent', 'Consentimiento'),
    description: texts(
      'exempt : non requis ; asked : demandé.',
      'exempt: not needed; asked: asked for.',
      'exempt: no necesario; asked: se solicita.',
    ),
  },
  {
    name: 'ground',
    type: 'text',
    label: texts('Motif d’exemption', 'Ground of the exemption', 'Motivo de exención'),
  },
  {
    name: 'party',
    type: 'text',
    label: texts('Partie', 'Party', 'Parte'),
    description: texts(
      'first : le portail ; third : un tiers.',
      'first: the portal; third: somebody else.',
      'first: el portal; third: un tercero.',
    ),
  },
  { name: 'anonymous', type: 'boolean', label: texts('Anonyme', 'Anonymous', 'Anónimo') },
  {
    name: 'lifetime_s',
    type: 'int',
    label: texts('Durée de vie', 'Lifetime', 'Duración'),
    description: texts('En secondes.', 'In seconds.', 'En segundos.'),
  },
  { name: 'host', type: 'text', label: texts('Autre site', 'Other host', 'Otro sitio') },
  {
    name: 'version',
    type: 'int',
    label: texts('Version du registre', 'Version of the register', 'Versión del registro'),
  },
];
