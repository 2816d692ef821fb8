use std::collections::HashSet;
use std::fmt::Write as _;

use super::rendered::{MICROSOFT, assert_file_is};
use crate::roles::{self, Kind, Locks, ROLES, Role};

#[test]
fn each_name_has_one_row() {
    let mut names = HashSet::new();
    for role in ROLES {
        assert!(names.insert(role.name), "{} has two rows", role.name);
    }
}

#[test]
fn what_the_attribute_makes_tokens_of_is_there() {
    for role in ROLES {
        let has = |kind| {
            role.parameters
                .iter()
                .any(|parameter| parameter.kind == kind)
        };
        match role.locks {
            Locks::Cancel => assert!(has(Kind::Request), "{}", role.name),
            Locks::EntersQueue => assert!(has(Kind::EntersHeld), "{}", role.name),
            Locks::LeavesQueue => assert!(has(Kind::LeavesHeld), "{}", role.name),
            _ => assert!(!has(Kind::LeavesHeld) && !has(Kind::EntersHeld)),
        }
    }
}

#[test]
fn the_nearest_names_are_the_likely_ones() {
    assert_eq!(roles::nearest("HW_START_IO")[0], "HW_STARTIO");
    assert_eq!(roles::nearest("DriverCancel")[0], "DRIVER_CANCEL");
    assert_eq!(roles::nearest("DRIVER_START_IO")[0], "DRIVER_STARTIO");
    assert_eq!(roles::nearest("IO_DPC_ROUTIN")[0], "IO_DPC_ROUTINE");
}

#[test]
fn the_aliases_are_those_of_the_table() {
    let mut text = String::from(
        "// Made from the table of the roles in `macros`; a test there compares it.\n\n\
         //! The function types of the roles.\n\n\
         #![expect(non_camel_case_types, reason = \"types keep their Microsoft names\")]\n\
         #![expect(non_snake_case, reason = \"parameters keep their Microsoft names\")]\n\
         #![allow(clippy::wildcard_imports, reason = \"the table decides which types are used\")]\n\n\
         use super::miniport_types::*;\nuse super::types::*;\n",
    );
    for role in ROLES {
        write!(text, "\n{}", alias(role)).unwrap();
    }
    assert_file_is("runtime/src/raw/roles.rs", &text);
}

/// Returns the documented alias of a role.
fn alias(role: &Role) -> String {
    let parameters: Vec<String> = parameters(role);
    let result = result(role);
    format!(
        "/// IRQL: {}. Held on entry: {}.\n///\n/// Microsoft's page: {}.\n\
         pub type {} = Option<unsafe extern \"system\" fn({}){result}>;\n",
        irql(role),
        locks(role),
        page(role, &format!("`{}`", role.name)),
        role.name,
        parameters.join(", "),
    )
}

/// Roles that Microsoft's headers declare and its documentation does not have.
const WITHOUT_PAGE: &[&str] = &["HW_TIMER_EX", "HW_DMA_STARTED"];

/// Links `text` to the Microsoft page of a role.
fn page(role: &Role, text: &str) -> String {
    if WITHOUT_PAGE.contains(&role.name) {
        return String::from("none");
    }
    let header = header(role);
    let name = role.name.to_lowercase();
    format!("[{text}]({MICROSOFT}/{header}/nc-{header}-{name})")
}

fn header(role: &Role) -> &'static str {
    if role.name.starts_with("HW_") || role.name.starts_with("VIRTUAL_HW_") {
        "storport"
    } else {
        "wdm"
    }
}

#[test]
fn the_documented_table_is_the_table() {
    let mut text = String::from("| role | held on entry | IRQL | Microsoft's page |\n");
    text += "|---|---|---|---|\n";
    for role in ROLES {
        let (name, locks, irql) = (role.name, locks(role), irql(role));
        let link = format!("[`{name}`](crate::sys::{name})");
        let page = page(role, &format!("{}.h", header(role)));
        writeln!(text, "| {link} | {locks} | {irql} | {page} |").unwrap();
    }
    assert_file_is("runtime/src/roles.md", &text);
}

fn parameters(role: &Role) -> Vec<String> {
    let parameters = role.parameters.iter();
    parameters
        .map(|parameter| format!("{}: {}", parameter.name, parameter.ty))
        .collect()
}

fn result(role: &Role) -> String {
    match role.result {
        "VOID" => String::new(),
        result => format!(" -> {result}"),
    }
}

fn irql(role: &Role) -> String {
    let words = role.irql.split_inclusive([' ', ',']);
    words
        .map(|word| match word.trim_end_matches([' ', ',']) {
            level if level.ends_with("_LEVEL") => word.replace(level, &format!("`{level}`")),
            _ => word.to_owned(),
        })
        .collect()
}

fn locks(role: &Role) -> &'static str {
    match role.locks {
        Locks::None => "nothing",
        Locks::System(lock) => lock,
        Locks::Cancel => "the cancel spin lock, which the routine must release",
        Locks::LeavesQueue => "nothing (on return, the queue's lock)",
        Locks::EntersQueue => "the queue's lock, which the routine must release",
        Locks::Queue => "the queue's lock (also on return)",
    }
}
