"""A kind of computer that a kit is for: which wheels fit it, and what markers say of it.

pip can fetch wheels for other systems, but judges markers such as `sys_platform == "win32"` by the Python
that it runs in. So they are judged here.
"""

from dataclasses import dataclass
from itertools import product

from packaging.tags import compatible_tags, cpython_tags, mac_platforms

SYSTEMS = "linux", "windows", "macos"
MACHINES = "x86_64", "arm64"
PYTHONS = "3.11", "3.12", "3.13", "3.14"  # those that requirements.txt is for
WITHOUT_WHEELS = {("windows", "arm64", "3.11")}  # PyYAML has none there
OLDEST_MAC = (12, 0)
NEWEST_GLIBC, OLDEST_GLIBC = 28, {"x86_64": 5, "aarch64": 17}  # 2.28: Debian 10, Ubuntu 20.04, RHEL 8
OLD_NAMES = {17: "manylinux2014", 12: "manylinux2010", 5: "manylinux1"}
SAYS = {  # os_name, sys_platform, platform_system, and the names of both processors
    "linux": ("posix", "linux", "Linux", {"x86_64": "x86_64", "arm64": "aarch64"}),
    "windows": ("nt", "win32", "Windows", {"x86_64": "AMD64", "arm64": "ARM64"}),
    "macos": ("posix", "darwin", "Darwin", {"x86_64": "x86_64", "arm64": "arm64"}),
}


@dataclass(frozen=True)
class Target:
    """system: of SYSTEMS. machine: of MACHINES. python: such as "3.12"."""

    system: str
    machine: str
    python: str

    @property
    def name(self):
        """As start.py finds it out on the computer itself."""
        return f"{self.system}-{self.machine}-{self.python}"

    @property
    def version(self):
        return tuple(map(int, self.python.split(".")))

    @property
    def abi(self):
        return "cp{}{}".format(*self.version)

    @property
    def platforms(self):
        """The names of platforms whose wheels run there, the best first."""
        if self.system == "windows":
            return ["win_amd64" if self.machine == "x86_64" else "win_arm64"]
        if self.system == "macos":
            return list(mac_platforms(OLDEST_MAC, self.machine))
        return list(linux_platforms(SAYS["linux"][3][self.machine]))

    @property
    def tags(self):
        """All tags of wheels that fit."""
        ours = {"python_version": self.version, "platforms": self.platforms}
        return frozenset(
            [*cpython_tags(abis=[self.abi], **ours), *compatible_tags(interpreter=self.abi, **ours)]
        )

    @property
    def markers(self):
        """What markers see there."""
        os_name, sys_platform, system, machines = SAYS[self.system]
        version = {"python_version": self.python, "python_full_version": f"{self.python}.0"}
        kind = {"implementation_name": "cpython", "platform_python_implementation": "CPython"}
        names = {"os_name": os_name, "sys_platform": sys_platform, "platform_system": system}
        unknown = {
            "platform_release": "",
            "platform_version": "",
            "implementation_version": f"{self.python}.0",
        }
        return {**version, **kind, **names, **unknown, "platform_machine": machines[self.machine]}

    def __str__(self):
        return f"{self.system} {self.machine}, Python {self.python}"


def linux_platforms(machine):
    """Those of the GNU C library, under their new and their old names."""
    for minor in range(NEWEST_GLIBC, OLDEST_GLIBC[machine] - 1, -1):
        yield f"manylinux_2_{minor}_{machine}"
        if minor in OLD_NAMES:
            yield f"{OLD_NAMES[minor]}_{machine}"
    yield f"linux_{machine}"


def targets(systems, machines, pythons):
    """Every combination of them for which there are wheels."""
    return [Target(*one) for one in product(systems, machines, pythons) if one not in WITHOUT_WHEELS]
