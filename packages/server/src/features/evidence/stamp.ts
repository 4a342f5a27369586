import { createHash, randomBytes, verify, X509Certificate } from 'node:crypto';
import { type Attribute, ContentInfo, id_signedData, SignedData, type SignerInfo } from '@peculiar/asn1-cms';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import { MessageImprint, PKIStatus, TimeStampReq, TimeStampResp, TSTInfo } from '@peculiar/asn1-tsp';
import { AlgorithmIdentifier } from '@peculiar/asn1-x509';

const SHA256 = '2.16.840.1.101.3.4.2.1';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const DIGESTS: Readonly<Record<string, string>> = {
  [SHA256]: 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** A question for a time-stamping service (RFC 3161): this SHA-256, a number used once, and its certificate with the answer. */
export interface StampQuestion {
  readonly body: Buffer;
  readonly hash: string;
  readonly nonce: Buffer;
}

/** The question about a hash, in hex digits. */
export function askAbout(hash: string): StampQuestion {
  const nonce = randomBytes(8);
  // Positive, and with no zero in front: an INTEGER in DER has one writing.
  nonce[0] = ((nonce[0] ?? 0) & 0x7f) | 0x40;
  const request = new TimeStampReq({
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithm: SHA256, parameters: null }),
      hashedMessage: new OctetString(Buffer.from(hash, 'hex')),
    }),
    nonce: bufferOf(nonce),
    certReq: true,
  });
  return { body: Buffer.from(AsnConvert.serialize(request)), hash, nonce };
}

/** The token of a granted answer, base64; throws a sentence for anything that is not the answer to this question. */
export function tokenFrom(answer: Uint8Array, { hash, nonce }: StampQuestion): string {
  const { status, timeStampToken } = AsnConvert.parse(bufferOf(answer), TimeStampResp);
  if (status.status !== PKIStatus.granted && status.status !== PKIStatus.grantedWithMods) {
    throw new Error(
      `The time-stamping service refused: ${status.statusString?.join(', ') || `status ${status.status}`}.`,
    );
  }
  if (!timeStampToken) throw new Error('The time-stamping service granted nothing.');
  const token = Buffer.from(AsnConvert.serialize(timeStampToken)).toString('base64');
  const problems = checkStamp(token, hash);
  if (problems.length > 0) throw new Error(problems.join(' '));
  const given = opened(token)?.info.nonce;
  if (!given || !Buffer.from(given).equals(nonce)) throw new Error('The time stamp answers another question.');
  return token;
}

/** What a token says: when, and whose certificate signed it. */
export interface StampFacts {
  readonly time: string;
  /** The name in the certificate, `CN=…`, as it calls itself: who vouches for that certificate is not looked at. */
  readonly signer: string;
}

/** A token's facts, or null when it is none. */
export function readStamp(token: string): StampFacts | null {
  const { info, certificates } = opened(token) ?? {};
  if (!info || !certificates) return null;
  return { time: info.genTime.toISOString(), signer: nameIn(signerAmong(token, certificates) ?? certificates[0]) };
}

/** What is wrong with a token for a hash, as sentences: its shape, what it stamps, its signature. */
export function checkStamp(token: string, hash: string): readonly string[] {
  const found = opened(token);
  if (!found) return ['The time stamp cannot be read.'];
  const { algorithm } = found.info.messageImprint.hashAlgorithm;
  const imprint = Buffer.from(found.info.messageImprint.hashedMessage.buffer).toString('hex');
  if (algorithm !== SHA256 || imprint !== hash) return ['The time stamp is of something else.'];
  if (found.certificates.length === 0) return ['The time stamp came without a certificate.'];
  return signerAmong(token, found.certificates) ? [] : ['The signature of the time stamp is not right.'];
}

interface Opened {
  readonly info: TSTInfo;
  /** The bytes that are signed through their digest. */
  readonly content: ArrayBuffer;
  readonly signers: readonly SignerInfo[];
  readonly certificates: readonly X509Certificate[];
}

function opened(token: string): Opened | null {
  try {
    const outer = AsnConvert.parse(bufferOf(Buffer.from(token, 'base64')), ContentInfo);
    if (outer.contentType !== id_signedData) return null;
    const { encapContentInfo, certificates, signerInfos } = AsnConvert.parse(outer.content, SignedData);
    const content = encapContentInfo.eContent?.single?.buffer;
    if (encapContentInfo.eContentType !== TST_INFO || !content) return null;
    const x509 = [...(certificates ?? [])].flatMap(({ certificate }) =>
      certificate ? [new X509Certificate(Buffer.from(AsnConvert.serialize(certificate)))] : [],
    );
    return { info: AsnConvert.parse(content, TSTInfo), content, signers: [...signerInfos], certificates: x509 };
  } catch {
    return null;
  }
}

/** The certificate whose key signed the token over these very contents. */
function signerAmong(token: string, certificates: readonly X509Certificate[]): X509Certificate | undefined {
  const { content, signers } = opened(token) ?? {};
  if (!content || !signers) return undefined;
  return certificates.find((certificate) => signers.some((signer) => isSigned(signer, content, certificate)));
}

function isSigned(signer: SignerInfo, content: ArrayBuffer, { publicKey }: X509Certificate): boolean {
  const digest = DIGESTS[signer.digestAlgorithm.algorithm];
  if (!digest || !signer.signedAttrs) return false;
  const attribute = (type: string) => signer.signedAttrs?.find(({ attrType }) => attrType === type)?.attrValues[0];
  const [kind, hash] = [attribute(CONTENT_TYPE), attribute(MESSAGE_DIGEST)];
  if (!kind || !hash) return false;
  const signed = Buffer.from(AsnConvert.parse(hash, OctetString).buffer);
  if (!signed.equals(createHash(digest).update(Buffer.from(content)).digest())) return false;
  try {
    return verify(digest, asSet(signer.signedAttrs), publicKey, Buffer.from(signer.signature.buffer));
  } catch {
    return false;
  }
}

/** The attributes as they are signed: a SET in DER, in the order in which they came, which a right signer has sorted. */
function asSet(attributes: readonly Attribute[]): Buffer {
  const content = Buffer.concat(attributes.map((attribute) => Buffer.from(AsnConvert.serialize(attribute))));
  const { length } = content;
  const bytes = length < 256 ? [length] : [length >> 8, length & 0xff];
  const head = length < 128 ? [0x31, length] : [0x31, 0x80 + bytes.length, ...bytes];
  return Buffer.concat([Buffer.from(head), content]);
}

/** `CN=…`, else the whole subject in one line. */
function nameIn(certificate: X509Certificate | undefined): string {
  const lines = certificate?.subject.split('\n') ?? [];
  return lines.find((line) => line.startsWith('CN='))?.slice(3) ?? (lines.join(', ') || 'an unnamed certificate');
}

const bufferOf = (bytes: Uint8Array): ArrayBuffer =>
  bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
