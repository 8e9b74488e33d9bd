import * as z from 'zod/mini';
import { contactType } from '../contacts/contact.schema';
import { instant, line, plannedDay, text, timezone } from '../core/fields';
import { announcementId } from '../core/ids';
import { page, pageQuery } from '../core/page';

export const announcementStatus = z.enum(['draft', 'scheduled', 'sending', 'sent', 'cancelled']);
export type AnnouncementStatus = z.infer<typeof announcementStatus>;

/** What an announcement says in one language: plain text, no address of it becomes a link of ours (JB-07). */
export const announcementText = z.strictObject({ subject: line(150), body: text(8000) });
export type AnnouncementText = z.infer<typeof announcementText>;

/** Both languages, or one that everybody then gets: who has customers of one language writes once. */
export const announcementTexts = z
  .strictObject({ it: z.nullable(announcementText), en: z.nullable(announcementText) })
  .check(z.refine(({ it, en }) => it !== null || en !== null, { error: 'required', path: ['it', 'subject'] }));
export type AnnouncementTexts = z.infer<typeof announcementTexts>;

/** Whom it is for: contacts of any of these types, each address once (S004-23). */
const types = z.array(contactType).check(
  z.minLength(1),
  z.maxLength(10),
  z.overwrite((chosen) => contactType.options.filter((one) => chosen.includes(one))),
);

export const announcementChange = z.strictObject({ types, texts: announcementTexts });
export type AnnouncementChange = z.output<typeof announcementChange>;

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** When it goes: at once, or at a day and time on the clock of a time zone. */
export const announcementSending = z.strictObject({
  at: z.nullable(
    z.strictObject({
      date: plannedDay,
      time: z.string().check(z.refine((value) => TIME.test(value), { error: 'invalidTime' })),
      timezone,
    }),
  ),
});
export type AnnouncementSending = z.output<typeof announcementSending>;

export const announcementListItem = z.object({
  id: announcementId,
  status: announcementStatus,
  types: z.array(contactType),
  /** In the language that was written first: Italian where there is one. */
  subject: z.string(),
  sendAt: z.nullable(instant),
  timezone: z.nullable(z.string()),
  /** Addresses it goes to; null before it is sent. */
  recipients: z.nullable(z.number()),
  createdAt: instant,
  createdBy: z.nullable(z.string()),
});
export type AnnouncementListItem = z.infer<typeof announcementListItem>;

/** What became of the mails, by number; those under way count as queued. */
export const deliveryCounts = z.object({
  queued: z.number(),
  sent: z.number(),
  failed: z.number(),
  bounced: z.number(),
  suppressed: z.number(),
  cancelled: z.number(),
});
export type DeliveryCounts = z.infer<typeof deliveryCounts>;

export const announcement = z.object({
  ...announcementListItem.shape,
  texts: announcementTexts,
  counts: deliveryCounts,
  /** How many of all are contacts of customers that manage themselves: known by number only (decision 18). */
  countedOnly: z.number(),
  startedAt: z.nullable(instant),
  endedAt: z.nullable(instant),
  version: z.number(),
});
export type Announcement = z.infer<typeof announcement>;

export const announcementListQuery = z.strictObject(pageQuery);
export const announcementPage = page(announcementListItem);

/** Filter of the count: the types with commas between them. */
export const recipientCountQuery = z.strictObject({
  types: z.pipe(
    z.string().check(z.regex(/^(billing|technical|business)(,(billing|technical|business))*$/)),
    z.transform((value) => value.split(',') as z.infer<typeof contactType>[]),
  ),
});

/** Whom an announcement would reach now: addresses, each once, whatever their types. */
export const recipientCount = z.object({
  total: z.number(),
  /** Of these, how many have bounced and get nothing. */
  suppressed: z.number(),
});
export type RecipientCount = z.infer<typeof recipientCount>;

export const deliveryStatus = z.enum(['queued', 'sent', 'failed', 'bounced', 'suppressed', 'cancelled']);
export type DeliveryStatus = z.infer<typeof deliveryStatus>;

/** One mail of an announcement. Those to contacts of customers that manage themselves are never listed. */
export const delivery = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  companyName: z.string(),
  status: deliveryStatus,
  attempts: z.number(),
  sentAt: z.nullable(instant),
  /** Why it did not go. */
  reason: z.nullable(z.string()),
});
export type Delivery = z.infer<typeof delivery>;

export const deliveryListQuery = z.strictObject({ ...pageQuery, status: z.optional(deliveryStatus) });
export const deliveryPage = page(delivery);

/** An announcement as it reached a company, in the reader's language where it was written in it. */
export const receivedAnnouncement = z.object({
  id: announcementId,
  senderName: z.string(),
  subject: z.string(),
  body: z.string(),
  language: z.enum(['it', 'en']),
  receivedAt: instant,
});
export type ReceivedAnnouncement = z.infer<typeof receivedAnnouncement>;
export const receivedAnnouncementPage = page(receivedAnnouncement);
