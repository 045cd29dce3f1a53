import { expect, gotoAtlas, test } from './fixtures';

test('the page asks for its own files alone, and all that it shows works from them', async ({ page }) => {
  const hosts = new Set<string>();
  page.on('request', (request) => {
    if (request.url().startsWith('http')) hosts.add(new URL(request.url()).host);
  });
  await gotoAtlas(page, '?country=PAK');
  for (const tab of ['Table', 'Sources', 'Map']) await page.getByRole('tab', { name: tab }).click();
  await page.waitForLoadState('networkidle');
  expect([...hosts]).toEqual([new URL(page.url()).host]);
});

test('the built page has a policy, and no script or style of its own inside', async ({ request }) => {
  const html = await (await request.get('/')).text();
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html)?.[1] ?? '';
  const directives = new Map(
    policy.split(';').map((each): [string, string] => {
      const [name = '', ...values] = each.trim().split(/\s+/);
      return [name, values.join(' ')];
    })
  );
  expect(directives.get('default-src')).toBe("'none'");
  for (const name of ['script-src', 'style-src', 'font-src', 'connect-src'])
    expect(directives.get(name), name).toBe("'self'");
  expect(directives.get('base-uri')).toBe("'none'");
  expect(directives.get('form-action')).toBe("'none'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);

  for (const [tag] of html.matchAll(/<script\b[^>]*>/g)) expect(tag).toMatch(/ src="\.\//);
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/i);
  for (const [, address] of html.matchAll(/(?:src|href)="([^"]*)"/g)) expect(address).toMatch(/^\.\//);
});

test.describe('what the policy forbids', () => {
  test.use({ allowedFaults: /content.security.policy|elsewhere\.example/i });

  test('another host, an inline script, an inline style and eval get nowhere', async ({ page }) => {
    await gotoAtlas(page);
    const passed = await page.evaluate(async () => {
      const got: string[] = [];
      const settled = (what: string, run: Promise<unknown>) => run.then(() => got.push(what)).catch(() => 0);
      await settled('fetch', fetch('https://elsewhere.example/'));
      await settled(
        'image',
        new Promise((resolve, reject) => {
          const image = new Image();
          image.onload = resolve;
          image.onerror = reject;
          image.src = 'https://elsewhere.example/a.png';
        })
      );
      const script = document.createElement('script');
      script.textContent = 'document.title = "changed"';
      document.head.append(script);
      if (document.title === 'changed') got.push('script');
      const style = document.createElement('style');
      style.textContent = 'body { opacity: 0.5 }';
      document.head.append(style);
      if (getComputedStyle(document.body).opacity !== '1') got.push('style');
      return got;
    });
    expect(passed).toEqual([]);
    // From a script of the page: the debugger's own evaluation is not held to the policy.
    await page.evaluate(() => {
      addEventListener('probe', () => {
        try {
          document.title = String(new Function('return "changed"')());
        } catch {
          document.title = 'refused';
        }
      });
      setTimeout(() => dispatchEvent(new Event('probe')));
    });
    await expect(page).toHaveTitle('refused');
  });
});
