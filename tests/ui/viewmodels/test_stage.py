import pytest

from app.domain.edits import Insert, Remove, SetValue
from app.domain.errors import UserError
from app.platforms.base import InboxStyle
from app.ui.viewmodels.filling import DEFAULT
from app.ui.viewmodels.stage_choices import SETTING, devices_by_platform
from tests.fakes_measure import FakeMeasure
from tests.ui.staging import carousel, person, simple

LATER = "2030-01-01T00:00:00.000Z"


def counter(signal):
    calls = []
    signal.connect(lambda *_: calls.append(1))
    return calls


def test_typing_shows_at_once(stage):
    made = stage(simple())
    made.type_title("Autumn")
    assert made.title() == "Autumn"


def test_only_a_difference_is_told(stage):
    made = stage(simple())
    looks = counter(made.model.looked)
    made.type_title("Autumn")
    made.editor.set("name", "Renamed")
    assert len(looks) == 1


def test_another_slide_is_looked_at_when_it_is_taken_in_hand(stage):
    made = stage(carousel())
    made.editor.show_slide("b")
    assert made.title() == "Page 2"
    assert made.model.look.view.slide == 1


def test_a_device_brings_its_own_width_and_text_size(stage):
    made = stage(simple())
    made.model.choose(width=400.0)
    made.model.choose(device="iphone-se-1")
    assert made.model.look.placement.width == 320
    assert made.model.look.platform == "ios"


def test_a_chosen_width_counts_more_than_the_device(stage):
    made = stage(simple())
    made.model.choose(width=400.0)
    assert (made.model.width, made.model.look.placement.width) == (400, 400)


def test_a_read_message_has_no_dot(stage):
    made = stage(simple())
    assert made.model.look.placement.find("unread_dot")
    made.model.choose(read=True)
    assert made.model.look.placement.find("unread_dot") is None


def test_a_larger_text_makes_a_higher_card(stage):
    made = stage(simple())
    before = made.model.look.placement.height
    made.model.choose(text_scale=2.0)
    assert made.model.look.placement.height > before


def test_choices_are_remembered_for_the_next_stage(stage):
    made = stage(simple())
    made.model.choose(device="pixel", read=True)
    again = stage(simple(), **made.settings.values)
    assert again.model.device.name == "pixel"
    assert again.model.choices.read


def test_a_device_that_is_gone_falls_back_to_the_usual_one(stage):
    made = stage(simple(), **{SETTING: {"device": "nokia-3310", "read": True}})
    assert made.model.device.name == "galaxy-a"


def test_the_same_choice_again_tells_nothing(stage):
    made = stage(simple())
    told = counter(made.model.chosen)
    made.model.choose(device="android")
    assert told == []


def test_choices_are_told_when_the_look_is_already_derived(stage):
    made = stage(simple())
    platforms = []
    made.model.chosen.connect(lambda: platforms.append(made.model.look.platform))
    made.model.choose(device="ios")
    assert platforms == ["ios"]


def test_a_language_shows_its_texts(stage):
    made = stage(simple(languages={"uk": {"slides/a/title/text": "Весна"}}))
    made.model.speak("uk")
    assert made.title() == "Весна"
    made.model.speak(DEFAULT)
    assert made.title() == "Spring"


def test_a_failing_look_keeps_the_last_good_one_and_says_why(stage):
    class Failing:
        broken = False

        def measure(self, text, style, width):
            if self.broken:
                raise UserError("The fonts are gone", "", "Install Galley again")
            return measure.measure(text, style, width)

    measure, failing = FakeMeasure(), Failing()
    made = stage(simple(), measure=failing)
    failing.broken = True
    made.type_title("Autumn")
    assert made.title() == "Spring"
    assert made.model.trouble == "The fonts are gone. Install Galley again."
    failing.broken = False
    made.type_title("Winter")
    assert (made.title(), made.model.trouble) == ("Winter", "")


def test_the_neighbouring_slides_are_there_for_the_swipe(stage):
    made = stage(carousel())
    titles = [made.model.page(n).placement.find("title").text for n in range(3)]
    assert titles == ["Page 1", "Page 2", "Page 3"]
    assert made.model.page(-1) is None
    assert made.model.page(3) is None


def test_a_neighbour_follows_what_is_typed(stage):
    made = stage(carousel())
    assert made.model.page(1).placement.find("title").text == "Page 2"
    made.editor.set("message/slides/b/title/text", "Other")
    assert made.model.page(1).placement.find("title").text == "Other"


def test_a_slide_is_taken_in_hand_by_its_number(stage):
    made = stage(carousel())
    made.model.show_page(2)
    assert made.editor.slide.id == "c"
    made.model.show_page(9)
    assert made.editor.slide.id == "c"


def test_a_removed_slide_leaves_the_preview(stage):
    made = stage(carousel())
    made.editor.show_slide("c")
    made.editor.edit([Remove("message/slides/c")])
    assert made.model.pages == 2
    assert made.model.look.view.slide < 2


def test_all_devices_see_the_same_message(stage):
    made = stage(simple())
    looks = [made.model.on_device(device) for device in made.model.devices.all()]
    assert {look.platform for look in looks} == {"android", "ios", "web"}
    assert {look.placement.find("title").text for look in looks} == {"Spring"}


def test_a_chosen_width_does_not_change_the_other_devices(stage):
    made = stage(simple())
    made.model.choose(width=500.0)
    assert made.model.on_device(made.model.devices.get("pixel")).placement.width == pytest.approx(411.4286)


def test_the_message_is_shown_as_each_type_without_changing_it(stage):
    made = stage(carousel())
    assert made.model.as_type("simple").placement.find("page_dots") is None
    assert made.model.as_type("carousel").placement.find("page_dots")
    assert made.editor.campaign.message.template == "carousel"


def test_a_type_is_taken_as_one_edit_that_keeps_everything(stage):
    made = stage(carousel())
    made.model.take_type("simple")
    assert made.editor.campaign.message.template == "simple"
    assert len(made.editor.campaign.message.slides) == 3


def test_a_tapped_button_says_what_it_does_and_leads_nowhere(stage):
    made = stage(simple())
    made.model.boxes.press(made.box("button", 1))
    assert made.told == ["Copies SAVE20"]
    assert made.requested == []


def test_a_click_leads_to_the_field(stage):
    made = stage(simple())
    made.model.boxes.click(made.box("title"))
    made.model.boxes.click(made.box("button", 0))
    assert made.requested == ["message/slides/a/title/text", "message/slides/a/buttons/go/text"]
    assert made.told == ["Opens https://shop.example in the browser"]


def test_a_click_on_a_dot_turns_to_its_slide_and_to_no_field(stage):
    made = stage(carousel())
    made.model.boxes.click(made.box("page_dot", 2))
    assert made.editor.slide.id == "c"
    assert made.requested == []


def test_boxes_are_described_by_what_they_do(stage):
    made = stage(carousel())
    assert made.model.boxes.describe(made.box("page_dot", 1)) == "Slide 2 of 3"
    assert made.model.boxes.describe(made.box("unread_dot")) == "Unread"
    assert made.model.boxes.describe(made.box("media")) == "Picture"


def test_the_field_in_hand_is_outlined(stage):
    made = stage(simple())
    made.editor.focus_field("message/slides/a/title/color")
    assert [box.role for box in made.model.outlined()] == ["title"]


def test_our_apps_inbox_is_worn_in_light_and_dark(stage):
    made = stage(simple(), style=InboxStyle(title="Offers", background="#112233"))
    frame = made.model.inbox.frame
    assert frame.find("toolbar_title").text == "Offers"
    assert made.model.ground(made.model.device) == "#112233"
    made.model.choose(theme="dark")
    assert made.model.ground(made.model.device) == "#112233"
    made.model.wear(InboxStyle())
    assert made.model.ground(made.model.device) == "#101113"


def test_new_buttons_show(stage):
    made = stage(simple())
    made.editor.edit([Insert("message/slides/a/buttons", {"id": "x", "text": "Third"}, "code")])
    assert made.box("button", 2).text == "THIRD"


def test_what_a_template_cannot_show_on_a_platform_has_no_boxes_and_a_reason(stage):
    made = stage(carousel())
    made.model.choose(device="web")
    assert made.model.look.fate.fate == "unsupported"
    assert made.model.look.placement.boxes == ()


def test_walls_are_told_about_every_change(stage):
    made = stage(simple())
    told = counter(made.model.walls_changed)
    made.editor.edit([SetValue("message/background", "#ABCDEF")])
    made.model.choose(read=True)
    assert len(told) == 2


@pytest.mark.parametrize(("path", "value"), [("name", "Renamed"), ("status", "review"), ("changed", LATER)])
def test_what_no_phone_shows_is_not_looked_at_again(stage, path, value):
    made = stage(simple())
    told = counter(made.model.walls_changed)
    made.editor.set(path, value)
    assert made.editor.value(path) == value
    assert not told


def test_devices_stand_under_the_words_for_their_platforms(stage):
    groups = devices_by_platform(stage(simple()).model.devices)
    assert [words for words, _ in groups] == ["Android", "iPhone", "Web"]
    assert all(devices for _, devices in groups)


OLENA = person("olena", Name="Olena", Language="uk")
LI = person("li", Name="Li")
UK = {"uk": {"slides/a/title/text": "Вітаю, {{ Profile.Name }}"}}


def personal(stage, title="Hi {{ Profile.Name }}", **more):
    made = stage(simple(), people=(OLENA, LI), dialect="liquid", **more)
    made.person.choose(LI)
    made.type_title(title)
    made.jobs.run_all()
    return made


def test_the_preview_is_for_the_person_in_hand(stage):
    made = personal(stage)
    assert made.title() == "Hi Li"
    looks = counter(made.model.looked)
    made.person.choose(OLENA)
    assert (made.title(), len(looks)) == ("Hi Olena", 1)


def test_every_look_is_for_the_person(stage):
    made = personal(stage)
    devices = [made.model.on_device(device) for device in made.model.devices.all()]
    types = [made.model.as_type(name) for name in ("simple", "message-icon", "carousel")]
    looks = [*devices, *types, made.model.page(0)]
    assert {look.placement.find("title").text for look in looks} == {"Hi Li"}


def test_all_devices_together_are_personalised_once(stage, monkeypatch):
    made = personal(stage)
    fills = []
    fill = made.model.filling.fill
    monkeypatch.setattr(made.model.filling, "fill", lambda *given, **more: fills.append(1) or fill(*given, **more))
    made.type_title("Dear {{ Profile.Name }}")
    for device in made.model.devices.all():
        made.model.on_device(device)
    assert len(fills) == 1


def test_a_text_that_fails_is_marked_and_the_picture_stays(stage):
    made = personal(stage)
    marks = counter(made.model.marked)
    made.type_title("Hi {{ Profile.Na")
    assert (made.title(), len(marks)) == ("Hi Li", 1)
    assert [box.role for box in made.model.failing()] == ["title"]
    made.model.show_mark()
    assert made.requested == ["message/slides/a/title/text"]
    made.type_title("Hi {{ Profile.Name }}")
    assert (made.model.marks, list(made.model.failing()), len(marks)) == ((), [], 2)


def test_with_nothing_marked_there_is_nowhere_to_go(stage):
    made = personal(stage)
    made.model.show_mark()
    assert made.requested == []


def test_a_click_in_a_language_version_leads_to_its_own_text(stage):
    made = personal(stage)
    made.editor.set("message/languages", UK)
    made.model.speak("uk")
    assert made.title() == "Вітаю, Li"
    made.model.boxes.click(made.box("title"))
    made.model.boxes.click(made.box("media"))
    assert made.requested == ["message/languages/uk/slides~1a~1title~1text", "message/slides/a/media"]


def test_a_translation_in_hand_is_outlined_where_it_is_shown(stage):
    made = personal(stage)
    made.editor.focus_field("message/languages/uk/slides~1a~1title~1text")
    assert [box.role for box in made.model.outlined()] == ["title"]


def test_the_persons_own_language_is_spoken_until_another_is_asked_for(stage):
    made = personal(stage)
    made.editor.set("message/languages", UK)
    assert (made.model.language, made.title()) == (None, "Hi Li")
    made.person.choose(OLENA)
    assert (made.model.language, made.title()) == ("uk", "Вітаю, Olena")
    made.model.speak(DEFAULT)
    assert (made.model.language, made.title()) == (None, "Hi Olena")
