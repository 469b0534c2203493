import '@xyflow/react/dist/base.css';
import {
  Background,
  BackgroundVariant,
  ConnectionLineType,
  type Node,
  type NodeProps,
  ReactFlow,
  ReactFlowProvider,
  useKeyPress,
} from '@xyflow/react';
import { type ComponentType, useCallback, useEffect, useMemo, useRef } from 'react';
import { useText } from '../i18n/language.tsx';
import { useDocument } from '../store/document.ts';
import { useRun } from '../store/run.ts';
import { useSession } from '../store/session.ts';
import { later, useEver } from '../ui/later.tsx';
import styles from './Canvas.module.css';
import { ConnectionLine } from './ConnectionLine.tsx';
import { useCanvasState } from './canvasState.ts';
import { desk } from './desk.ts';
import { FlowEdge } from './FlowEdge.tsx';
import { Ghost } from './Ghost.tsx';
import { gridStep } from './grid.ts';
import { TokenLayer } from './TokenLayer.tsx';
import { useConnecting } from './useConnecting.ts';
import { useFit } from './useFit.ts';
import { useMenus } from './useMenus.ts';
import { useNodeChanges } from './useNodeChanges.ts';
import { useOpenings } from './useOpenings.ts';
import { useSheet } from './useSheet.ts';
import { useShownFlow } from './useShownFlow.ts';
import { useSought } from './useSought.ts';
import { useSurface } from './useSurface.ts';
import { useWatching } from './useWatching.ts';
import { views } from './views.ts';
import { ZoomButtons } from './ZoomButtons.tsx';

const ConnectDialog = later(async () => (await import('./ConnectDialog.tsx')).ConnectDialog, {
  forget: () => useCanvasState.getState().set({ connectFrom: null }),
});
const SelectionBar = later(async () => (await import('./bars.ts')).SelectionBar);
const closeMenus = { forget: () => useCanvasState.getState().set({ menu: null, chooser: null }) };
const CanvasMenu = later(async () => (await import('./bars.ts')).CanvasMenu, closeMenus);
const Chooser = later(async () => (await import('./bars.ts')).Chooser, closeMenus);
const DragPreview = later(async () => (await import('./bars.ts')).DragPreview);
const Drawn = later(async () => (await import('./bars.ts')).Drawn);
const EmptyHint = later(async () => (await import('./bars.ts')).EmptyHint);
const Refusal = later(async () => (await import('./bars.ts')).Refusal);
const Minimap = later(async () => (await import('./bars.ts')).Minimap);

const nodeTypes: Readonly<Record<string, ComponentType<NodeProps>>> = {
  ...Object.fromEntries(Object.entries(views).map(([kind, { View }]) => [kind, View])),
  note: later(async () => (await import('./parts.ts')).NoteView),
  frame: later(async () => (await import('./parts.ts')).GroupView),
  workflow: later(async () => (await import('./parts.ts')).WorkflowView),
};
const edgeTypes = { flow: FlowEdge };
const snapGrid: [number, number] = [gridStep, gridStep];
const manyKeys = ['Shift', 'Meta', 'Control'];

/** One node alone, held over an edge, may go into it. */
function onNodeDrag(_: unknown, node: Node, all: readonly Node[]) {
  const { position, width = 0, height = 0 } = node;
  desk
    .here()
    ?.watchEdges(node.id, all.length > 1 ? null : { x: position.x + width / 2, y: position.y + height / 2 });
}

/** A note and a group's name are written where they stand; a closed group opens. */
function onNodeDoubleClick(_: unknown, { id, type }: Node) {
  if (type === 'workflow') desk.use((code) => code.canvasCommand('arrange.open').run());
  else if (id.includes(':')) useCanvasState.getState().set({ writing: id });
}

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
  const element = useRef<HTMLDivElement>(null);
  const shown = useRef<readonly Node[]>([]);
  const { moving, onNodesChange, onKeyDown, onKeyUp } = useNodeChanges(useCallback(() => shown.current, []));
  const { nodes, edges } = useShownFlow(moving);
  useEffect(() => {
    shown.current = nodes;
  });
  const connecting = useConnecting();
  const byKeys = useEver(
    useCanvasState((state) => state.connectFrom !== null),
    ConnectDialog,
  );
  const orientation = useCanvasState((state) => state.orientation);
  // With Shift a drag selects too: on the empty canvas alone, so that Shift and a press still add one to another.
  const shift = useKeyPress('Shift');
  const boxSelect = useCanvasState((state) => state.boxSelect) || shift;
  const hasSelection = useEver(
    useSession(
      ({ selectedNodes, selectedEdges, selectedParts }) =>
        selectedNodes.length + selectedEdges.length + selectedParts.length > 0,
    ),
  );
  const choosing = useEver(
    useCanvasState((state) => state.chooser !== null),
    Chooser,
  );
  const dragged = useEver(useCanvasState((state) => state.drag !== null));
  const unjoined = useEver(useDocument((state) => Object.keys(state.flow.edges).length === 0));
  const refused = useEver(useCanvasState((state) => state.refusal !== null));
  const hasMenu = useEver(
    useCanvasState((state) => state.menu !== null),
    CanvasMenu,
  );
  // The story of a step looks for a free place.
  const told = useEver(useRun((run) => run.stepped !== null));
  const minimap = useSession((session) => session.minimapOpen);
  const menus = useMenus();
  useFit(element);
  useOpenings();
  const sheet = useSheet();
  useSurface(element);
  useWatching();
  useSought();

  const onEdgesChange = useCallback(
    (changes: readonly { type: string; id?: string; selected?: boolean }[]) => {
      const { selectedNodes, selectedEdges, selectedParts, select } = useSession.getState();
      const chosen = new Set(selectedEdges);
      for (const { type, id, selected } of changes) {
        if (type !== 'select' || id === undefined) continue;
        if (selected === true) chosen.add(id);
        else chosen.delete(id);
      }
      select(selectedNodes, [...chosen], selectedParts);
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
    <div
      ref={element}
      className={styles['canvas']}
      data-orientation={orientation}
      data-box-select={boxSelect || undefined}
      {...menus}
    >
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        onEdgesChange={onEdgesChange}
        onKeyDownCapture={onKeyDown}
        onKeyUp={onKeyUp}
        {...connecting}
        {...sheet}
        connectionLineType={ConnectionLineType.Bezier}
        connectionLineComponent={ConnectionLine}
        connectionRadius={40}
        snapToGrid={orientation === 'across'}
        snapGrid={snapGrid}
        deleteKeyCode={null}
        multiSelectionKeyCode={manyKeys}
        selectionOnDrag={boxSelect}
        selectionKeyCode={null}
        panOnDrag={!boxSelect}
        zoomOnDoubleClick={false}
        reconnectRadius={22}
        onNodeDrag={onNodeDrag}
        onNodeDoubleClick={onNodeDoubleClick}
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
        <TokenLayer />
        {hasSelection && <SelectionBar />}
        {told && <Drawn />}
      </ReactFlow>
      {unjoined && <EmptyHint />}
      <ZoomButtons />
      {minimap && <Minimap />}
      {hasMenu && <CanvasMenu />}
      {choosing && <Chooser />}
      {refused && <Refusal />}
      {dragged && <DragPreview />}
      {byKeys && <ConnectDialog />}
    </div>
  );
}
