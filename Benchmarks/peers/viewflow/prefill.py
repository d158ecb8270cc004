"""Fills an empty database through the flow's own views: `prefill.py OPEN DONE`.

OPEN permits wait at the junior analyst's desk, DONE have gone the whole way.
"""

import os
import sys

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")

import django

django.setup()

from django.contrib.auth import get_user_model
from django.db import transaction
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
with transaction.atomic():
    for number in range(DONE + OPEN):
        answer = client.post(
            "/permit/start/",
            {"applicant": f"Ani Contoh {number}", "workplace": "RS Umpama"},
            HTTP_HOST="127.0.0.1",
        )
        assert answer.status_code == 302, answer.status_code
        process = Task.objects.latest("pk").process_id
        for _ in range(STEPS_TO_END if number < DONE else STEPS_TO_DESK):
            step(client, process)
