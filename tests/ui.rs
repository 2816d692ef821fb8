//! The specification of the attribute, case by case, under `ui/`.
//!
//! | folder | cases |
//! |---|---|
//! | `accept` | keep the rule, and compile in both editions without a warning |
//! | `renamed` | the same in edition 2024, where the crate only has another name |
//! | `reject` | break the rule, or use the attribute in a way that it refuses |
//! | `attack` | try to get around the token in safe code |
//! | `limits` | keep the rule but are refused; `accept` has the way out |
//!
//! `expanded` holds what the attribute makes of some of them, which a test in `macros` compares.
//!
//! The wording of a refusal belongs to the toolchain of `rust-toolchain.toml`. With another
//! toolchain, only the lines at which rustc reports it are compared. To write the wordings
//! again, run `TRYBUILD=overwrite cargo test -p spin-lock-safe-tests wording_is`, and read
//! every change.

#![expect(clippy::expect_used, reason = "a test fails by a panic")]

mod driver;

use std::collections::BTreeSet;

use driver::case::{self, Case, Folder, NOT_FOR_USERS, REFUSED};
use driver::scratch::{self, Edition};
use driver::{rendered, toolchain};

#[test]
fn no_folder_is_empty() {
    for folder in Folder::ALL {
        assert!(!case::all(folder).is_empty(), "no case in {folder:?}");
    }
}

#[test]
fn every_case_says_what_and_why() {
    for case in case::everything() {
        let head: Vec<&str> = case.text.lines().take(2).collect();
        let says = |line: &&str| {
            line.strip_prefix("//! ")
                .is_some_and(|text| !text.is_empty())
        };
        assert!(
            head.len() == 2 && head.iter().all(says),
            "{case}: the first two lines must be `//! what` and `//! why`"
        );
    }
}

#[test]
fn every_refusal_has_its_wording() {
    let refused = REFUSED.into_iter().flat_map(case::all);
    let wrong: Vec<String> = refused.flat_map(|case| wrong_wording(&case)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Returns what is wrong with the `.stderr` of `case`.
fn wrong_wording(case: &Case) -> Vec<String> {
    let Some(wording) = case.wording() else {
        return vec![format!("{case}: no .stderr beside it")];
    };
    let mut wrong = Vec::new();
    if !case.points_at_attribute() {
        wrong.extend(case.notes_on_foreign_macros(&wording));
        let texts = NOT_FOR_USERS.iter().filter(|text| wording.contains(**text));
        wrong.extend(texts.map(|text| (*text).to_owned()));
    }
    let errors = rendered::error_lines(&wording).len();
    if errors != case.errors() {
        wrong.push(format!("{errors} errors, not {}", case.errors()));
    }
    wrong.iter().map(|text| format!("{case}: {text}")).collect()
}

#[test]
fn no_wording_is_without_its_case() {
    for folder in Folder::ALL {
        for wording in case::files(folder, "stderr") {
            let case = wording.with_extension("rs");
            assert!(
                REFUSED.contains(&folder) && case.is_file(),
                "{}: no case refused",
                wording.display()
            );
        }
    }
}

#[test]
fn wording_is_what_it_was() {
    if !toolchain::is_pinned() {
        return; // `verdicts_and_lines` compares the lines then
    }
    let cases = trybuild::TestCases::new();
    let refused = REFUSED.into_iter().flat_map(case::all);
    for case in refused.filter(|case| !case.shows_the_standard_library()) {
        cases.compile_fail(case.relative());
    }
}

/// The others only have to compile, which `verdicts_and_lines` checks.
#[test]
fn accepted_cases_that_do_something_run() {
    let cases = trybuild::TestCases::new();
    let accepted = case::all(Folder::Accept).into_iter();
    let running: Vec<Case> = accepted.filter(|case| !case.does_nothing()).collect();
    assert!(running.len() >= 20, "{} cases run", running.len());
    for case in running {
        cases.pass(case.relative());
    }
}

#[test]
fn verdicts_and_lines() {
    let pinned = toolchain::is_pinned();
    let verdicts = scratch::check();
    let mut wrong = Vec::new();
    for (edition, case) in scratch::cases() {
        let verdict = verdicts.of(edition, &case);
        if case.is_refused_in(edition.year()) {
            if verdict.errors.is_empty() {
                wrong.push(format!("{case} ({edition:?}) is not refused"));
            } else if edition == Edition::E2024 {
                wrong.extend(other_lines(&case, &verdict.errors));
            }
        } else if !verdict.errors.is_empty() {
            wrong.push(format!(
                "{case} ({edition:?}) has errors:\n{}",
                verdict.text
            ));
        } else if !verdict.finished {
            wrong.push(format!("{case} ({edition:?}) was not built"));
        } else if pinned && !verdict.text.is_empty() {
            wrong.push(format!(
                "{case} ({edition:?}) has warnings:\n{}",
                verdict.text
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Returns how the lines of `case`'s errors differ from those of its `.stderr`.
fn other_lines(case: &Case, lines: &[usize]) -> Option<String> {
    let wording = case.wording().unwrap_or_default();
    let expected: BTreeSet<usize> = rendered::error_lines(&wording).into_iter().collect();
    let actual: BTreeSet<usize> = lines.iter().copied().collect();
    (actual != expected)
        .then(|| format!("{case}: errors at lines {actual:?}, its .stderr has {expected:?}"))
}
