"""The emoji that campaigns use most, with the words by which people look for them."""

from typing import NamedTuple


class Emoji(NamedTuple):
    """A sign and its words; the first of them is its name."""

    sign: str
    words: str


_LINES = """
😀 grinning face smile happy; 😃 smiling face happy joy; 😄 laughing eyes smile happy; 😁 beaming face grin;
😊 blushing smile warm; 🙂 slight smile; 😉 wink; 😍 heart eyes love; 🥰 smiling hearts love; 😘 kiss;
😎 cool sunglasses summer; 🤩 star eyes wow; 🥳 party face birthday celebrate; 😋 yum tasty food;
😂 tears of joy laugh; 🤣 rolling laugh; 😇 angel halo; 🤔 thinking hmm; 😮 surprised wow; 😱 scream shock;
😢 crying sad; 🥺 pleading please; 😴 sleeping night; 🤗 hug welcome; 🙌 raised hands hooray; 👏 clap bravo;
👍 thumbs up yes good; 👎 thumbs down no; 👌 ok perfect; ✌️ victory peace; 🤞 fingers crossed luck;
👋 wave hello welcome bye; 🙏 thanks please folded hands; 💪 strong muscle sport; 👀 eyes look; 👉 point right;
👇 point down; ☝️ point up; ✍️ writing; 🤝 handshake deal; ❤️ red heart love; 🧡 orange heart; 💛 yellow heart;
💚 green heart; 💙 blue heart; 💜 purple heart; 🖤 black heart; 💔 broken heart; 💕 two hearts love; 💖 sparkling heart;
💌 love letter mail; 💋 kiss mark; 💐 bouquet flowers spring; 🌷 tulip flower spring; 🌹 rose flower;
🌸 blossom spring; 🌻 sunflower summer; 🌿 herb leaf green; 🍀 clover luck; 🍁 maple leaf autumn; 🌲 tree forest;
🎄 christmas tree; 🌵 cactus; 🌈 rainbow; ☀️ sun summer weather; 🌤️ sun cloud weather; 🌧️ rain weather;
⛈️ storm weather; ❄️ snowflake winter cold; ☃️ snowman winter; 🌊 wave sea; 🔥 fire hot sale; ✨ sparkles new;
⭐ star favourite; 🌟 glowing star; ⚡ lightning flash fast; 💥 boom sale; 🌙 moon night; 🌍 globe world earth;
🎉 party popper celebrate; 🎊 confetti celebrate; 🎈 balloon birthday; 🎁 gift present; 🎂 cake birthday;
🍰 cake slice sweet; 🏆 trophy winner; 🥇 gold medal first; 🎯 target goal; 🎟️ ticket; 🎫 ticket event; 🎬 film cinema;
🎵 music note; 🎧 headphones music; 🎮 game; 🎲 dice game; 🎨 art palette; 📷 camera photo; 📸 camera flash photo;
🛍️ shopping bags sale; 🛒 cart shopping; 💳 card payment; 💰 money bag; 💸 money flying; 🪙 coin points;
💎 diamond premium; 🏷️ label price tag sale; 🧾 receipt order; 📦 parcel delivery order; 🚚 truck delivery;
✈️ plane travel; 🚗 car; 🚲 bicycle; 🚀 rocket launch fast; ⛵ boat; 🏨 hotel; 🏠 home house; 🏖️ beach holiday;
🏝️ island holiday; 🏔️ mountain; 🏕️ camping; 🗺️ map travel; 🧳 suitcase travel; 🧭 compass;
⏰ alarm clock time hurry; ⏳ hourglass time last chance; ⌛ time over; 📅 calendar date; 🕐 clock hour;
🔔 bell reminder; 🔕 bell off quiet; 📣 megaphone news; 📢 loudspeaker news; 💬 speech message; 💭 thought;
✉️ letter mail; 📧 email; 📩 mail arrived; 📞 phone call; 📱 mobile phone app; 💻 laptop computer; 🖥️ screen computer;
⌚ watch; 🔋 battery; 💡 idea lamp; 🔍 search magnifier; 🔑 key; 🔒 lock safe; 🔓 unlock open; 🛡️ shield safe;
⚙️ settings gear; 🔧 wrench repair; 🧹 broom clean; 📚 books reading; 📖 book open; ✏️ pencil; 📝 note memo; 📎 clip;
📌 pin; 📍 place location; 📊 chart report; 📈 growth chart up; 📉 chart down; ✅ check done yes; ☑️ box checked;
✔️ check mark; ❌ cross no; ❗ attention important; ❓ question; ⚠️ warning; 🚫 forbidden; 💯 hundred full; 🆕 new;
🆓 free; 🔝 top; 🔜 soon; 🔙 back; ➡️ arrow right; ⬅️ arrow left; ⬆️ arrow up; ⬇️ arrow down; 🔄 refresh update;
➕ plus; ➖ minus; 1️⃣ one; 2️⃣ two; 3️⃣ three; ☕ coffee; 🍵 tea; 🍺 beer; 🍷 wine; 🍾 champagne new year; 🥂 cheers;
🍕 pizza; 🍔 burger; 🍟 fries; 🌮 taco; 🍣 sushi; 🥗 salad; 🍎 apple; 🍓 strawberry; 🍒 cherries; 🍋 lemon;
🍉 watermelon summer; 🥑 avocado; 🍫 chocolate sweet; 🍦 ice cream summer; 🍪 cookie; 🍩 doughnut;
🥐 croissant breakfast; 🍳 egg breakfast; 👗 dress fashion; 👕 shirt fashion; 👖 jeans fashion; 👟 sneaker shoe sport;
👠 heel shoe; 👜 handbag; 👓 glasses; 🕶️ sunglasses; 💄 lipstick beauty; 💅 nails beauty; 💍 ring; 👑 crown king queen;
⚽ football sport; 🏀 basketball sport; 🎾 tennis sport; 🏃 run sport; 🧘 yoga; 🏋️ weights gym; 🐶 dog pet; 🐱 cat pet;
🐰 rabbit easter; 🐻 bear; 🦊 fox; 🦄 unicorn; 🐝 bee; 🦋 butterfly; 🐟 fish; 🐣 chick easter; 🎃 pumpkin halloween;
👻 ghost halloween; 🎅 santa christmas; 👶 baby; 👨‍👩‍👧 family; 👩 woman; 👨 man; 🧑‍💻 coder work; 🎓 graduation study;
💼 briefcase work; 🏥 hospital; 💊 pill; 🩺 doctor
"""

EMOJI: tuple[Emoji, ...] = tuple(Emoji(*line.strip().split(" ", 1)) for line in _LINES.replace("\n", " ").split(";"))


def find(text: str) -> list[Emoji]:
    """Those of which every word typed begins a word."""
    typed = text.casefold().split()
    return [emoji for emoji in EMOJI if all(any(w.startswith(t) for w in emoji.words.split()) for t in typed)]
