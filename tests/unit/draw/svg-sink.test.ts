import { describe, expect, it } from 'vitest';
import type { TextStyle } from '../../../src/draw/sink';
import { createSvgSink } from '../../../src/draw/svg-sink';
import { ShapeBuilder } from '../../../src/geo/shape';
import { PLAIN, rectangle } from './marks';

const STYLE: TextStyle = { sizePx: 13, weight: 650, colour: '#1b2433', align: 'middle', halo: '#fbfaf6' };

describe('a drawing as SVG', () => {
  it('is text for what is text: no name can put an element into it', () => {
    const sink = createSvgSink(PLAIN);
    sink.text('<script>alert("1" & \'2\')</script>\u0000\uD800', 10, 20, STYLE);
    const svg = sink.svg('</title><script>');
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\u0000');
    expect(svg).not.toContain('\uD800');
    expect(svg).toContain('&#60;script&#62;alert(&#34;1&#34; &#38; &#39;2&#39;)&#60;/script&#62;</text>');
    expect(svg.match(/<title>/g)).toHaveLength(1);
  });

  it('keeps letters of every script', () => {
    const sink = createSvgSink(PLAIN);
    sink.text('Côte d’Ivoire, Türkiye, افغانستان, 中国, 😀', 0, 0, STYLE);
    expect(sink.svg('x')).toContain('>Côte d’Ivoire, Türkiye, افغانستان, 中国, 😀<');
  });

  it('puts shapes through the view and rounds to a tenth of a pixel', () => {
    const sink = createSvgSink({ ...PLAIN, k: 10, tx: 3, ty: 4 });
    sink.fillShape(rectangle(0, 0, 1.2345, 2), { kind: 'solid', colour: '#ff0000' });
    expect(sink.svg('x')).toContain(
      '<path d="M3,4l12.3,0 0,20-12.3,0z" fill="#ff0000" fill-rule="evenodd"/>'
    );
  });

  it('leaves out points that fall on the one before, and starts every ring anew', () => {
    const builder = new ShapeBuilder();
    for (const [x, y] of [
      [0, 0],
      [0.001, 0],
      [5, 0],
      [5, 5]
    ] as const)
      builder.point(x, y);
    builder.end();
    builder.point(7, 7);
    builder.point(8, 8);
    builder.end();
    const sink = createSvgSink(PLAIN);
    sink.strokeShape(builder.build(false), { colour: '#000000', widthPx: 1 });
    expect(sink.svg('x')).toContain('d="M0,0l5,0 0,5M7,7l1,1"');
  });

  it('draws each hatch once, as a pattern that its fills refer to', () => {
    const sink = createSvgSink(PLAIN);
    const hatch = { kind: 'hatch', line: '#c9652f', ground: '#f6e4d4' } as const;
    sink.fillShape(rectangle(0, 0, 9, 9), hatch);
    sink.fillCircle(20, 20, 5, hatch);
    sink.fillCircle(40, 20, 5, { ...hatch, line: '#000000' });
    const svg = sink.svg('x');
    expect(svg.match(/<pattern/g)).toHaveLength(2);
    expect(svg.match(/url\(#hatch-1\)/g)).toHaveLength(2);
    expect(svg.match(/url\(#hatch-2\)/g)).toHaveLength(1);
  });

  it('clips what is drawn within to the shape, and nothing else', () => {
    const sink = createSvgSink(PLAIN);
    sink.clip(rectangle(0, 0, 9, 9), () => sink.fillCircle(1, 1, 1, { kind: 'solid', colour: '#111111' }));
    sink.clip(rectangle(0, 0, 5, 5), () => sink.fillCircle(2, 2, 2, { kind: 'solid', colour: '#222222' }));
    sink.fillCircle(3, 3, 3, { kind: 'solid', colour: '#333333' });
    const lines = sink.svg('x').split('\n');
    const at = (text: string) => lines.findIndex((line) => line.includes(text));
    expect(lines[at('#111111') - 1]).toBe('<g clip-path="url(#clip-1)">');
    expect(lines[at('#222222') - 1]).toBe('<g clip-path="url(#clip-2)">');
    expect(lines[at('#333333') - 1]).toBe('</g>');
    expect(lines.join('').match(/<clipPath id="clip-\d"><path d="M0,0l[^"]*z"\/>/g)).toHaveLength(2);
  });

  it('dashes, fades and tracks only what asks for it', () => {
    const sink = createSvgSink(PLAIN);
    sink.strokePaths([{ points: [0, 0, 1, 1], closed: false }], {
      colour: '#000000',
      widthPx: 2,
      dash: [9, 4],
      opacity: 0.4
    });
    sink.strokeCircle(5, 5, 4, { colour: '#000000', widthPx: 1 });
    sink.text('ASIA', 0, 0, { ...STYLE, halo: null, trackingPx: 1.6 });
    const svg = sink.svg('x');
    expect(svg).toContain('stroke-dasharray="9 4" stroke-opacity="0.4"');
    expect(svg).toMatch(/<circle[^>]* stroke-linecap="round"\/>/);
    expect(svg).toMatch(/<text[^>]* letter-spacing="1.6">ASIA/);
    expect(svg).not.toContain('paint-order');
  });

  it('measures wider text as wider, and bold wider than plain', () => {
    const { measureText } = createSvgSink(PLAIN);
    const width = (text: string, weight = 450) => measureText(text, { ...STYLE, weight });
    expect(width('Mongolia')).toBeGreaterThan(width('Mongol'));
    expect(width('Mongolia', 650)).toBeGreaterThan(width('Mongolia'));
    expect(width('MONGOLIA')).toBeGreaterThan(width('mongolia'));
    expect(width('')).toBe(0);
  });
});
