import * as z from 'zod/mini';
import { line, noLookAlike, optionalEmail } from '../core/fields';
import { tenantId } from '../core/ids';

/** The colour that mails are written in when nobody above has chosen one. */
export const DEFAULT_ACCENT = '#0B6570';

const COLOUR = /^#[0-9a-fA-F]{6}$/;
const colour = z.string().check(
  z.trim(),
  z.refine((value) => COLOUR.test(value), { error: 'invalidColour' }),
  z.overwrite((value) => value.toUpperCase()),
);

/** How the mails to all below look: whose name they carry, in which colour, and where answers go. */
export const brandChange = z.strictObject({
  name: line(60).check(noLookAlike),
  accent: colour,
  replyTo: optionalEmail,
});
export type BrandChange = z.output<typeof brandChange>;

/** A brand, and whose it is. */
export const brand = z.object({
  tenantId,
  name: z.string(),
  accent: z.string(),
  replyTo: z.nullable(z.string()),
});
export type Brand = z.infer<typeof brand>;

/** The own brand, or the one that holds here because nothing was set: version 0 until then. */
export const ownBrand = z.object({
  name: z.string(),
  accent: z.string(),
  replyTo: z.nullable(z.string()),
  inherited: z.boolean(),
  version: z.number(),
});
export type OwnBrand = z.infer<typeof ownBrand>;
