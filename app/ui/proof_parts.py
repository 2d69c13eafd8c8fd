"""Offers *Check for everyone* in an editor."""

from app.ui.context import Host, OpenWorkspace
from app.ui.viewmodels.editor import EditorModel
from app.ui.viewmodels.proof import ProofModel
from app.ui.views.checks_strip import ChecksStrip
from app.ui.views.editor import EditorPage
from app.ui.views.proof.proof_view import ProofView
from app.ui.widgets.buttons import Button

ACTION = "proof.open"
RECIPIENTS = "recipients"


def offer_proof(
    page: EditorPage, editor: EditorModel, strip: ChecksStrip, opened: OpenWorkspace, host: Host
) -> ProofModel:
    """The action and the button that open it. The view is made when it is first asked for. The preview comes back when
    a recipient is to be shown there: whoever shows people in the preview listens to ``show_recipient``, too."""
    services, workspace = opened.services, opened.workspace
    model = ProofModel(
        editor,
        workspace,
        lambda: services.proving(workspace),
        lambda: services.people(workspace),
        services.devices,
        opened.jobs,
        page,
    )
    views: list[ProofView] = []

    def show() -> None:
        if not views:
            views.append(ProofView(model))
            views[0].closed.connect(hide)
            views[0].recipients_wanted.connect(lambda: host.show_page(RECIPIENTS))
        page.cover(views[0])
        views[0].start()

    def hide() -> None:
        page.cover(None)
        button.setFocus()

    action = host.commands.add(ACTION, show, within=page)
    button = Button(action.text(), "quiet", "users")
    button.setToolTip(action.shortcut().toString())
    button.clicked.connect(show)
    strip.offer(button)
    model.told.connect(host.tell)
    model.failed.connect(host.trouble)
    model.show_recipient.connect(lambda _: hide())
    opened.watch.changed.connect(model.look_again)
    return model
