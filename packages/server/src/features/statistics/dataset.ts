import type { LocalText } from '../../core/dataset.ts';
import { inLanguage } from '../../core/dataset.ts';
import type { Services } from '../../services.ts';
import { STRANGER } from '../accounts/rules.ts';
import { emptyMetadata } from '../datasets/metadata.ts';
import type { PortalEntry } from '../portals/directory.ts';
import { publishSystemDataset, type SystemField, withdrawSystemDataset } from '../system-datasets/publish.ts';
import { LICENCE, texts } from '../system-datasets/words.ts';
import { daysAfter, oldestKept } from './days.ts';
import { SMALLEST_SHOWN } from './masking.ts';
import { type Figures, figureNames, figuresOf } from './report.ts';
import { readCounts } from './store.ts';

/** The identifier of the dataset that holds a portal's anonymous statistics. */
export const STATISTICS_DATASET = 'frequentation';

/** Small counts cannot be read in the versions that were replaced either, nor days that were deleted: few of them stay. */
const EARLIER_VERSIONS = 1;

/** Keeps the days that are over published as a dataset, or out of service, as the portal wants it. Gives the job to wait for, if any. */
export async function publishStatistics(services: Services, entry: PortalEntry): Promise<string | null> {
  const records = entry.charter.publishesStatistics ? await statisticsRecords(services, entry) : [];
  if (records.length === 0) {
    await withdrawSystemDataset(services, entry, STATISTICS_DATASET, { forget: true });
    return null;
  }
  const { name, defaultLanguage } = entry.portal;
  return publishSystemDataset(services, entry, {
    id: STATISTICS_DATASET,
    metadata: metadataOf(inLanguage(name, defaultLanguage, defaultLanguage)),
    fields: FIELDS,
    records,
    keptVersions: EARLIER_VERSIONS,
  });
}

/** A record by day that is over and by dataset that everybody sees: one that is not published, or restricted, is not named. */
async function statisticsRecords({ db, counts, published }: Services, { portal }: PortalEntry) {
  const today = counts.today(portal);
  const rows = await readCounts(db, { portalId: portal.id, from: oldestKept(today), to: daysAfter(today, -1) });
  const { datasets } = await published.seenBy(portal, STRANGER);
  const titles = new Map([...datasets.values()].map(({ id, metadata }) => [id, metadata.title]));
  return rows.flatMap(({ day, dataset, counts: counted }) => {
    const title = titles.get(dataset);
    if (dataset !== '' && !title) return [];
    const said = title ? inLanguage(title, portal.defaultLanguage, portal.defaultLanguage) : null;
    return [{ day, dataset_id: dataset || null, title: said, ...figuresOf(counted) }];
  });
}

const metadataOf = (publisher: string) => ({
  ...emptyMetadata(texts('Fréquentation du portail', 'Use of the portal', 'Uso del portal')),
  ...LICENCE,
  description: texts(
    `<p>Combien de fois le portail et chacun de ses jeux de données ont été consultés, cherchés, téléchargés ou appelés par l’API, par jour. Ces comptes sont anonymes : sans cookie, sans identifiant et sans adresse conservée. Les comptes de 1 à ${SMALLEST_SHOWN - 1} sont laissés vides ; les jours de plus de 25 mois sont supprimés. Le portail produit lui-même ce jeu de données, après chaque minuit.</p>`,
    `<p>How often the portal and each of its datasets were viewed, searched, downloaded or called through the API, by day. These counts are anonymous: no cookie, no identifier, no address kept. Counts from 1 to ${SMALLEST_SHOWN - 1} are left empty; days older than 25 months are deleted. The portal itself makes this dataset, after each midnight.</p>`,
    `<p>Cuántas veces se ha consultado, buscado, descargado o llamado mediante la API el portal y cada uno de sus conjuntos de datos, por día. Estos recuentos son anónimos: sin cookies, sin identificador y sin conservar ninguna dirección. Los recuentos de 1 a ${SMALLEST_SHOWN - 1} se dejan vacíos; los días de más de 25 meses se eliminan. El propio portal produce este conjunto de datos, después de cada medianoche.</p>`,
  ),
  theme: ['Administration et transparence'],
  keyword: ['fréquentation', 'statistiques', 'transparence'],
  publisher,
});

const WORDS: Readonly<Record<keyof Figures, { readonly label: LocalText; readonly description?: LocalText }>> = {
  views: {
    label: texts('Consultations', 'Views', 'Consultas'),
    description: texts('Pages affichées.', 'Pages shown.', 'Páginas mostradas.'),
  },
  searches: {
    label: texts('Recherches', 'Searches', 'Búsquedas'),
    description: texts('Recherches dans le catalogue.', 'Searches in the catalogue.', 'Búsquedas en el catálogo.'),
  },
  downloads: { label: texts('Téléchargements', 'Downloads', 'Descargas') },
  api_calls: { label: texts('Appels à l’API', 'API calls', 'Llamadas a la API') },
  visitors: {
    label: texts('Visiteurs distincts', 'Distinct visitors', 'Visitantes distintos'),
    description: texts(
      'De ce jour ; sans jeu de données, ceux de tout le portail. Ne s’additionnent pas d’un jour à l’autre : nul n’est reconnu d’un jour à l’autre.',
      'Of that day; without a dataset, those of the whole portal. They cannot be added up over days: nobody is recognised from one day to the next.',
      'De ese día; sin conjunto de datos, los de todo el portal. No se pueden sumar de un día a otro: no se reconoce a nadie de un día para otro.',
    ),
  },
  robots: {
    label: texts('Visites de robots', 'Visits of robots', 'Visitas de robots'),
    description: texts(
      'Pages, téléchargements et appels de robots déclarés ; ils ne sont comptés nulle part ailleurs.',
      'Pages, downloads and calls of declared robots; they are counted nowhere else.',
      'Páginas, descargas y llamadas de robots declarados; no se cuentan en ningún otro lugar.',
    ),
  },
};

const FIELDS: readonly SystemField[] = [
  { name: 'day', type: 'date', label: texts('Jour', 'Day', 'Día') },
  {
    name: 'dataset_id',
    type: 'text',
    facet: true,
    label: texts('Identifiant du jeu de données', 'Identifier of the dataset', 'Identificador del conjunto de datos'),
    description: texts(
      'Vide : ce qui ne concerne aucun jeu de données en particulier.',
      'Empty: what concerns no dataset in particular.',
      'Vacío: lo que no concierne a ningún conjunto de datos en particular.',
    ),
  },
  { name: 'title', type: 'text', label: texts('Jeu de données', 'Dataset', 'Conjunto de datos') },
  ...figureNames.map((name): SystemField => ({ name, type: 'int', ...WORDS[name] })),
];
