import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Link,
  Preview,
  Section,
  Text,
} from '@react-email/components';
import { Fragment } from 'react';

/** What every mail is made of; texts are filled in already. */
export interface MailParts {
  language: 'it' | 'en';
  preview: string;
  brandName: string;
  accent: string;
  title: string;
  /** Blank lines separate paragraphs. */
  intro: string;
  /** Facts shown as a small list: label, value, and the address that the value leads to. */
  facts: readonly { label: string; value: string; href?: string }[];
  /** Null in a mail that only tells. */
  button: { label: string; href: string } | null;
  note: string | null;
  linkText: string;
  why: string;
}

const FONT = '"Inter", -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
const INK = '#132023';
const QUIET = '#46565B';

/** Line breaks as they were typed; mail programs agree on no other way to keep them. */
const Lines = ({ of }: { of: string }) =>
  of.split('\n').map((line, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ));

/** The one layout of all mails: a card with one clear button, the address below it as text, and who sends it and why. */
export const MailLayout = ({
  language,
  preview,
  brandName,
  accent,
  title,
  intro,
  facts,
  button,
  note,
  linkText,
  why,
}: MailParts) => (
  <Html lang={language}>
    <Head>
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
    </Head>
    <Preview>{preview}</Preview>
    <Body style={{ backgroundColor: '#F5F7F7', fontFamily: FONT, margin: 0, padding: '32px 16px' }}>
      <Container style={{ maxWidth: 560, margin: '0 auto' }}>
        <Text style={{ color: INK, fontSize: 18, lineHeight: '26px', fontWeight: 600, margin: '0 0 16px' }}>
          {brandName}
        </Text>
        <Section
          style={{
            backgroundColor: '#FFFFFF',
            border: '1px solid #DCE3E4',
            borderRadius: 10,
            padding: '32px 32px 24px',
          }}
        >
          <Heading
            as="h1"
            style={{ color: INK, fontSize: 24, lineHeight: '32px', fontWeight: 600, margin: '0 0 12px' }}
          >
            {title}
          </Heading>
          {intro.split(/\n{2,}/).map((paragraph, index) => (
            <Text key={index} style={{ color: INK, fontSize: 16, lineHeight: '24px', margin: '0 0 20px' }}>
              <Lines of={paragraph} />
            </Text>
          ))}
          {facts.map(({ label, value, href }) => (
            <Text key={label} style={{ color: QUIET, fontSize: 14, lineHeight: '20px', margin: '0 0 4px' }}>
              {label}:{' '}
              {href ? (
                <Link href={href} style={{ color: '#0A5C66' }}>
                  {value}
                </Link>
              ) : (
                <strong style={{ color: INK, fontWeight: 500 }}>{value}</strong>
              )}
            </Text>
          ))}
          {button && (
            <Button
              href={button.href}
              style={{
                backgroundColor: accent,
                borderRadius: 6,
                color: '#FFFFFF',
                fontSize: 16,
                fontWeight: 500,
                lineHeight: '24px',
                margin: '20px 0 16px',
                padding: '10px 20px',
              }}
            >
              {button.label}
            </Button>
          )}
          {note && <Text style={{ color: QUIET, fontSize: 14, lineHeight: '20px', margin: '0 0 16px' }}>{note}</Text>}
          {button && (
            <>
              <Hr style={{ borderColor: '#DCE3E4', margin: '8px 0 16px' }} />
              <Text style={{ color: QUIET, fontSize: 13, lineHeight: '18px', margin: 0, wordBreak: 'break-all' }}>
                {linkText}
                <br />
                {button.href}
              </Text>
            </>
          )}
        </Section>
        <Text style={{ color: '#5B6A6F', fontSize: 13, lineHeight: '18px', margin: '16px 0 0' }}>{why}</Text>
      </Container>
    </Body>
  </Html>
);
