import { Component, type ReactNode } from 'react'
import { Crashed } from './crashed.tsx'

interface State {
  readonly broken: boolean
}

/** Catches what a screen throws: the journal and the drafts are in main and stay as they were. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { broken: false }

  static getDerivedStateFromError(): State {
    return { broken: true }
  }

  override render(): ReactNode {
    return this.state.broken ? (
      <Crashed onGoOn={() => this.setState({ broken: false })} />
    ) : (
      this.props.children
    )
  }
}
