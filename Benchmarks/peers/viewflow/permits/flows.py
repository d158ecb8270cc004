from viewflow import this
from viewflow.workflow import flow, lock
from viewflow.workflow.flow import views

from .models import PermitProcess


def desk(fields, following):
    """A desk whose officers have the permission to work there; the first to open a file has it."""
    return (
        flow.View(views.UpdateProcessView.as_view(fields=fields))
        .Assign(username="officer")
        .Next(following)
    )


class PermitFlow(flow.Flow):
    """Submission, two checks of completeness, three verifications, approval, handing over, receipt."""

    process_class = PermitProcess
    lock_impl = lock.select_for_update_lock

    start = (
        flow.Start(views.CreateProcessView.as_view(fields=["applicant", "workplace"]))
        .Permission("permits.add_permitprocess")
        .Next(this.counter)
    )
    counter = desk(["is_complete", "note"], this.back_office)
    back_office = desk(["is_complete", "note"], this.junior_analyst)
    junior_analyst = desk(["is_valid", "note"], this.senior_analyst)
    senior_analyst = desk(["is_valid", "note"], this.secretary)
    secretary = desk(["is_valid", "note"], this.head)
    head = desk(["is_valid", "note"], this.hand_over)
    hand_over = desk(["note"], this.receive)
    receive = desk(["note"], this.end)
    end = flow.End()
