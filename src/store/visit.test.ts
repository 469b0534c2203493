import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useDocument } from './document.ts';
import { beginVisit, endVisit, leaveAddress, useVisit } from './visit.ts';

const page = vi.hoisted(() => ({ hash: '' }));
vi.mock('./fragment.ts', () => ({
  fragment: () => page.hash,
  setFragment: (hash: string) => {
    page.hash = hash;
  },
}));

describe('a visit', () => {
  beforeEach(() => {
    page.hash = '';
    useVisit.setState({ visit: null });
  });

  const visitFlow = () => {
    useDocument.setState({ home: 'load' });
    beginVisit({ kind: 'example', home: 'load', look: null }, '#example=load');
  };

  it('stands in the address while it lasts', () => {
    visitFlow();
    expect(page.hash).toBe('#example=load');
    endVisit();
    expect(page.hash).toBe('');
    expect(useVisit.getState().visit).toBeNull();
  });

  it('is gone from the address when another flow is opened', () => {
    visitFlow();
    expect(page.hash).toBe('#example=load');
    useDocument.setState({ home: 'another' });
    expect(page.hash).toBe('');
  });

  it('leaves a fragment alone that is none of its own', () => {
    page.hash = '#canvas';
    leaveAddress();
    expect(page.hash).toBe('#canvas');
    page.hash = '#f1=AAAA';
    leaveAddress();
    expect(page.hash).toBe('');
  });
});
