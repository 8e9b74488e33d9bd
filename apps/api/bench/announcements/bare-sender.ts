import { createTransport } from 'nodemailer';

// About what one announcement weighs.
const HTML = `<p>${'Da leggere. '.repeat(300)}</p>`;
const TEXT = 'Da leggere. '.repeat(40);

/** The reference: this many mails over two connections, with nothing around them. */
export async function sendBare(url: string, count: number): Promise<void> {
  const transport = createTransport({ url, pool: true, maxConnections: 2, maxMessages: Infinity });
  const from = 'no-reply@tenantry.example';
  let next = 0;
  const lane = async () => {
    for (let number = next++; number < count; number = next++)
      await transport.sendMail({ from, to: `bare-${number}@bench.example`, subject: 'Novità', html: HTML, text: TEXT });
  };
  await Promise.all([lane(), lane()]);
  transport.close();
}
