"""Runs a command after the loopback device is up: unshare -rn python no_network.py COMMAND ...

A new network namespace has a loopback device alone, which is down; a computer without a network has it up.
"""

import fcntl
import os
import socket
import struct
import sys

GET_FLAGS, SET_FLAGS, UP = 0x8913, 0x8914, 1

if __name__ == "__main__":
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as device:
        found = fcntl.ioctl(device, GET_FLAGS, struct.pack("16sh14x", b"lo", 0))
        flags = struct.unpack("16sh14x", found)[1] | UP
        fcntl.ioctl(device, SET_FLAGS, struct.pack("16sh14x", b"lo", flags))
    os.execvp(sys.argv[1], sys.argv[1:])
