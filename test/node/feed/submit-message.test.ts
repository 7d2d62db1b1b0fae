import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  canHandOver,
  message,
  PROVIDERS,
  providerOf,
  type Destination,
  type Provider,
} from '../../../src/feed/submit.js';

const READER = 'reader@example.org';
const LISTS = ['3f5bb9c1-0000-4000-8000-000000000001', 'two'];

describe('what is sent', () => {
  const at = (provider: Provider, url: string, more: Partial<Destination> = {}): Destination => ({
    provider,
    url,
    fields: [],
    extra: [],
    lists: [],
    ...more,
  });
  const values = { email: READER, name: 'R', consent: true } as const;

  it('has the names that each service knows', () => {
    const names = (provider: Provider): string[] =>
      message(at(provider, 'https://paper.example/x'), values).body.map(([name]) => name);
    assert.deepEqual(names('form'), ['email', 'name', 'consent']);
    assert.deepEqual(names('json'), ['email', 'name', 'consent']);
    assert.deepEqual(names('ghost'), ['emailType', 'email', 'name']);
    assert.deepEqual(names('mailchimp'), ['EMAIL', 'FNAME']);
    assert.deepEqual(names('kit'), ['email_address', 'fields[first_name]']);
    assert.deepEqual(names('brevo'), ['email_address_check', 'EMAIL', 'FIRSTNAME', 'OPT_IN']);
    assert.deepEqual(names('listmonk'), ['list_uuids', 'email', 'name']);
  });

  it('has the names that are written, and what is sent besides, which replaces nothing of the reader’s', () => {
    const fields = [
      ['email', 'EMAIL'],
      ['consent', 'gdpr'],
    ] as const;
    const extra = [
      ['tag', ['a', 'b']],
      ['EMAIL', 'other@example.org'],
      ['n', 5],
    ] as const;
    const form = message(at('form', 'https://paper.example/', { fields, extra }), values);
    assert.deepEqual(form.body, [
      ['tag', 'a'],
      ['tag', 'b'],
      ['n', '5'],
      ['EMAIL', READER],
      ['name', 'R'],
      ['gdpr', '1'],
    ]);
    const json = message(at('json', 'https://paper.example/', { fields, extra }), values);
    assert.deepEqual(Object.fromEntries(json.body), { tag: ['a', 'b'], n: 5, EMAIL: READER, name: 'R', gdpr: true });
  });

  it('goes to the address that the service takes it at', () => {
    const cases: [Provider, string, string, string?][] = [
      ['ghost', 'https://paper.example', 'https://paper.example/members/api/send-magic-link/'],
      ['ghost', 'https://paper.example/blog/', 'https://paper.example/blog/members/api/send-magic-link/'],
      [
        'mailchimp',
        'https://x.us1.list-manage.com/subscribe/post-json?u=1&id=2&c=cb',
        'https://x.us1.list-manage.com/subscribe/post?u=1&id=2',
      ],
      [
        'brevo',
        'https://x.sibforms.com/serve/T',
        'https://x.sibforms.com/serve/T?isAjax=1',
        'https://x.sibforms.com/serve/T',
      ],
      [
        'listmonk',
        'https://lists.example/',
        'https://lists.example/api/public/subscription',
        'https://lists.example/subscription/form',
      ],
      [
        'listmonk',
        'https://lists.example/subscription/form',
        'https://lists.example/api/public/subscription',
        'https://lists.example/subscription/form',
      ],
    ];
    for (const [provider, written, asked, plainly = asked] of cases) {
      assert.equal(message(at(provider, written), values).url, asked);
      assert.equal(message(at(provider, written), values, true).url, plainly);
    }
  });

  it('by a plain submission to listmonk names the lists and leaves its trap empty', () => {
    const { body } = message(at('listmonk', 'https://lists.example', { lists: LISTS }), values, true);
    assert.deepEqual(body.slice(0, 3), [...LISTS.map((id) => ['l', id]), ['nonce', '']]);
  });
});

describe('a service', () => {
  it('is known by its address where that is sure', () => {
    const known: [string, Provider][] = [
      ['https://paper.example/members/api/send-magic-link/', 'ghost'],
      ['https://x.us1.list-manage.com/subscribe/post?u=1', 'mailchimp'],
      ['https://app.kit.com/forms/1/subscriptions', 'kit'],
      ['https://app.convertkit.com/forms/1/subscriptions', 'kit'],
      ['https://0a.sibforms.com/serve/T', 'brevo'],
      ['https://lists.example/api/public/subscription', 'listmonk'],
      ['https://lists.example/subscription/form', 'listmonk'],
      ['https://paper.example/sign-up', 'form'],
      ['https://list-manage.com.evil.example/', 'form'],
    ];
    for (const [url, provider] of known) assert.equal(providerOf(url), provider, url);
  });

  it('takes a plain submission unless it takes nothing but JSON', () => {
    const can = (provider: Provider): boolean => canHandOver({ provider, url: '', fields: [], extra: [], lists: [] });
    assert.deepEqual(
      PROVIDERS.filter((one) => !can(one)),
      ['json', 'ghost'],
    );
  });
});
