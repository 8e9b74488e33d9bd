import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import type { PasskeyAssertion, PasskeyCreation, PasskeyRegistration, PasskeyRequest } from '@tenantry/contracts';
import { cbor } from './cbor';

const PRESENT = 0x01;
const VERIFIED = 0x04;
const ATTESTED = 0x40;

interface Credential {
  id: string;
  key: KeyObject;
  publicKey: Buffer;
  userHandle: string;
}

/** Where an answer differs from what an honest authenticator on an honest page gives. */
export interface Lies {
  origin?: string;
  rpId?: string;
  challenge?: string;
  isVerified?: boolean;
  counter?: number;
  userHandle?: string;
}

const sha256 = (data: Buffer | string): Buffer => createHash('sha256').update(data).digest();

/** An authenticator of real keys and real signatures (ES256), together with the browser that stands before it. */
export class SoftwareAuthenticator {
  readonly credentials: Credential[] = [];
  private counter = 0;
  private readonly origin: string;

  // No parameter property: the benchmarks run this file with its types stripped.
  constructor(origin: string) {
    this.origin = origin;
  }

  /** Makes a key for somebody, and keeps it. */
  newCredential(userHandle: string): Credential {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    const credential = {
      id: randomBytes(32).toString('base64url'),
      key: privateKey,
      publicKey: cbor(
        new Map<number, number | Buffer>([
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, Buffer.from(x, 'base64url')],
          [-3, Buffer.from(y, 'base64url')],
        ]),
      ),
      userHandle,
    };
    this.credentials.push(credential);
    return credential;
  }

  make({ challenge, rp, user }: PasskeyCreation, lies: Lies = {}): PasskeyRegistration {
    const credential = this.newCredential(user.id);
    const id = Buffer.from(credential.id, 'base64url');
    const length = Buffer.from([id.length >> 8, id.length & 255]);
    const authData = Buffer.concat([
      this.authenticatorData(rp.id, lies, ATTESTED),
      Buffer.concat([Buffer.alloc(16), length, id, credential.publicKey]),
    ]);
    const attestation = cbor(
      new Map<string, Parameters<typeof cbor>[0]>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData],
      ]),
    );
    return {
      id: credential.id,
      rawId: credential.id,
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: this.clientData('webauthn.create', challenge, lies).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal'],
      },
    };
  }

  /** Answers with the key that was made last, or with this one. */
  answer({ challenge, rpId }: PasskeyRequest, lies: Lies = {}, credential = this.credentials.at(-1)): PasskeyAssertion {
    if (!credential) throw new Error('no key was made yet');
    const authData = this.authenticatorData(rpId, lies);
    const clientData = this.clientData('webauthn.get', challenge, lies);
    return {
      id: credential.id,
      rawId: credential.id,
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: clientData.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: sign('sha256', Buffer.concat([authData, sha256(clientData)]), credential.key).toString('base64url'),
        userHandle: lies.userHandle ?? credential.userHandle,
      },
    };
  }

  private clientData(type: string, challenge: string, lies: Lies): Buffer {
    const { origin = this.origin } = lies;
    return Buffer.from(JSON.stringify({ type, challenge: lies.challenge ?? challenge, origin, crossOrigin: false }));
  }

  private authenticatorData(rpId: string, lies: Lies, more = 0): Buffer {
    this.counter = lies.counter ?? this.counter + 1;
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    const flags = PRESENT | (lies.isVerified === false ? 0 : VERIFIED) | more;
    return Buffer.concat([sha256(lies.rpId ?? rpId), Buffer.from([flags]), counter]);
  }
}
