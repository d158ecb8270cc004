from django.urls import path
from viewflow.contrib.auth import AuthViewset
from viewflow.urls import Site
from viewflow.workflow.flow import FlowAppViewset

from permits.flows import PermitFlow

site = Site(title="Permits", viewsets=[FlowAppViewset(PermitFlow, icon="assignment")])
urlpatterns = [
    path("accounts/", AuthViewset(with_profile_view=False).urls),
    path("", site.urls),
]
