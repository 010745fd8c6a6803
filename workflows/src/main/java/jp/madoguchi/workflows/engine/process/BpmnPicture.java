package jp.madoguchi.workflows.engine.process;

import jp.madoguchi.workflows.engine.flow.Flow;
import jp.madoguchi.workflows.engine.flow.FlowPicture;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnDiagram;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.DiagramElement;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** Writes where everything is drawn, so that any BPMN viewer shows the flow as our own pages do. */
final class BpmnPicture {

    private static final int BELOW = 90;

    private final BpmnModelInstance model;
    private final BpmnPlane plane;

    private BpmnPicture(BpmnModelInstance model, BpmnPlane plane) {
        this.model = model;
        this.plane = plane;
    }

    static void draw(BpmnModelInstance model, Process process, Flow flow) {
        var picture = FlowPicture.of(flow);
        model.getModelElementsByType(BpmnDiagram.class).forEach(old -> model.getDefinitions().removeChildElement(old));
        var diagram = model.newInstance(BpmnDiagram.class);
        var plane = model.newInstance(BpmnPlane.class);
        plane.setBpmnElement(process);
        diagram.setBpmnPlane(plane);
        model.getDefinitions().addChildElement(diagram);
        var drawing = new BpmnPicture(model, plane);
        picture.shapes().forEach(shape -> drawing.shape(shape.node().id(), shape.x(), shape.y(), shape.width(),
                shape.height(), shape.node().kind() == Flow.Kind.BOX));
        var number = 0;
        for (var line : picture.lines()) drawing.line("f" + ++number, line);
        drawing.withdrawal(picture.height());
    }

    private void shape(String id, int x, int y, int width, int height, boolean open) {
        var shape = model.newInstance(BpmnShape.class);
        shape.setBpmnElement(model.<BaseElement>getModelElementById(id));
        if (open) shape.setExpanded(true);
        var bounds = model.newInstance(Bounds.class);
        bounds.setX(x);
        bounds.setY(y);
        bounds.setWidth(width);
        bounds.setHeight(height);
        shape.setBounds(bounds);
        plane.getDiagramElements().add(shape);
    }

    private void line(String id, FlowPicture.Line line) {
        edge(id, line.points().stream().mapToInt(FlowPicture.Point::x).toArray(), line.points().stream()
                .mapToInt(FlowPicture.Point::y).toArray());
    }

    private void edge(String id, int[] xs, int[] ys) {
        var edge = model.newInstance(BpmnEdge.class);
        edge.setBpmnElement(model.<BaseElement>getModelElementById(id));
        for (var i = 0; i < xs.length; i++) {
            var point = model.newInstance(Waypoint.class);
            point.setX(xs[i]);
            point.setY(ys[i]);
            edge.getWaypoints().add(point);
        }
        plane.getDiagramElements().add((DiagramElement) edge);
    }

    /** 取下げ stands below everything else, in a box of its own. */
    private void withdrawal(int top) {
        shape("withdrawal", 24, top, 300, BELOW, true);
        shape("withdrawn", 60, top + 26, 34, 34, false);
        shape("withdrawnEnd", 250, top + 26, 34, 34, false);
        edge("fWithdrawn", new int[] {94, 250}, new int[] {top + 43, top + 43});
    }
}
