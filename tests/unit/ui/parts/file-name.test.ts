import { describe, expect, it } from 'vitest';
import { fileNameOf } from '../../../../src/ui/parts/file-name';

describe('the name of a file', () => {
  it.each([
    ['Operation Trigger-Salvo II', 'operation-trigger-salvo-ii'],
    ['  Opération Trigger: été 2023!', 'operation-trigger-ete-2023'],
    ['../../etc/passwd', 'etc-passwd'],
    ['Операция', 'briefing'],
    ['', 'briefing']
  ])('of “%s” is %s', (title, name) => expect(fileNameOf(title, 'briefing')).toBe(name));
});
