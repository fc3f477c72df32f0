"""Library + answers → Document, in passes: select, fill, define, number, refer, typeset, put together by assemble."""
