"""The exercises of each lesson. In a lesson: `from dlcore.lessons import lesson07`."""
