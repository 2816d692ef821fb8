//! Doc comments of functions begin with a verb in the third person.

use super::rendered::root;
use super::table::texts;

const QUALIFIERS: &[&str] = &["pub", "const", "unsafe", "extern", "\"C\"", "\"system\""];

/// Returns whether a function is declared on this line.
fn declares_function(line: &str) -> bool {
    let is_qualifier = |word: &str| QUALIFIERS.contains(&word) || word.starts_with("pub(");
    line.split_once("fn ")
        .is_some_and(|(before, _)| before.split_whitespace().all(is_qualifier))
}

/// Returns whether this word may be a verb in the third person.
fn is_verb(word: &str) -> bool {
    let is_word = word.bytes().all(|byte| byte.is_ascii_alphabetic());
    is_word && word.ends_with('s') && !["Its", "This"].contains(&word)
}

/// Returns the first lines of the functions' doc comments in this text.
fn first_lines(text: &str) -> Vec<&str> {
    let mut lines = text.lines().map(str::trim_start);
    let mut found = Vec::new();
    while let Some(line) = lines.next() {
        let Some(first) = line.strip_prefix("/// ") else {
            continue;
        };
        let is_between = |line: &&str| ["//", "#[", ")]"].iter().any(|it| line.starts_with(it));
        let item = lines.find(|line| !is_between(line));
        // A single word is the input of a test, and a heading comes first where the rest is clear.
        let is_prose = first.contains(' ') && !first.starts_with('#');
        if is_prose && item.is_some_and(declares_function) {
            found.push(first);
        }
    }
    found
}

/// Returns the beginnings that are not such a verb.
fn others<'l>(lines: &[&'l str]) -> Vec<&'l str> {
    let is_other = |line: &&str| !line.split(' ').next().is_some_and(is_verb);
    lines.iter().copied().filter(is_other).collect()
}

#[test]
fn functions_are_described_by_what_they_do() {
    let crates = ["macros/src", "runtime/src"].map(|folder| texts(&root().join(folder), "rs"));
    let files = crates.concat();
    let lines: Vec<&str> = files.iter().flat_map(|text| first_lines(text)).collect();
    assert!(lines.len() > 800, "{} functions only", lines.len());
    assert_eq!(others(&lines), [""; 0]);
}

#[test]
fn other_beginnings_are_found() {
    let text =
        "/// The lock; held.\n#[inline]\npub(crate) unsafe fn f();\n\n/// Locks it.\nfn g();";
    let lines = first_lines(text);
    assert_eq!(lines, ["The lock; held.", "Locks it."]);
    assert_eq!(others(&lines), ["The lock; held."]);
}
