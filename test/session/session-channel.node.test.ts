import {describe, it} from 'node:test';
import {expect} from 'chai';
import {newBrowser, SessionDriver} from './session-driver.js';

/** The channels that are open in a browser. */
function countChannels(browser: SessionDriver['browser']): () => number {
  let count = 0;
  const open = browser.openChannel.bind(browser);
  browser.openChannel = (member, hear) => {
    const channel = open(member, hear);
    count++;
    return {
      ...channel,
      close: () => {
        count--;
        channel.close();
      },
    };
  };
  return () => count;
}

describe('The channel between tabs', () => {
  it('is opened when the client does something, and not before', () => {
    const browser = newBrowser();
    const count = countChannels(browser);
    const driver = new SessionDriver({browser, configuration: {prefill: {fullName: 'Ada'}}});
    driver.configure({locale: 'en'});
    expect(count()).to.equal(0);
    driver.type({email: 'ada@example.org'});
    expect(count()).to.equal(1);
    driver.do('goOn');
    expect(count()).to.equal(1);
  });

  it('is opened when the client’s draft is there', () => {
    const before = new SessionDriver().complete();
    const count = countChannels(before.browser);
    before.reload();
    expect(count()).to.equal(1);
  });

  it('is closed while the form is out of its page', () => {
    const browser = newBrowser();
    const count = countChannels(browser);
    const driver = new SessionDriver({browser}).complete();
    driver.session.detach();
    expect(count()).to.equal(0);
    driver.session.attach();
    expect(count()).to.equal(1);
  });

  it('stays closed when a form that nobody has touched is put back', () => {
    const browser = newBrowser();
    const count = countChannels(browser);
    const driver = new SessionDriver({browser});
    driver.session.detach();
    driver.session.attach();
    expect(count()).to.equal(0);
  });
});
