"""Fills an empty database through the flow's own views: `prefill.py OPEN DONE`.

OPEN permits wait at the junior analyst's desk, DONE have gone the whole way. The first of each kind go through the
views; further ones have the same rows under other numbers, since the views take a second for thirty of them.
"""

import os
import sys

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")

import django

django.setup()

from django.contrib.auth import get_user_model
from django.db import connection, transaction
from django.test import Client
from viewflow.workflow.models import Task

OPEN, DONE = int(sys.argv[1]), int(sys.argv[2])
STEPS_TO_DESK, STEPS_TO_END = 2, 8


def step(client, process):
    task = Task.objects.filter(process_id=process, status="ASSIGNED").get()
    answer = client.post(
        f"/permit/{process}/{task.flow_task.name}/{task.pk}/execute/",
        {"is_complete": "on", "is_valid": "on", "note": ""},
        HTTP_HOST="127.0.0.1",
    )
    assert answer.status_code == 302, answer.status_code


officers = get_user_model().objects
if not officers.filter(username="officer").exists():
    officers.create_superuser("officer", "officer@simple.example", "officer")
client = Client()
client.force_login(officers.get(username="officer"))


def through_views(number, steps):
    answer = client.post(
        "/permit/start/",
        {"applicant": f"Ani Contoh {number}", "workplace": "RS Umpama"},
        HTTP_HOST="127.0.0.1",
    )
    assert answer.status_code == 302, answer.status_code
    process = Task.objects.latest("pk").process_id
    for _ in range(steps):
        step(client, process)
    return process


def rows(cursor, table, condition):
    cursor.execute(f"SELECT * FROM {table} WHERE {condition}")
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row)) for row in cursor.fetchall()]


def insert(cursor, table, new):
    names = ", ".join(new[0])
    marks = ", ".join("%s" for _ in new[0])
    cursor.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", [tuple(row.values()) for row in new])


def again(cursor, process, count):
    """As many rows of everything as `process` has, under numbers after the last ones."""
    old = rows(cursor, "viewflow_process", f"id = {process}")[0]
    permit = rows(cursor, "permits_permitprocess", f"process_ptr_id = {process}")[0]
    tasks = rows(cursor, "viewflow_task", f"process_id = {process}")
    ids = ", ".join(str(task["id"]) for task in tasks)
    links = rows(cursor, "viewflow_task_previous", f"from_task_id IN ({ids})")
    last = {}
    for table in ("viewflow_process", "viewflow_task", "viewflow_task_previous"):
        cursor.execute(f"SELECT max(id) FROM {table}")
        last[table] = cursor.fetchone()[0]
    new = {"viewflow_process": [], "permits_permitprocess": [], "viewflow_task": [], "viewflow_task_previous": []}
    for number in range(count):
        own = last["viewflow_process"] + 1 + number
        new["viewflow_process"].append(old | {"id": own})
        new["permits_permitprocess"].append(permit | {"process_ptr_id": own, "applicant": f"Ani Contoh {own}"})
        first = last["viewflow_task"] + 1 + number * len(tasks)
        names = {task["id"]: first + place for place, task in enumerate(tasks)}
        new["viewflow_task"] += [task | {"id": names[task["id"]], "process_id": own} for task in tasks]
        at = last["viewflow_task_previous"] + 1 + number * len(links)
        new["viewflow_task_previous"] += [
            {"id": at + place, "from_task_id": names[link["from_task_id"]], "to_task_id": names[link["to_task_id"]]}
            for place, link in enumerate(links)]
    for table, added in new.items():
        insert(cursor, table, added)
    if connection.vendor == "postgresql":
        for table in last:
            cursor.execute(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT max(id) FROM {table}))")


with transaction.atomic(), connection.cursor() as cursor:
    for count, steps in ((DONE, STEPS_TO_END), (OPEN, STEPS_TO_DESK)):
        made = [through_views(number, steps) for number in range(min(count, 10))]
        if count > len(made):
            again(cursor, made[-1], count - len(made))
