from django.db import models
from viewflow.workflow.models import Process


class PermitProcess(Process):
    """What an applicant hands in, and what the desks put beside it."""

    applicant = models.CharField(max_length=200)
    workplace = models.CharField(max_length=200)
    is_complete = models.BooleanField(default=False)
    is_valid = models.BooleanField(default=False)
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        verbose_name_plural = "permits"
