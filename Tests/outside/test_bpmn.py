"""The procedure as BPMN, judged and run by SpiffWorkflow."""

import re
import subprocess
import xml.etree.ElementTree as ElementTree

import pytest
from SpiffWorkflow import TaskState
from SpiffWorkflow.bpmn import BpmnWorkflow
from SpiffWorkflow.bpmn.parser import BpmnParser, BpmnValidator

from conftest import ROOT

MODEL = "{http://www.omg.org/spec/BPMN/20100524/MODEL}"
DIAGRAM = "{http://www.omg.org/spec/BPMN/20100524/DI}"
NODES = ["startEvent", "userTask", "exclusiveGateway", "endEvent"]
PERFORMERS = ["Pemohon", "Front Office", "Back Office", "JF Analis Kebijakan Ahli Muda",
              "JF Analis Kebijakan Ahli Madya", "Sekretaris", "Kepala Dinas", "Front Office", "Pemohon"]


def printed(simple, procedure, folder):
    file = folder / f"{procedure}.bpmn"
    run = subprocess.run([simple, "procedure", "print", procedure, "--format", "bpmn", "--out", file],
                         capture_output=True, text=True, cwd=ROOT, timeout=60)
    assert run.returncode == 0, run.stdout + run.stderr
    return file


@pytest.fixture(scope="module")
def model(simple, tmp_path_factory):
    return printed(simple, "siktg", tmp_path_factory.mktemp("bpmn"))


def run_process(file, answers):
    """The performers in the order in which they had something to do; `answers` are those to "Lengkap?"."""
    parser = BpmnParser(validator=BpmnValidator())
    parser.add_bpmn_file(str(file))
    [process] = parser.get_process_ids()
    workflow = BpmnWorkflow(parser.get_spec(process))
    answers = list(answers)
    performers = []
    while True:
        workflow.do_engine_steps()
        ready = workflow.get_tasks(state=TaskState.READY, manual=True)
        if not ready:
            break
        [task] = ready
        performers.append(task.task_spec.lane)
        if any(following.name.startswith("gateway-") for following in task.task_spec.outputs):
            task.data["lengkap"] = answers.pop(0)
        task.run()
    assert workflow.completed
    assert not answers
    return performers


def test_nine_steps(model):
    assert run_process(model, [True]) == PERFORMERS


def test_nine_steps_with_returns(model):
    back = PERFORMERS[:2]
    assert run_process(model, [False, True]) == back + PERFORMERS
    assert run_process(model, [False, False, True]) == back + back + PERFORMERS


OTHERS = sorted(folder.name for folder in (ROOT / "procedures").iterdir() if folder.is_dir() and folder.name != "siktg")


@pytest.mark.parametrize("procedure", OTHERS)
def test_the_other_procedures_run_too(simple, procedure, tmp_path):
    file = printed(simple, procedure, tmp_path)
    text = (ROOT / "procedures" / procedure / "procedure.yaml").read_text()
    labels = dict(re.findall(r"\{id: (\w+), label: ([^,}]+)", text.split("\n  peran:")[1].split("\nlangkah:")[0]))
    table = re.findall(r"^    pelaksana: (\w+)", text.split("\nlangkah:")[1].split("\njanji:")[0], re.MULTILINE)
    performers = [labels.get(performer, "Pemohon") for performer in table]
    assert run_process(file, [True]) == performers
    assert run_process(file, [False, True]) == performers[:2] + performers


def test_everything_is_drawn_inside_its_lane(model):
    root = ElementTree.parse(model).getroot()
    boxes = {}
    for shape in root.iter(f"{DIAGRAM}BPMNShape"):
        bounds = shape.find("{http://www.omg.org/spec/DD/20100524/DC}Bounds")
        boxes[shape.get("bpmnElement")] = [float(bounds.get(side)) for side in ("x", "y", "width", "height")]
    drawn = {edge.get("bpmnElement"): edge for edge in root.iter(f"{DIAGRAM}BPMNEdge")}
    lanes = list(root.iter(f"{MODEL}lane"))
    assert [lane.get("name") for lane in lanes] == PERFORMERS[:7]
    in_lanes = []
    for lane in lanes:
        x, y, width, height = boxes[lane.get("id")]
        for reference in lane.iter(f"{MODEL}flowNodeRef"):
            in_lanes.append(reference.text)
            left, top, wide, high = boxes[reference.text]
            assert x < left and left + wide < x + width and y < top and top + high < y + height, reference.text
    nodes = [node.get("id") for kind in NODES for node in root.iter(MODEL + kind)]
    assert sorted(in_lanes) == sorted(nodes)
    assert len(nodes) == 9 + 3
    flows = list(root.iter(f"{MODEL}sequenceFlow"))
    assert {flow.get("id") for flow in flows} == set(drawn)
    for flow in flows:
        points = [(float(point.get("x")), float(point.get("y"))) for point in drawn[flow.get("id")]
                  if point.tag.endswith("waypoint")]
        for end, (px, py) in [("sourceRef", points[0]), ("targetRef", points[-1])]:
            x, y, width, height = boxes[flow.get(end)]
            on_border = (px in (x, x + width) and y <= py <= y + height) or (
                py in (y, y + height) and x <= px <= x + width)
            assert on_border, (flow.get("id"), end)
        for (ax, ay), (bx, by) in zip(points, points[1:]):
            assert ax == bx or ay == by, flow.get("id")
