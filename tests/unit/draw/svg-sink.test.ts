import { describe, expect, it } from 'vitest';
import type { TextStyle } from '../../../src/draw/sink';
import { createSvg, createSvgSink, formatSvg } from '../../../src/draw/svg-sink';
import { createOutline } from '../../../src/geo/outline';
import { ShapeBuilder } from '../../../src/geo/shape';
import { PLAIN, rectangle } from './marks';

const STYLE: TextStyle = { sizePx: 13, weight: 600, colour: '#1b2433', align: 'middle', halo: '#fbfaf6' };

const svgOf = (sink: ReturnType<typeof createSvgSink>, title = 'x'): string =>
  formatSvg(createSvg(sink.nodes(), PLAIN, title));

describe('a drawing as SVG', () => {
  it('is text for what is text: no name can put an element into it', () => {
    const sink = createSvgSink(PLAIN);
    sink.text('<script>alert("1" & \'2\')</script>\u0000\uD800', [10, 20], STYLE);
    const svg = svgOf(sink, '</title><script>');
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\u0000');
    expect(svg).not.toContain('\uD800');
    expect(svg).toContain('&#60;script&#62;alert(&#34;1&#34; &#38; &#39;2&#39;)&#60;/script&#62;</text>');
    expect(svg.match(/<title>/g)).toHaveLength(1);
  });

  it('keeps letters of every script', () => {
    const sink = createSvgSink(PLAIN);
    sink.text('Côte d’Ivoire, Türkiye, افغانستان, 中国, 😀', [0, 0], STYLE);
    expect(svgOf(sink)).toContain('>Côte d’Ivoire, Türkiye, افغانستان, 中国, 😀<');
  });

  it('puts shapes through the view and rounds to a tenth of a pixel', () => {
    const sink = createSvgSink({ ...PLAIN, k: 10, tx: 3, ty: 4 });
    sink.fillOutline(rectangle(0, 0, 1.2345, 2), { kind: 'solid', colour: '#ff0000' });
    expect(svgOf(sink)).toContain('<path d="M3,4l12.3,0 0,20-12.3,0z" fill="#ff0000" fill-rule="evenodd"/>');
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
    sink.strokeOutline(createOutline(builder.build(false)), { colour: '#000000', widthPx: 1 });
    expect(svgOf(sink)).toContain('d="M0,0l5,0 0,5M7,7l1,1"');
  });

  it('draws each hatch once, as a pattern that its fills refer to', () => {
    const sink = createSvgSink(PLAIN);
    const hatch = { kind: 'hatch', line: '#c9652f', ground: '#f6e4d4' } as const;
    sink.fillOutline(rectangle(0, 0, 9, 9), hatch);
    sink.fillCircle(20, 20, 5, hatch);
    sink.fillCircle(40, 20, 5, { ...hatch, line: '#000000' });
    const svg = svgOf(sink);
    expect(svg.match(/<pattern/g)).toHaveLength(2);
    expect(svg.match(/url\(#hatch-c9652f-f6e4d4\)/g)).toHaveLength(2);
    expect(svg.match(/url\(#hatch-000000-f6e4d4\)/g)).toHaveLength(1);
  });

  it('keeps what belongs together in layers of their names, and leaves out empty ones', () => {
    const sink = createSvgSink(PLAIN);
    sink.layer('dots', () => sink.fillCircle(1, 1, 1, { kind: 'solid', colour: '#111111' }));
    sink.layer('none', () => undefined);
    sink.fillCircle(3, 3, 3, { kind: 'solid', colour: '#333333' });
    expect(sink.nodes().map(({ name, attributes }) => [name, attributes['class'] ?? null])).toEqual([
      ['g', 'dots'],
      ['circle', null]
    ]);
  });

  it('leaves out what lies off its surface, and cuts what reaches far beyond it', () => {
    const sink = createSvgSink(PLAIN);
    sink.fillOutline(rectangle(900, 0, 950, 50), { kind: 'solid', colour: '#111111' });
    sink.fillOutline(rectangle(-5000, 100, 5000, 200), { kind: 'solid', colour: '#222222' });
    const svg = svgOf(sink);
    expect(svg).not.toContain('#111111');
    expect(svg).toContain('d="M-20,100l840,0 0,100-840,0z"');
  });

  it('writes colours that are seen through as every reader of SVG knows them', () => {
    const sink = createSvgSink(PLAIN);
    sink.fillCircle(5, 5, 4, { kind: 'solid', colour: '#cf7440b8' });
    sink.strokeCircle(5, 5, 4, { colour: '#cf7440b8', widthPx: 1, opacity: 0.5 });
    expect(svgOf(sink)).toContain('fill="#cf7440" fill-opacity="0.72"');
    expect(svgOf(sink)).toContain('stroke-opacity="0.36"');
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
    sink.text('ASIA', [0, 0], { ...STYLE, halo: null, trackingPx: 1.6 });
    const svg = svgOf(sink);
    expect(svg).toContain('stroke-dasharray="9 4" stroke-opacity="0.4"');
    expect(svg).toMatch(/<circle[^>]* stroke-linecap="round"\/>/);
    expect(svg).toMatch(/<text[^>]* letter-spacing="1.6">ASIA/);
    expect(svg).not.toContain('paint-order');
  });
});
