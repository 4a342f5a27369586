/** The errors of RFC 6749 §4.1.2.1 and §5.2, with the status that the token endpoint gives them. */
const STATUS = {
  invalid_request: 400,
  invalid_client: 401,
  invalid_grant: 400,
  invalid_scope: 400,
  unauthorized_client: 400,
  unsupported_grant_type: 400,
  unsupported_response_type: 400,
  access_denied: 403,
} as const;

export type OauthCode = keyof typeof STATUS;

/** A refusal in the words of the standard, for the program that asked. */
export class OauthError extends Error {
  override readonly name = 'OauthError';
  readonly code: OauthCode;
  readonly status: number;

  constructor(code: OauthCode, description: string) {
    super(description);
    this.code = code;
    this.status = STATUS[code];
  }
}
