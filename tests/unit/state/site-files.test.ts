import { expect, test } from 'vitest';
import { fetchFile } from '../../../src/state/site-files';

test('a file that cannot be fetched is named in the error', async () => {
  // Nothing listens at this port, which is reserved (RFC 6335 gives it to TCPMUX).
  await expect(fetchFile(new URL('http://127.0.0.1:1/geo/world.json'))).rejects.toThrow(
    /^\/geo\/world\.json: /
  );
});
