import { expect, it } from 'vitest';
import { shownAddress } from './shown-address';

it.each([
  ['lucia@valbrentana.example', 'lucia@valbrentana.example'],
  ['lucìa@valbrentana.example', 'lucìa@valbrentana.example'],
  ['lucia@bücher.example', 'lucia@bücher.example (xn--bcher-kva.example)'],
  ['lucia@valbrentanа.example', 'lucia@valbrentanа.example (xn--valbrentan-8qi.example)'],
  ['lucia@xn--bcher-kva.example', 'lucia@xn--bcher-kva.example'],
  ['lucia@', 'lucia@'],
  ['', ''],
])('IN-06 shows %s as %s', (address, shown) => expect(shownAddress(address)).toBe(shown));
