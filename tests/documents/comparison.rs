//! The row of this crate in the documentation's comparison with other tools is counted here.
//!
//! Each of its pairs is a case under `ui/reject/comparison`, which breaks the rule, and a case of the
//! same name under `ui/accept/comparison`, which keeps it; or under `ui/limits/comparison`, if it is
//! refused although it keeps the rule. `ui.rs` has rustc judge them all.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::{files, read, rendered, root};

const PAIRS: usize = 28;

fn ui() -> PathBuf {
    root().join("tests/ui")
}

/// The cases in the folder `comparison` of a folder under `ui/`.
fn cases(folder: &str) -> BTreeSet<String> {
    let cases = files(&ui().join(folder).join("comparison"), "rs").into_iter();
    let names = cases.filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()));
    names.collect()
}

fn case(folder: &str, name: &str) -> PathBuf {
    ui().join(folder).join("comparison").join(name)
}

/// The page, without what makes it a comment.
fn page() -> String {
    let page = read("runtime/src/comparison.rs");
    page.replace("//! ", "")
}

/// The cells of the row of the page that begins with this cell.
fn row<'p>(page: &'p str, first: &str) -> Vec<&'p str> {
    let rows = page.lines().map(|line| line.trim_matches(['|', ' ']));
    let mut rows = rows.filter(|row| {
        row.strip_prefix(first)
            .is_some_and(|it| it.starts_with(" |"))
    });
    let row = rows.next().expect("the row is there");
    assert!(rows.next().is_none(), "two rows of {first}");
    row.split(" | ").collect()
}

#[test]
fn each_case_that_breaks_the_rule_has_one_that_keeps_it() {
    let breaks = cases("reject");
    let (accepted, refused) = (cases("accept"), cases("limits"));
    assert_eq!(breaks.len(), PAIRS);
    for (number, name) in (1..).zip(&breaks) {
        assert!(name.starts_with(&format!("{number:02}-")), "{name}");
    }
    assert!(accepted.is_disjoint(&refused));
    assert_eq!(&accepted | &refused, breaks);
}

/// A case that begins to compile must leave `limits`, and so leaves the page, too.
#[test]
fn each_case_refused_although_it_keeps_the_rule_is_on_the_page_and_has_its_way_out() {
    let refused = cases("limits");
    assert_eq!(cases("accept/way-out"), refused);
    let page = page();
    let table = page
        .lines()
        .skip_while(|line| *line != "| refused | why | way out |");
    let rows = table.skip(2).map_while(|line| line.strip_prefix("| `"));
    let named = rows.filter_map(|row| row.split('`').next());
    assert_eq!(named.map(str::to_owned).collect::<BTreeSet<_>>(), refused);
}

#[test]
fn the_row_of_this_crate_is_what_the_cases_say() {
    let (breaks, keeps, refused) = (cases("reject"), cases("accept"), cases("limits"));
    let at_place = breaks.iter().filter(|name| is_at_place(name));
    let of = |folder| {
        cases(folder)
            .into_iter()
            .map(move |name| case(folder, &name))
    };
    let handlers = ["reject", "accept", "limits"].into_iter().flat_map(of);
    let lines: usize = handlers.map(|path| lines_for_the_lint(&path)).sum();
    let counted = [
        breaks.len().to_string(),
        refused.len().to_string(),
        keeps.len().to_string(),
        at_place.count().to_string(),
        format!("1 + {lines}"),
    ];
    let page = page();
    let row = row(&page, "**this crate**");
    assert_eq!(
        row.get(2..),
        Some(&counted.each_ref().map(String::as_str)[..])
    );
}

/// Whether the case's errors are all on the lines that end in `//~`: the call that breaks the rule,
/// or one that leads there.
fn is_at_place(name: &str) -> bool {
    let text = read(case("reject", name).with_extension("rs"));
    let marked = (1..)
        .zip(text.lines())
        .filter(|(_, line)| line.ends_with("//~"));
    let marked: BTreeSet<usize> = marked.map(|(number, _)| number).collect();
    assert!(!marked.is_empty(), "{name}: no line is marked");
    let wording = read(case("reject", name).with_extension("stderr"));
    let lines = rendered::error_lines(&wording);
    assert!(!lines.is_empty(), "{name}: no error has a place");
    lines.iter().all(|line| marked.contains(line))
}

/// How many lines of a case are there for the lint: its attributes, and the declarations that name
/// the token.
fn lines_for_the_lint(path: &Path) -> usize {
    let text = read(path.with_extension("rs"));
    let is_attribute = |line: &str| line.starts_with("#[spin_lock_safe");
    let declares_token = |line: &str| line.contains("LockToken") && !line.starts_with("use ");
    let lines = text.lines();
    lines
        .filter(|line| is_attribute(line) || declares_token(line))
        .count()
}
