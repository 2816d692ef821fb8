//! What shows the documentation's claims exists: its verdicts on other rules, and the holes that were closed.

use super::{case, quoted, read};

/// The last two cells of each row of the page's tables: a claim, and what shows it.
fn verdicts(page: &str) -> Vec<(&str, &str)> {
    let rows = page.lines().filter_map(|line| line.strip_prefix("//! | "));
    let rows = rows.map(|row| row.trim_end_matches(" |").rsplit(" | "));
    let rows = rows.filter_map(|mut cells| Some((cells.next()?, cells.next()?)));
    let rows = rows.filter(|(shown_by, _)| *shown_by != "shown by");
    rows.map(|(shown_by, verdict)| (verdict, shown_by))
        .collect()
}

fn before_semicolon(text: &str) -> &str {
    text.split(';').next().unwrap_or_default()
}

/// Whether there is this case, or this test of the runtime.
fn exists(name: &str) -> bool {
    if let Some((file, path)) = name.split_once("::") {
        let function = format!("fn {path}()");
        return read(format!("runtime/tests/{file}.rs")).contains(&function);
    }
    case(name).with_extension("rs").is_file()
}

fn assert_shown(claims: &[(&str, &str)]) {
    for (claim, shown_by) in claims {
        assert!(quoted(shown_by).next().is_some(), "{claim}: by nothing");
        for name in quoted(shown_by) {
            assert!(exists(name), "there is no {name}");
        }
    }
}

#[test]
fn each_verdict_is_shown() {
    let page = read("runtime/src/other_rules.rs");
    let verdicts = verdicts(&page);
    assert!(verdicts.len() >= 20, "{} rules only", verdicts.len());
    assert_shown(&verdicts);
}

#[test]
fn each_hole_is_closed_by_what_can_show_it() {
    let page = read("runtime/src/soundness.rs");
    let (_, section) = page
        .split_once("# What was found\n")
        .expect("there is a section");
    let (section, _) = section.split_once("//! # ").expect("another one follows");
    let holes = verdicts(section);
    assert!(holes.len() >= 10, "{} holes only", holes.len());
    assert_shown(&holes);
}

/// What is refused is shown by a case that does not compile, what is reported by a test.
#[test]
fn each_verdict_is_shown_by_what_can_show_it() {
    let page = read("runtime/src/other_rules.rs");
    for (verdict, shown_by) in verdicts(&page) {
        let is_refusal = |name: &str| {
            let folders = ["ui/reject/", "ui/attack/", "violations/"];
            folders.iter().any(|folder| name.starts_with(folder))
        };
        let is_test = |name: &str| name.contains("::");
        if verdict.contains("**refused**") {
            assert!(quoted(shown_by).any(is_refusal), "{verdict}: {shown_by}");
        }
        if verdict.contains("**reported**") {
            assert!(quoted(shown_by).any(is_test), "{verdict}: {shown_by}");
        }
    }
}

#[test]
fn each_violation_is_one_of_the_simulated_kernel() {
    let page = read("runtime/src/other_rules.rs");
    let kinds = read("runtime/src/simulated_kernel/violation_kind.rs");
    let reported = verdicts(&page)
        .into_iter()
        .flat_map(|(verdict, _)| verdict.split("**reported**, ").skip(1));
    let named: Vec<&str> = reported
        .flat_map(|rest| quoted(before_semicolon(rest)))
        .collect();
    assert!(named.len() >= 10, "{} violations only", named.len());
    for kind in named {
        let is_there = [" {", ","].map(|end| kinds.contains(&format!("    {kind}{end}")));
        assert!(is_there.contains(&true), "no violation {kind}");
    }
}
