"""What cannot change the meaning, mended: one file a format, named by its suffix, each with `apply`."""
