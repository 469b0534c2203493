import { Component, type ReactNode } from 'react';

export interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** Shown instead of a part that threw; `retry` tries it again. */
  readonly fallback: (retry: () => void) => ReactNode;
}

interface BoundaryState {
  readonly broken: boolean;
}

/** Keeps what goes wrong in one part of the page from taking the others along. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, BoundaryState> {
  override state: BoundaryState = { broken: false };

  static getDerivedStateFromError(): BoundaryState {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken
      ? this.props.fallback(() => this.setState({ broken: false }))
      : this.props.children;
  }
}
