/** An address with the embedder's campaign on it; the feed's own address stays what articles are known by. */
export function withCampaign(url: string | undefined, utm = ''): string | undefined {
  if (!url || !utm) return url;
  const address = new URL(url);
  for (const [name, value] of new URLSearchParams(utm))
    address.searchParams.set(`utm_${name.replace(/^utm_/, '')}`, value);
  return address.href;
}
