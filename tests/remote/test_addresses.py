import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.remote.addresses import is_public, resolve

PRIVATE4 = ["127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0"]
SPECIAL = ["::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fec0::1", "ff02::1", "64:ff9b:1::1", "100::1"]
SPECIAL += ["2001::1", "2001:db8::1", "3fff::1", "5f00::1", "2606:4700::1111%eth0", "::8.8.8.8", "", "pictures.test"]
PRIVATE4 += ["224.0.0.1", "255.255.255.255", "240.0.0.1", "192.0.2.1", "198.18.0.1", "192.0.0.8", "192.88.99.1"]


@pytest.mark.parametrize("address", ["8.8.8.8", "93.184.216.34", "2606:4700::1111", "64:ff9b::808:808"])
def test_machines_on_the_internet_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("address", PRIVATE4)
def test_addresses_that_are_not_one_public_machine_are_refused(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", PRIVATE4)
def test_an_address_inside_another_one_is_judged_itself(address: str) -> None:
    first, second, third, fourth = (int(part) for part in address.split("."))
    tail = f"{first:02x}{second:02x}:{third:02x}{fourth:02x}"
    assert not is_public(f"::ffff:{address}")
    assert not is_public(f"64:ff9b::{tail}")
    assert not is_public(f"2002:{tail}::1")


def test_public_addresses_may_be_wrapped() -> None:
    assert is_public("::ffff:8.8.8.8")
    assert is_public("2002:808:808::1")


@pytest.mark.parametrize("address", SPECIAL)
def test_special_networks_and_nonsense_are_refused(address: str) -> None:
    assert not is_public(address)


@given(st.integers(min_value=0, max_value=2**24 - 1))
def test_nothing_in_a_private_block_gets_through(host: int) -> None:
    assert not is_public(f"10.{host >> 16}.{host >> 8 & 255}.{host & 255}")
    assert not is_public(f"127.{host >> 16}.{host >> 8 & 255}.{host & 255}")


@pytest.mark.parametrize("spelling", ["127.0.0.1", "127.1", "2130706433", "0x7f000001"])
def test_every_spelling_of_loopback_resolves_to_it(spelling: str) -> None:
    assert resolve(spelling, 443) == [("127.0.0.1", 443)]
