import { charterWords } from '../charter/languages.ts';
import { lifetimeInWords } from '../charter/lifetime.ts';
import { french, type Language } from '../words.ts';
import type { ChangeKind, RegisterChange } from './change.ts';

/** What a sentence may name. */
interface Named {
  readonly purpose: string;
  readonly provider: string;
  readonly recipient: string;
  readonly entry: string;
  readonly before: string;
  readonly after: string;
}

type Sentences = Readonly<Record<ChangeKind, (named: Named) => string>>;

const inFrench: Sentences = {
  purpose_added: ({ purpose }) => `Nouvelle finalité : « ${purpose} ».`,
  purpose_widened: ({ purpose, entry }) => `« ${purpose} » sert désormais à autre chose aussi : ${entry}.`,
  provider_added: ({ purpose, provider }) => `« ${purpose} » : nouveau fournisseur, ${provider}.`,
  recipient_added: ({ purpose, provider, recipient }) =>
    `« ${purpose} » : ${recipient} reçoit désormais des données de ${provider}.`,
  recipient_own_ends: ({ purpose, recipient }) =>
    `« ${purpose} » : ${recipient} utilise désormais les données pour son propre compte.`,
  host_added: ({ purpose, entry }) => `« ${purpose} » : un autre serveur peut être contacté, ${entry}.`,
  host_used_more: ({ purpose, entry }) => `« ${purpose} » : le serveur ${entry} fournit davantage aux pages.`,
  third_party_added: ({ purpose, provider, entry }) =>
    `« ${purpose} » : ${provider} agit désormais comme un tiers (${entry}).`,
  identifying_added: ({ purpose, entry }) => `« ${purpose} » : ${entry} peut désormais faire reconnaître une personne.`,
  life_longer: ({ purpose, entry, before, after }) =>
    `« ${purpose} » : durée plus longue pour ${entry}, ${after} (avant : ${before}).`,
  purpose_removed: ({ purpose }) => `La finalité « ${purpose} » a disparu.`,
  provider_removed: ({ purpose, provider }) => `« ${purpose} » : ${provider} n’intervient plus.`,
  recipient_removed: ({ purpose, recipient }) => `« ${purpose} » : ${recipient} ne reçoit plus de données.`,
  entry_added: ({ entry, provider }) => `Ligne ajoutée : ${entry} (${provider}).`,
  entry_removed: ({ entry, provider }) => `Ligne retirée : ${entry} (${provider}).`,
  exempt_life_longer: ({ entry, before, after }) =>
    `Durée plus longue pour ${entry}, exempté de consentement : ${after} (avant : ${before}).`,
  life_shorter: ({ entry, before, after }) => `Durée plus courte pour ${entry} : ${after} (avant : ${before}).`,
  now_asked: ({ entry }) => `${entry} demande désormais un accord.`,
  now_exempt: ({ entry }) => `${entry} ne demande plus d’accord.`,
  words_changed: ({ entry }) => `Textes modifiés pour ${entry}.`,
  facts_changed: ({ entry }) => `Caractéristiques modifiées pour ${entry}.`,
};

const inEnglish: Sentences = {
  purpose_added: ({ purpose }) => `New purpose: “${purpose}”.`,
  purpose_widened: ({ purpose, entry }) => `“${purpose}” now serves something else too: ${entry}.`,
  provider_added: ({ purpose, provider }) => `“${purpose}”: new provider, ${provider}.`,
  recipient_added: ({ purpose, provider, recipient }) =>
    `“${purpose}”: ${recipient} now receives data from ${provider}.`,
  recipient_own_ends: ({ purpose, recipient }) => `“${purpose}”: ${recipient} now uses the data for its own ends.`,
  host_added: ({ purpose, entry }) => `“${purpose}”: another server may be contacted, ${entry}.`,
  host_used_more: ({ purpose, entry }) => `“${purpose}”: the server ${entry} provides more to the pages.`,
  third_party_added: ({ purpose, provider, entry }) =>
    `“${purpose}”: ${provider} now acts as a third party (${entry}).`,
  identifying_added: ({ purpose, entry }) => `“${purpose}”: a person can now be recognised through ${entry}.`,
  life_longer: ({ purpose, entry, before, after }) =>
    `“${purpose}”: longer life of ${entry}, ${after} (before: ${before}).`,
  purpose_removed: ({ purpose }) => `The purpose “${purpose}” is gone.`,
  provider_removed: ({ purpose, provider }) => `“${purpose}”: ${provider} no longer takes part.`,
  recipient_removed: ({ purpose, recipient }) => `“${purpose}”: ${recipient} no longer receives data.`,
  entry_added: ({ entry, provider }) => `Line added: ${entry} (${provider}).`,
  entry_removed: ({ entry, provider }) => `Line removed: ${entry} (${provider}).`,
  exempt_life_longer: ({ entry, before, after }) =>
    `Longer life of ${entry}, exempt from consent: ${after} (before: ${before}).`,
  life_shorter: ({ entry, before, after }) => `Shorter life of ${entry}: ${after} (before: ${before}).`,
  now_asked: ({ entry }) => `${entry} now needs consent.`,
  now_exempt: ({ entry }) => `${entry} no longer needs consent.`,
  words_changed: ({ entry }) => `Texts changed for ${entry}.`,
  facts_changed: ({ entry }) => `Facts changed for ${entry}.`,
};

const inSpanish: Sentences = {
  purpose_added: ({ purpose }) => `Nueva finalidad: «${purpose}».`,
  purpose_widened: ({ purpose, entry }) => `«${purpose}» sirve ahora también para otra cosa: ${entry}.`,
  provider_added: ({ purpose, provider }) => `«${purpose}»: nuevo proveedor, ${provider}.`,
  recipient_added: ({ purpose, provider, recipient }) =>
    `«${purpose}»: ${recipient} recibe ahora datos de ${provider}.`,
  recipient_own_ends: ({ purpose, recipient }) =>
    `«${purpose}»: ${recipient} utiliza ahora los datos para sus propios fines.`,
  host_added: ({ purpose, entry }) => `«${purpose}»: se puede contactar con otro servidor, ${entry}.`,
  host_used_more: ({ purpose, entry }) => `«${purpose}»: el servidor ${entry} aporta más a las páginas.`,
  third_party_added: ({ purpose, provider, entry }) =>
    `«${purpose}»: ${provider} actúa ahora como un tercero (${entry}).`,
  identifying_added: ({ purpose, entry }) => `«${purpose}»: ${entry} permite ahora reconocer a una persona.`,
  life_longer: ({ purpose, entry, before, after }) =>
    `«${purpose}»: duración más larga de ${entry}, ${after} (antes: ${before}).`,
  purpose_removed: ({ purpose }) => `La finalidad «${purpose}» ha desaparecido.`,
  provider_removed: ({ purpose, provider }) => `«${purpose}»: ${provider} ya no interviene.`,
  recipient_removed: ({ purpose, recipient }) => `«${purpose}»: ${recipient} ya no recibe datos.`,
  entry_added: ({ entry, provider }) => `Línea añadida: ${entry} (${provider}).`,
  entry_removed: ({ entry, provider }) => `Línea retirada: ${entry} (${provider}).`,
  exempt_life_longer: ({ entry, before, after }) =>
    `Duración más larga de ${entry}, exenta de consentimiento: ${after} (antes: ${before}).`,
  life_shorter: ({ entry, before, after }) => `Duración más corta de ${entry}: ${after} (antes: ${before}).`,
  now_asked: ({ entry }) => `${entry} requiere ahora consentimiento.`,
  now_exempt: ({ entry }) => `${entry} ya no requiere consentimiento.`,
  words_changed: ({ entry }) => `Textos modificados de ${entry}.`,
  facts_changed: ({ entry }) => `Características modificadas de ${entry}.`,
};

const sentences: Readonly<Record<Language, Sentences>> = { fr: inFrench, en: inEnglish, es: inSpanish };

/** A change as a sentence for people. */
export function describeChange(change: RegisterChange, language: Language): string {
  const { question, provider, recipient, entry, lives } = change;
  const life = (seconds: number | null): string =>
    lives === null ? '' : lifetimeInWords(seconds, lives.store, charterWords[language].lifetime);
  const sentence = sentences[language][change.kind]({
    purpose: question?.title[language] ?? '',
    provider: provider?.name ?? '',
    recipient: recipient?.name ?? '',
    entry: entry ?? '',
    before: life(lives?.before ?? null),
    after: life(lives?.after ?? null),
  });
  return language === 'fr' ? french(sentence) : sentence;
}
