"""Which packages the wheel holds: the code, and the top folders of data as `contract_drafter._data.*`.

Everything else about the project is in pyproject.toml; only this list has to be worked out.
"""

from setuptools import find_namespace_packages, setup

DATA = ("clause_library", "templates")

setup(
    packages=[
        *find_namespace_packages("src", include=["contract_drafter*"]),
        *(f"contract_drafter._data.{folder}" for folder in DATA),
    ],
    package_dir={"": "src", **{f"contract_drafter._data.{folder}": folder for folder in DATA}},
    package_data={
        "contract_drafter": ["py.typed", "**/*.yaml", "**/*.json"],
        **{f"contract_drafter._data.{folder}": ["**/*"] for folder in DATA},
    },
)
