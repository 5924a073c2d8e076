"""Writes a small database of places to the path it is given."""
import sys

from mmdb_writer import MMDBWriter
from netaddr import IPSet

writer = MMDBWriter(6, "GeoLite2-City", languages=["en"], ipv4_compatible=True, float_type="f64")
writer.insert_network(
    IPSet(["198.51.100.0/24"]),
    {
        "country": {"iso_code": "NO", "names": {"en": "Norway"}},
        "city": {"names": {"en": "Oslo"}},
        "location": {"latitude": 59.9, "longitude": 10.7},
        "autonomous_system_number": 64500,
    },
)
writer.insert_network(IPSet(["2001:db8::/32"]), {"country": {"iso_code": "AU", "names": {"en": "Australia"}}})
writer.to_db_file(sys.argv[1])
