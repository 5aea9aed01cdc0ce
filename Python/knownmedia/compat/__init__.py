"""Modules that take the place of other packages, call for call."""
