// Leaflet's own modules have no types; whoever imports `leaflet` has those of the whole.
declare module 'leaflet/src/*';
