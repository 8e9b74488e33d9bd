import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor, type ESTree } from 'rolldown/utils';
import { apiRoot } from '../../../src/platform/config/api-root';

/** A text of SQL that is put together from parts, and what is put into it. */
export interface SqlText {
  file: string;
  parts: string[];
}

const SQL =
  /\b(?:select|insert into|delete from|update \w+ set|where|having|(?:order|group) by|union|join|returning|set_config|(?:create|alter|drop|grant|revoke) \w+)\b|\$\d| (?:is not null|is null|and \w+ ?[=<>]|desc|asc)\b|::\w+|tenant_path|\w\.\w+ ?[=<>]/;

const textOf = (node: ESTree.Node, source: string) => source.slice(node.start, node.end);

/** What is added to each other, in its order: `a + 'b' + c` is one text. */
const summands = (node: ESTree.Node): ESTree.Node[] =>
  node.type === 'BinaryExpression' && node.operator === '+'
    ? [...summands(node.left), ...summands(node.right)]
    : [node];

/** Texts of SQL in a source that have parts: templates with `${…}`, and literals with something added to them. */
export function sqlTextsIn(source: string, file: string): SqlText[] {
  const found: SqlText[] = [];
  const messages: ESTree.Node[] = [];
  const note = (node: ESTree.Node, literal: string, parts: readonly ESTree.Node[]) => {
    const isMessage = messages.some(({ start, end }) => start <= node.start && node.end <= end);
    if (parts.length > 0 && SQL.test(literal) && !isMessage)
      found.push({ file, parts: parts.map((part) => textOf(part, source)) });
  };
  const visitor = new Visitor({
    // Prose about a database reads like its language.
    ThrowStatement: (node) => void messages.push(node),
    NewExpression: (node) => void (textOf(node.callee, source).endsWith('Error') && messages.push(node)),
    TemplateLiteral: (node) => note(node, node.quasis.map(({ value }) => value.raw).join('?'), node.expressions),
    BinaryExpression: (node) => {
      const literals = summands(node).filter((one) => one.type === 'Literal');
      note(
        node,
        literals.map((one) => textOf(one, source)).join('?'),
        summands(node).filter((one) => one.type !== 'Literal'),
      );
    },
  });
  visitor.visit(parseSync(file, source).program);
  return found;
}

/** Every such text of the product; migrations and the roles are written once and see no request. */
export function sqlTexts(): SqlText[] {
  const root = join(apiRoot(), 'src');
  return globSync('**/*.ts', { cwd: root })
    .filter((file) => !file.endsWith('.test.ts') && !file.startsWith('migrations/'))
    .toSorted()
    .flatMap((file) => sqlTextsIn(readFileSync(join(root, file), 'utf8'), file));
}
