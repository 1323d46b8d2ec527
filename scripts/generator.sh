# Read by scripts that run the generator of tests/: with $root set, makes $python one that has what the generator needs.
venv=$root/target/generator-venv
if ! cmp -s "$root/tests/generator/requirements.txt" "$venv/requirements.txt"; then
    rm -rf "$venv"
    python3 -m venv "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check -r "$root/tests/generator/requirements.txt"
    cp "$root/tests/generator/requirements.txt" "$venv/requirements.txt"
fi
python=$venv/bin/python
