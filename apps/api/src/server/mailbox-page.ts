import type { DemoCode } from '../seeds/demo-factors';
import type { OutboundEmail } from '../platform/mail/outbound-email.entity';

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const STYLE = `
  :root { color-scheme: light dark; --canvas: #F5F7F7; --surface: #fff; --border: #DCE3E4; --text: #132023; --text-2: #46565B; --accent: #0A5C66; }
  @media (prefers-color-scheme: dark) { :root { --canvas: #0D1315; --surface: #141B1E; --border: #273236; --text: #E7EDEE; --text-2: #A9B6BA; --accent: #73CAD3; } }
  body { margin: 0; background: var(--canvas); color: var(--text); font: 15px/22px system-ui, sans-serif; }
  main { max-width: 900px; margin: 0 auto; padding: 32px 16px; }
  h1 { font-size: 24px; line-height: 32px; margin: 0 0 4px; }
  p { color: var(--text-2); margin: 0 0 16px; }
  a { color: var(--accent); }
  ul { list-style: none; margin: 0; padding: 0; background: var(--surface); border: 1px solid var(--border); border-radius: 10px; overflow: hidden; }
  li + li { border-top: 1px solid var(--border); }
  li a { display: block; padding: 12px 20px; color: inherit; text-decoration: none; }
  li a:hover, li a:focus-visible { background: var(--canvas); }
  li span { display: block; color: var(--text-2); font-size: 13px; overflow-wrap: anywhere; }
  form { margin: 0 0 16px; display: flex; gap: 8px; } input { flex: 1; font: inherit; padding: 8px 12px; border: 1px solid var(--text-2); border-radius: 6px; background: var(--surface); color: inherit; }
  button { font: inherit; padding: 8px 16px; border: 1px solid var(--border); border-radius: 6px; background: var(--surface); color: inherit; }
  li:has(.code) { padding: 12px 20px; } .code { font: 600 24px/32px ui-monospace, monospace; letter-spacing: 0.12em; }
  iframe { width: 100%; height: 820px; border: 1px solid var(--border); border-radius: 10px; background: #fff; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--surface); border: 1px solid var(--border); border-radius: 10px; padding: 20px; }
`;

const page = (title: string, body: string, more = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">${more}<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title><style>${STYLE}</style></head><body><main>${body}</main></body></html>`;

/** The list of kept mails, the newest first, with a search by recipient. A tool for developers: in English only. */
export function mailboxPage(
  mails: readonly { id: string; to: string; subject: string; at: string }[],
  search: string,
): string {
  const rows = mails
    .map(
      ({ id, to, subject, at }) =>
        `<li><a href="/mailbox/${id}"><strong>${escape(subject)}</strong><span>${escape(to)}, ${escape(at.slice(0, 16).replace('T', ' '))} UTC</span></a></li>`,
    )
    .join('');
  const list = rows
    ? `<ul>${rows}</ul>`
    : '<p>No mail yet. Create a customer in the admin app and its mail shows up here.</p>';
  return page(
    'Mailbox',
    `<h1>Mailbox</h1><p>Mails of demo mode: nothing has left this machine. <a href="/mailbox/codes">Codes of the demo sign-ins</a></p>
     <form><input type="search" name="search" value="${escape(search)}" aria-label="Search by recipient" placeholder="Recipient"><button>Search</button></form>${list}`,
  );
}

/** The codes that the authenticator apps of the demo's staff show now; the page comes again with the next ones. */
export function codesPage(codes: readonly DemoCode[]): string {
  const rows = codes
    .map(({ email, code }) => `<li><strong class="code">${code}</strong><span>${escape(email)}</span></li>`)
    .join('');
  const seconds = codes[0]?.seconds ?? 30;
  return page(
    'Codes',
    `<p><a href="/mailbox">Mailbox</a></p><h1>Codes of the demo sign-ins</h1>
     <p>What an authenticator app would show for the next ${seconds} s. Each code is taken once: for a second sign-in of the same person wait for the next one.</p>
     ${rows ? `<ul>${rows}</ul>` : '<p>Nobody of the demo has an authenticator app.</p>'}`,
    `<meta http-equiv="refresh" content="${seconds}">`,
  );
}

/** One mail as its reader would see it, and its plain text. */
export function mailPage(mail: OutboundEmail): string {
  return page(
    mail.rendered?.subject ?? 'Mail',
    `<p><a href="/mailbox">Mailbox</a></p><h1>${escape(mail.rendered?.subject ?? '')}</h1><p>To ${escape(mail.toName)} &lt;${escape(mail.toEmail)}&gt;</p>
     <iframe title="Message" src="/mailbox/${mail.id}/html"></iframe><h2>Plain text</h2><pre>${escape(mail.rendered?.text ?? '')}</pre>`,
  );
}
