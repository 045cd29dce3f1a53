/** Where the fonts lie that files are made with: PDF holds what it needs of them, and PNG is drawn with them where there is no browser. */
export const SHEET_FONTS_FOLDER = 'src/export/fonts';

/** By each file's name, the font that it is cut from. */
export const SHEET_FONTS: Readonly<Record<string, string>> = {
  'ibm-plex-sans-500.ttf': '@expo-google-fonts/ibm-plex-sans/500Medium/IBMPlexSans_500Medium.ttf',
  'ibm-plex-sans-600.ttf': '@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf',
  'ibm-plex-sans-700.ttf': '@expo-google-fonts/ibm-plex-sans/700Bold/IBMPlexSans_700Bold.ttf',
  'source-serif-4-600.ttf': '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf'
};
