import '@xyflow/react/dist/base.css';
import {
  Background,
  BackgroundVariant,
  ConnectionLineType,
  ReactFlow,
  ReactFlowProvider,
} from '@xyflow/react';
import { useCallback, useMemo, useRef } from 'react';
import { useText } from '../i18n/language.tsx';
import { useSession } from '../store/session.ts';
import { later, useEver } from '../ui/later.tsx';
import styles from './Canvas.module.css';
import { ConnectionLine } from './ConnectionLine.tsx';
import { useCanvasState } from './canvasState.ts';
import { DragPreview } from './DragPreview.tsx';
import { EmptyHint } from './EmptyHint.tsx';
import { FlowEdge } from './FlowEdge.tsx';
import { Ghost } from './Ghost.tsx';
import { gridStep } from './geometry.ts';
import { Refusal } from './Refusal.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { TokenLayer } from './TokenLayer.tsx';
import { useCanvasActions } from './useCanvasActions.ts';
import { useCanvasKeys } from './useCanvasKeys.ts';
import { useConnecting } from './useConnecting.ts';
import { useFit } from './useFit.ts';
import { useNodeChanges } from './useNodeChanges.ts';
import { useSheet } from './useSheet.ts';
import { useShownEdges, useShownNodes } from './useShownFlow.ts';
import { useSought } from './useSought.ts';
import { useSurface } from './useSurface.ts';
import { useWatching } from './useWatching.ts';
import { views } from './views.ts';
import { ZoomButtons } from './ZoomButtons.tsx';

const ConnectDialog = later(async () => (await import('./ConnectDialog.tsx')).ConnectDialog);

const nodeTypes = Object.fromEntries(Object.entries(views).map(([kind, { View }]) => [kind, View]));
const edgeTypes = { flow: FlowEdge };
const snapGrid: [number, number] = [gridStep, gridStep];
const removeKeys = ['Delete', 'Backspace'];
const manyKeys = ['Shift', 'Meta', 'Control'];

/** The flow, drawn and edited: the document's nodes and edges, and over them all that moves. */
export function Canvas() {
  return (
    <ReactFlowProvider>
      <FlowCanvas />
    </ReactFlowProvider>
  );
}

function FlowCanvas() {
  const text = useText();
  const actions = useCanvasActions();
  const element = useRef<HTMLDivElement>(null);
  const { moving, onNodesChange, onKeyUp } = useNodeChanges();
  const nodes = useShownNodes(moving);
  const edges = useShownEdges();
  const connecting = useConnecting(actions);
  const byKeys = useEver(useCanvasState((state) => state.connectFrom !== null));
  const onKeyDown = useCanvasKeys();
  const orientation = useCanvasState((state) => state.orientation);
  const fit = useFit(element);
  const sheet = useSheet();
  useSurface(element);
  useWatching();
  useSought();

  const onEdgesChange = useCallback(
    (changes: readonly { type: string; id?: string; selected?: boolean }[]) => {
      const { selectedNodes, selectedEdges, select } = useSession.getState();
      const chosen = new Set(selectedEdges);
      for (const { type, id, selected } of changes) {
        if (type !== 'select' || id === undefined) continue;
        if (selected === true) chosen.add(id);
        else chosen.delete(id);
      }
      select(selectedNodes, [...chosen]);
    },
    [],
  );

  const ariaLabels = useMemo(
    () => ({
      'node.a11yDescription.default': text.canvas.nodeHelp,
      'node.a11yDescription.keyboardDisabled': text.canvas.nodeHelp,
      'edge.a11yDescription.default': text.canvas.edgeHelp,
      'node.a11yDescription.ariaLiveMessage': ({ x, y }: { x: number; y: number }) =>
        text.canvas.movedTo(x, y),
    }),
    [text],
  );

  return (
    <div ref={element} className={styles['canvas']} data-orientation={orientation}>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        onEdgesChange={onEdgesChange}
        onDelete={({ nodes: gone, edges: cut }) =>
          actions.remove(
            gone.map((node) => node.id),
            cut.map((edge) => edge.id),
          )
        }
        onKeyDown={onKeyDown}
        onKeyUp={onKeyUp}
        {...connecting}
        {...sheet}
        connectionLineType={ConnectionLineType.Bezier}
        connectionLineComponent={ConnectionLine}
        connectionRadius={40}
        snapToGrid={orientation === 'across'}
        snapGrid={snapGrid}
        deleteKeyCode={removeKeys}
        multiSelectionKeyCode={manyKeys}
        selectNodesOnDrag={false}
        nodeDragThreshold={3}
        minZoom={0.1}
        maxZoom={2.5}
        ariaLabelConfig={ariaLabels}
        onlyRenderVisibleElements={false}
      >
        <Background
          variant={BackgroundVariant.Dots}
          gap={gridStep}
          size={1.6}
          className={styles['dots'] ?? ''}
        />
        <Ghost />
        <SelectionBar />
      </ReactFlow>
      <TokenLayer />
      <EmptyHint />
      <ZoomButtons onFit={fit} />
      <Refusal />
      <DragPreview />
      {byKeys && <ConnectDialog />}
    </div>
  );
}
