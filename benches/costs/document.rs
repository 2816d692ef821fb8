//! Writes the tables in `docs/costs.md`.

use std::fs;

use crate::{Outcome, shell};

/// Writes `table` between the marks with this name.
pub(crate) fn write(name: &str, table: &str) -> Outcome<()> {
    let path = shell::root().join("docs").join("costs.md");
    let text = fs::read_to_string(&path)?;
    let (begin, end) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
    let marks = text.split_once(&begin).and_then(|(before, rest)| {
        let (_, after) = rest.split_once(&end)?;
        Some((before, after))
    });
    let (before, after) = marks.ok_or_else(|| format!("no marks of `{name}` in docs/costs.md"))?;
    let table = table.trim_end();
    fs::write(path, format!("{before}{begin}{table}\n{end}{after}"))?;
    Ok(())
}
