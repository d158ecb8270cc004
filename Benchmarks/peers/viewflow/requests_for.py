"""Signs officers in over HTTP and prints requests for the load client, a JSON object a line.

`requests_for.py decisions URL SESSIONS` gives a POST for each task that waits at the junior analyst's desk,
`requests_for.py queue|case URL SESSIONS` GETs for pages. Reads what there is from the database of the settings.
"""

import http.cookiejar
import json
import os
import re
import sys
import urllib.parse
import urllib.request

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")

import django

django.setup()

from viewflow.workflow.models import Task

what, url, sessions = sys.argv[1], sys.argv[2], int(sys.argv[3])


def sign_in():
    """The cookies and the token of a new session."""
    jar = http.cookiejar.CookieJar()
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    page = opener.open(f"{url}/accounts/login/").read().decode()
    token = re.search(r"csrfmiddlewaretoken[^>]*value=.([A-Za-z0-9]+)", page)[1]
    form = {"username": "officer", "password": "officer", "csrfmiddlewaretoken": token}
    opener.open(f"{url}/accounts/login/", urllib.parse.urlencode(form).encode())
    cookies = {cookie.name: cookie.value for cookie in jar}
    assert "sessionid" in cookies, "signing in failed"
    return "; ".join(f"{name}={value}" for name, value in cookies.items()), cookies["csrftoken"]


people = [sign_in() for _ in range(sessions)]


def say(number, method, path, body=""):
    cookie, token = people[number % len(people)]
    if method == "POST":
        body = urllib.parse.urlencode({"csrfmiddlewaretoken": token}) + "&" + body
    print(json.dumps({"method": method, "path": path, "cookie": cookie, "body": body}))


tasks = Task.objects.filter(status="ASSIGNED").order_by("process_id").only("process_id", "flow_task")
if what == "decisions":
    for number, task in enumerate(tasks):
        say(number, "POST", f"/permit/{task.process_id}/{task.flow_task.name}/{task.pk}/execute/", "is_valid=on&note=")
elif what == "queue":
    for number in range(sessions):
        say(number, "GET", "/permit/inbox/")
else:
    for number, task in enumerate(tasks):
        say(number, "GET", f"/permit/{task.process_id}/")
