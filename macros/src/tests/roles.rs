use std::collections::HashSet;
use std::fmt::Write as _;

use super::rendered::assert_file_is;
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

/// The alias of a role, documented.
fn alias(role: &Role) -> String {
    let parameters: Vec<String> = parameters(role);
    let result = result(role);
    format!(
        "/// IRQL: {}; held on entry: {}.\n///\n/// Microsoft's page: `{}` callback function.\n\
         pub type {} = Option<unsafe extern \"system\" fn({}){result}>;\n",
        irql(role),
        locks(role),
        role.name,
        role.name,
        parameters.join(", "),
    )
}

#[test]
fn the_documented_table_is_the_table() {
    let mut text = String::from("| role | parameters | result | IRQL | held on entry |\n");
    text += "|---|---|---|---|---|\n";
    for role in ROLES {
        let parameters = parameters(role).join(", ");
        let (name, result, irql) = (role.name, role.result, irql(role));
        let link = format!("[`{name}`](crate::sys::{name})");
        writeln!(
            text,
            "| {link} | `{parameters}` | `{result}` | {irql} | {} |",
            locks(role)
        )
        .unwrap();
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
        Locks::Cancel => "the cancel spin lock, which it must release",
        Locks::LeavesQueue => "nothing; it returns with the queue's lock held",
        Locks::EntersQueue => "the queue's lock, which it must release",
        Locks::Queue => "the queue's lock, also when it returns",
    }
}
