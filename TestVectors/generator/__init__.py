"""Draws every file below TestVectors. Start at ../generate.py; ../README.md says what the files are."""
