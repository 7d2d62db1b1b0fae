/** A feed that the page has already: any format will do. */
export const paper = (title: string) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'The Page’s Own Paper',
  items: [{ id: title, url: `https://paper.example/${encodeURIComponent(title)}`, title }],
});

/** Where a sign-up goes: your own service. */
export const subscribe = async ({ email }: { email: string }) => {
  await fetch('/sign-up', { method: 'POST', body: email });
  return {};
};
