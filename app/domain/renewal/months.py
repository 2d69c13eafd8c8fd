"""The months' names, as dates in texts have them."""

from collections.abc import Sequence

NAMES: dict[str, Sequence[str]] = {
    "en": "january february march april may june july august september october november december".split(),
    "en short": "jan feb mar apr jun jul aug sep sept oct nov dec".split(),
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня".split(),
    "uk of a year": (
        "січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень"
    ).split(),
    "uk short": "січ лют бер квіт трав черв лип серп вер жовт лист груд".split(),
    "de": "januar jänner februar märz april mai juni juli august september oktober november dezember".split(),
    "de short": "mär mrz okt dez".split(),
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro".split(),
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split(),
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia".split(),
    "nl": "januari februari maart april mei juni juli augustus september oktober november december".split(),
    "tr": "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık".split(),
    "cs": "ledna února března dubna května června července srpna září října listopadu prosince".split(),
    "ro": "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie".split(),
}


def names() -> list[str]:
    """All of them, the longest first: a short name must not hide a longer one."""
    return sorted({name for names in NAMES.values() for name in names}, key=lambda name: (-len(name), name))
