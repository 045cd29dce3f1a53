import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

/** What the map and the tables write, and the Latin files of the page's two families lack. */
export const SIGNS = '←→≈≤≥';

/** Where the files lie that the page takes its signs from: src/ui/styles/fonts.css declares them. */
export const SIGN_FONTS_FOLDER = 'src/ui/styles/fonts';

/** By each file's name, the font that it is cut from: the weights in which the page writes signs. */
export const SIGN_FONTS: Readonly<Record<string, string>> = {
  'ibm-plex-sans-signs-400.woff2': '@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf',
  'ibm-plex-sans-signs-500.woff2': '@expo-google-fonts/ibm-plex-sans/500Medium/IBMPlexSans_500Medium.ttf',
  'ibm-plex-sans-signs-600.woff2': '@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf',
  'ibm-plex-sans-signs-700.woff2': '@expo-google-fonts/ibm-plex-sans/700Bold/IBMPlexSans_700Bold.ttf',
  'source-serif-4-signs-600.woff2':
    '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  'source-serif-4-signs-400-italic.woff2':
    '@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf'
};

/** Copyright, licence and its address, as the font's own name table has them. */
const NOTICES = [0, 13, 14];

const require = createRequire(import.meta.url);

/** A font of the signs alone, as woff2: about 1 KB, with the notices of the font that it is cut from. */
export async function cutSignFont(source: string): Promise<Buffer> {
  return subsetFont(readFileSync(require.resolve(source)), SIGNS, {
    targetFormat: 'woff2',
    preserveNameIds: NOTICES,
    noLayoutClosure: true
  });
}
