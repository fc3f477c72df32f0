"""The codes of what can go wrong with the PDF engine; their words are in `languages/<code>/messages/writers.yaml`."""

NO_PANGO = "WRT001"
NO_ENGINE = "WRT002"
TOO_LONG = "WRT003"
CRASHED = "WRT004"
FAILED = "WRT005"
OUTSIDE = "WRT006"
