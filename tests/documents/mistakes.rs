//! The table of the most likely mistakes, in the documentation of errors, is true.

use super::{case, files, read, root};

const PAGE: &str = "runtime/src/errors.rs";

/// Returns the rows of the table with this header.
fn table<'p>(page: &'p str, head: &str) -> impl Iterator<Item = &'p str> {
    let table = page.lines().skip_while(move |line| *line != head);
    let rows = table.skip(2).map_while(|line| line.strip_prefix("//! | "));
    rows.map(|row| row.trim_end_matches(" |"))
}

/// Returns what is said and the case of each mistake.
fn rows(page: &str) -> Vec<(&str, &str)> {
    let rows = table(page, "//! | mistake | it says | case |");
    rows.map(|row| {
        let mut cells = row.split(" | ").skip(1);
        let says = cells.next().expect("a mistake has what is said of it");
        (
            says,
            cells
                .next()
                .expect("a mistake has its case")
                .trim_matches('`'),
        )
    })
    .collect()
}

#[test]
fn each_mistake_has_its_case_and_what_is_said_of_it() {
    let page = read(PAGE);
    let rows = rows(&page);
    assert!(rows.len() >= 20, "{} mistakes only", rows.len());
    for (says, name) in rows {
        assert!(case(name).with_extension("rs").is_file(), "no case {name}");
        let wording = read(case(name).with_extension("stderr"));
        assert!(
            wording.contains(says),
            "{name} says something else than: {says}"
        );
    }
}

/// What only the crate itself should have to do with.
const INTERNALS: &[&str] = &["__private", "__spin_lock_safe", "conversions!"];

#[test]
fn each_grade_is_what_the_case_shows() {
    let table = read("tests/ui/messages.md");
    let rows = table.lines().filter_map(|line| line.strip_prefix("| "));
    let rows: Vec<&str> = rows.skip(1).collect(); // the first is the head
    assert!(rows.len() >= 60, "{} mistakes only", rows.len());
    for row in rows {
        let mut cells = row.split('|').map(str::trim);
        let mut next = || cells.next().expect("a row has four cells");
        let (mistake, name, grade, missing) = (next(), next(), next(), next());
        let name = case(name.trim_matches('`'));
        let source = read(name.with_extension("rs"));
        let wording = read(name.with_extension("stderr"));
        assert!(["A", "B", "C"].contains(&grade), "{mistake}: {grade}");
        assert_eq!(grade == "A", missing.is_empty(), "{mistake}: {missing}");
        if grade != "C" {
            let shown = INTERNALS.iter().find(|it| wording.contains(**it));
            assert_eq!(shown, None, "{mistake}");
        }
        if grade == "A" {
            let errors = wording.lines().filter(|line| line.starts_with("error"));
            let said = source
                .lines()
                .find_map(|it| it.strip_prefix("//! errors: "));
            let wanted = said.map_or(1, |it| it.parse().expect("it is a number"));
            assert_eq!(errors.count(), wanted, "{mistake}");
        }
    }
}

/// Returns whether a sentence matches these words, in which `…` matches anything.
fn says(sentence: &str, words: &str) -> bool {
    let mut rest = sentence;
    let mut parts = words.split('…').map(str::trim);
    let first = parts.next().unwrap_or_default();
    let Some(after) = rest.strip_prefix(first) else {
        return false;
    };
    rest = after;
    parts.all(|part| match rest.find(part) {
        Some(at) => {
            rest = &rest[at + part.len()..];
            true
        }
        None => false,
    })
}

/// Errors of rustc that have no code.
const OF_RUSTC: &[&str] = &[
    "lifetime may not live long enough",
    "unused … that must be used",
    "cannot construct … with struct literal syntax due to private fields",
];

/// Errors that only editors see, because rustc passes the attribute no function without a body.
const OF_EDITORS: &[&str] = &["expected the body of the function"];

#[test]
fn the_page_has_each_error_of_the_attribute() {
    let page = read(PAGE);
    let rows: Vec<&str> = table(&page, "//! | it says | why |")
        .filter_map(|row| row.split(" | ").next())
        .collect();
    let mut used = vec![false; rows.len()];
    for path in files(&root().join("tests/ui"), "stderr") {
        let wording = read(&path);
        for sentence in wording.lines().filter_map(|it| it.strip_prefix("error: ")) {
            let mut is_known = OF_RUSTC.iter().any(|it| says(sentence, it));
            for (row, is_used) in rows.iter().zip(&mut used) {
                let is_said = says(sentence, row);
                is_known |= is_said;
                *is_used |= is_said;
            }
            let path = path.display();
            assert!(is_known, "{path}: not on the page: {sentence}");
        }
    }
    for (row, is_used) in rows.iter().zip(used) {
        let is_seen = is_used || OF_EDITORS.contains(row);
        assert!(is_seen, "no case says: {row}");
    }
}
