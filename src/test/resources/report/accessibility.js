// What keeps people with an impairment from using a page: rules of WCAG 2.2 that a program can see.
const findings = [];
const find = (rule, element) => findings.push(rule + ': ' + (element ? element.outerHTML.slice(0, 160) : ''));
const all = (selector) => [...document.querySelectorAll(selector)];
const isSeen = (element) => element.checkVisibility({ visibilityProperty: true });
const name = (element) => (element.getAttribute('aria-label') || element.textContent || element.getAttribute('title') || '').trim();

if (!document.documentElement.lang) { find('language', document.documentElement); }
if (!document.title) { find('title'); }
if (all('main').length !== 1) { find('landmark'); }
if (all('h1').filter(isSeen).length !== 1) { find('heading'); }
let level = 0;
all('h1, h2, h3, h4, h5, h6').filter(isSeen).forEach((heading) => {
  const own = Number(heading.tagName[1]);
  if (own > level + 1) { find('heading', heading); }
  level = own;
});
const ids = new Set();
all('[id]').forEach((element) => {
  if (ids.has(element.id)) { find('id', element); }
  ids.add(element.id);
});
all('[aria-labelledby]').forEach((element) => {
  if (!element.getAttribute('aria-labelledby').split(' ').every((id) => ids.has(id))) { find('id', element); }
});
all('a[href], button, summary').filter(isSeen).forEach((element) => { if (!name(element)) { find('name', element); } });
all('svg, img').filter(isSeen).forEach((element) => {
  if (element.getAttribute('aria-hidden') !== 'true' && !(element.getAttribute('aria-label') || element.getAttribute('alt'))) { find('name', element); }
});
all('input, select, textarea').filter(isSeen).forEach((element) => {
  if (!element.labels.length && !element.getAttribute('aria-label')) { find('label', element); }
});
all('table').forEach((table) => {
  if (!table.caption || [...table.querySelectorAll('th')].some((head) => !head.scope)) { find('table', table); }
});

// Contrast of text against the nearest ground: 4.5 to 1, or 3 to 1 for large letters.
const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
const colour = (text) => {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = text;
  canvas.fillRect(0, 0, 1, 1);
  return canvas.getImageData(0, 0, 1, 1).data;
};
const light = (rgb) => {
  const [r, g, b] = [...rgb].slice(0, 3).map((part) => part / 255).map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const ground = (element) => {
  for (let place = element; place; place = place.parentElement) {
    const found = colour(getComputedStyle(place).backgroundColor);
    if (found[3] === 255) { return found; }
  }
  return [255, 255, 255, 255];
};
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const seen = new Set();
while (walker.nextNode()) {
  const element = walker.currentNode.parentElement;
  if (!walker.currentNode.data.trim() || seen.has(element) || !isSeen(element) || element.closest('svg, script, style, .hidden, .skip, :disabled')) { continue; }
  seen.add(element);
  const style = getComputedStyle(element);
  const size = parseFloat(style.fontSize);
  const least = size >= 24 || size >= 18.66 && Number(style.fontWeight) >= 700 ? 3 : 4.5;
  const [dark, bright] = [light(colour(style.color)), light(ground(element))].sort((a, b) => a - b);
  const contrast = (bright + 0.05) / (dark + 0.05);
  if (contrast < least) { find('contrast', element); }
}
return findings;
